import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ReplyOf } from '@muster/client';
import { PriorityBadge } from '../../parts/badges.tsx';
import { Countdown } from '../../parts/times.tsx';
import { boardTexts } from '../../texts/board.ts';
import * as words from '../../texts/words.ts';

export type Card = ReplyOf<'listIncidents'>['items'][number];

const neededFor = ({ neededFor }: Card): string =>
  neededFor === 'closing' || neededFor === 'report'
    ? boardTexts.awaiting[neededFor]
    : words.deadlineKind[neededFor];

const Row = memo(function Row({ card }: { readonly card: Card }) {
  return (
    <tr>
      <td>
        <PriorityBadge priority={card.priority} />
      </td>
      <td>{neededFor(card)}</td>
      <td>
        <Countdown to={card.neededAt} />
      </td>
      <td>
        <Link to="/incidents/$incidentId" params={{ incidentId: card.incidentId }}>
          {card.reference ?? card.incidentId}
        </Link>{' '}
        {card.incidentType !== undefined && words.named(card.incidentType)}
        {card.exercise && <span className="stage">{boardTexts.exercise}</span>}
      </td>
      <td>{card.place}</td>
      <td>{words.incidentStatus[card.status]}</td>
      <td>{card.missedDeadlines}</td>
    </tr>
  );
});

export function BoardTable({
  cards,
  isFiltered,
}: {
  readonly cards: readonly Card[];
  readonly isFiltered: boolean;
}) {
  if (cards.length === 0) return <p>{isFiltered ? boardTexts.emptyFiltered : boardTexts.empty}</p>;
  return (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            {Object.entries(boardTexts.columns).map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <Row key={card.incidentId} card={card} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
