import { boardTexts } from '../../texts/board.ts';
import * as words from '../../texts/words.ts';
import { useNow } from '../../live/ticker.ts';
import { duration } from '../../parts/local-time.ts';
import { inOrder, shownStatuses } from './board-search.ts';
import type { Counts } from './use-counts.ts';

/** How much is open, by what; with the time from which the numbers are. */
export function BoardCounts({ counts }: { readonly counts: Counts }) {
  const { open, late, breached, byStatus, byPriority, countedAt, isLeast } = counts;
  const age = (useNow() - Date.parse(countedAt)) / 1000;
  const number = (count: number): string => (isLeast ? boardTexts.least(count) : String(count));
  const numbers: readonly (readonly [name: string, count: number, mark?: string])[] = [
    [boardTexts.counts.open, open],
    [boardTexts.counts.late, late, late > 0 ? 'over' : ''],
    [boardTexts.counts.breached, breached, breached > 0 ? 'over' : ''],
    ...inOrder.map((one) => [one === 'none' ? boardTexts.unjudged : one, byPriority[one] ?? 0] as const),
    ...shownStatuses.map((one) => [words.incidentStatus[one], byStatus[one] ?? 0] as const),
  ];
  return (
    <section className="numbers" aria-label={boardTexts.numbers}>
      <dl className="counts">
        {numbers
          .filter(([, count], at) => at < 3 || count > 0)
          .map(([name, count, mark = '']) => (
            <div key={name} className={mark}>
              <dt>{name}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet">{boardTexts.counted(duration(age))}</p>
    </section>
  );
}
