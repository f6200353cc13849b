import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMay } from '../../console-context.ts';
import { PriorityBadge } from '../../parts/badges.tsx';
import { Time } from '../../parts/times.tsx';
import { verdictTexts } from '../../texts/assessment.ts';
import { assessmentMethod, validity } from '../../texts/words.ts';
import type { Assessment } from './path-drawing.ts';

type Decided = Extract<Assessment, { status: 'decided' }>;

const followsOf = ({ verdict, mobilisedAt }: Decided): string => {
  if (verdict.validity !== 'genuine') return verdictTexts.nobody;
  return mobilisedAt === undefined ? verdictTexts.handsOver : verdictTexts.goesOut;
};

/** The verdict with its reasons; Enter leads on to what follows. */
export function Verdict({ assessment }: { readonly assessment: Decided }) {
  const { verdict, verdictDueAt, incidentId } = assessment;
  const place = useRef<HTMLDivElement>(null);
  const sendsPeople = useMay('dispatcher') && verdict.validity === 'genuine';
  useEffect(() => {
    place.current?.querySelector('a')?.focus();
  }, []);
  return (
    <section className="panel">
      <h2>{verdictTexts.title}</h2>
      <p className="verdict" role="status">
        <PriorityBadge priority={verdict.priority} /> {validity[verdict.validity]}
      </p>
      <h3>{verdictTexts.reasons}</h3>
      <ul>
        {verdict.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="quiet">
        {verdictTexts.method}: {assessmentMethod[verdict.method]} · <Time at={verdict.at} />
        {verdict.at > verdictDueAt && ` · ${verdictTexts.late}`}
      </p>
      <h3>{verdictTexts.next}</h3>
      <p>{followsOf(assessment)}</p>
      <div ref={place} className="actions onward">
        {sendsPeople && (
          <Link to="/incidents/$incidentId/dispatch" params={{ incidentId }}>
            {verdictTexts.dispatch}
          </Link>
        )}
        <Link to="/incidents/$incidentId" params={{ incidentId }}>
          {verdictTexts.incident}
        </Link>
      </div>
    </section>
  );
}
