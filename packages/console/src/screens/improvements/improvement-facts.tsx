import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useConsole } from '../../console-context.ts';
import { asSentence, metricWords } from '../../parts/metric.ts';
import { periodWords } from '../../parts/period-words.ts';
import { percent, shareWords } from '../../parts/share-words.ts';
import { Time } from '../../parts/times.tsx';
import { improvementTexts as texts, improvementsTexts } from '../../texts/improvements.ts';
import { named } from '../../texts/words.ts';
import type { Improvement } from './order-improvements.ts';
import { aimOf } from './share-bars.ts';

const person = ({ name, email }: Improvement['owner']): ReactNode => (
  <bdi>
    {name} ({email})
  </bdi>
);

/** What an improvement is about: the finding, the action, the figure before and what is expected of it. */
export function ImprovementFacts({ improvement }: { readonly improvement: Improvement }) {
  const zone = useConsole().settings.homeZone;
  const { metric, known, baseline, expectedPoints, checkAt, finding, action, team, owner, lead } =
    improvement;
  const { incidentId, untold, status } = improvement;
  const aim = aimOf(known, expectedPoints);
  const { facts } = texts;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [facts.finding, <bdi>{finding}</bdi>],
    [facts.action, <bdi>{action}</bdi>],
    [facts.metric, asSentence(metricWords(metric))],
    [facts.known, texts.knownIn(shareWords(known), periodWords(baseline, zone))],
    [
      facts.expected,
      aim === undefined
        ? texts.expectedPoints(expectedPoints)
        : texts.expected(expectedPoints, percent(aim / 100)),
    ],
    [facts.checkAt, <Time at={checkAt} age={status === 'open'} />],
    [facts.team, named(team)],
    [facts.owner, person(owner)],
    [facts.lead, person(lead)],
    ...(incidentId === undefined
      ? []
      : [
          [
            facts.incident,
            <Link to="/incident-reviews/$incidentId" params={{ incidentId }}>
              {texts.toReview}
            </Link>,
          ] as const,
        ]),
    ...(untold.length === 0
      ? []
      : [
          [
            facts.untold,
            <bdi>{untold.map(({ to, kind }) => improvementsTexts.untold(to.name, kind)).join(', ')}</bdi>,
          ] as const,
        ]),
  ];
  return (
    <section className="panel">
      <dl className="both">
        {lines.map(([term, what]) => (
          <div key={term} className="pair">
            <dt>{term}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
