import { Link } from '@tanstack/react-router';
import { improvementsTexts as texts } from '../texts/improvements.ts';

/** Leads from improvements to reviews of incidents and back: what is learned, and what is done about it. */
export function ReviewParts() {
  return (
    <nav className="parts" aria-label={texts.partsLabel}>
      <Link to="/improvements">{texts.parts.improvements}</Link>
      <Link to="/incident-reviews">{texts.parts.reviews}</Link>
    </nav>
  );
}
