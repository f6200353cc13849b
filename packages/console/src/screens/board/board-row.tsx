import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Card } from '../../live/incidents.ts';
import { useNow } from '../../live/ticker.ts';
import { PriorityBadge } from '../../parts/badges.tsx';
import { Countdown } from '../../parts/times.tsx';
import { boardTexts } from '../../texts/board.ts';
import * as words from '../../texts/words.ts';
import type { ShownRow } from './hold-order.ts';
import { isToDispatch } from './next-to-dispatch.ts';
import { TASK_LINK } from './row-focus.ts';
import { urgencyOf, whyOf } from './why.ts';

interface Props extends ShownRow {
  /** Which of its links the Tab key reaches; none for most rows. */
  readonly stop: number | undefined;
  readonly mayDispatch: boolean;
}

const Due = ({ card: { neededAt } }: { readonly card: Card }) => (
  <td className={`due ${urgencyOf(neededAt, useNow())}`}>
    <Countdown to={neededAt} />
  </td>
);

function Actions({ card, isGone, stop, mayDispatch }: Props) {
  const { incidentId, reference = incidentId, neededFor } = card;
  const params = { incidentId };
  const isReached = (link: number) => ({ tabIndex: stop === link ? 0 : -1 });
  const task = neededFor === 'triage' ? 'assess' : mayDispatch ? 'dispatch' : undefined;
  const to = task === 'assess' ? '/incidents/$incidentId/assessment' : '/incidents/$incidentId/dispatch';
  return (
    <td>
      {task !== undefined && (
        <Link
          to={to}
          params={params}
          aria-label={boardTexts.taskOf[task](reference)}
          {...isReached(TASK_LINK)}
        >
          {boardTexts.task[task]}
        </Link>
      )}{' '}
      {task === 'dispatch' && isToDispatch({ card, isGone }) && <kbd>d</kbd>}
    </td>
  );
}

const Row = (props: Props) => {
  const { card, isGone, stop } = props;
  const { incidentId, reference = incidentId, incidentType, missedDeadlines } = card;
  return (
    <tr data-incident={incidentId} className={isGone ? 'gone' : undefined}>
      <td>
        <PriorityBadge priority={card.priority} />
      </td>
      <Due card={card} />
      <td>
        {isGone ? (
          <strong>{boardTexts.gone}</strong>
        ) : (
          whyOf(card).map((reason, at) => (
            <div key={reason} className={at === 0 ? 'why' : 'why also'}>
              {reason}
            </div>
          ))
        )}
      </td>
      <th scope="row">
        <Link to="/incidents/$incidentId" params={{ incidentId }} tabIndex={stop === 0 ? 0 : -1}>
          {reference}
        </Link>{' '}
        {incidentType !== undefined && words.named(incidentType)}{' '}
        {card.exercise && <span className="stage">{boardTexts.exercise}</span>}
      </th>
      <td>
        {card.place}
        {card.happened !== undefined && <div className="quiet">{boardTexts.happened(card.happened)}</div>}
      </td>
      <td>{words.incidentStatus[card.status]}</td>
      <td className={missedDeadlines > 0 ? 'missed' : undefined}>{missedDeadlines}</td>
      <Actions {...props} />
    </tr>
  );
};

const isSameCard = (one: Card, other: Card): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** One incident; drawn again only when what it shows has changed, however often the board is read. */
export const BoardRow = memo(
  Row,
  (before, after) =>
    before.isGone === after.isGone &&
    before.stop === after.stop &&
    before.mayDispatch === after.mayDispatch &&
    isSameCard(before.card, after.card),
);
