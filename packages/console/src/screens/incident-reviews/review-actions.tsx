import { Link } from '@tanstack/react-router';
import { incidentReviewTexts as texts } from '../../texts/incident-reviews.ts';

interface Props {
  readonly incidentId: string;
  /** As they are saved: the link names one by its place. */
  readonly actions: readonly string[];
}

/** What is done after the incident; each may be taken up as an improvement that proves itself. */
export function ReviewActions({ incidentId, actions }: Props) {
  return (
    <section className="panel">
      <h2>{texts.actionsTitle}</h2>
      <ol className="review-actions">
        {actions.map((action, at) => (
          <li key={action}>
            <bdi>{action}</bdi>{' '}
            <Link
              to="/improvements/new"
              search={{ review: incidentId, action: String(at + 1) }}
              aria-label={texts.takeUpWhat(action)}
            >
              {texts.takeUp}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
