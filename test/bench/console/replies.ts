import type { ReplyOf } from '@muster/client';

export const ROWS = 50;

type Listed = ReplyOf<'listIncidents'>;

/** How many incidents stood in a row before, where with each reply one more has been replaced, row after row. */
const before = (row: number, replaced: number): number =>
  Math.max(0, Math.floor((replaced - row - 1) / ROWS) + 1);

/** The board's first page at a turn, with so many rows that change each turn; so many incidents have gone, others come; `now` in milliseconds. */
export const replyAt = (turn: number, now: number, changed: number, replaced = 0): Listed => ({
  items: Array.from({ length: ROWS }, (_, at) => {
    const changes = at < changed ? turn : 0;
    return {
      incidentId: `inc_${String(at + ROWS * before(at, replaced)).padStart(26, '0')}`,
      reference: '50A1UXZ',
      status: changes % 2 === 0 ? ('assessed' as const) : ('dispatched' as const),
      neededAt: new Date(now + ((at + changes * 7) % ROWS) * 10_000).toISOString(),
      neededFor: 'accepted' as const,
      priority: 'P2' as const,
      place: `12 Harbour Street, floor ${changes}`,
      missedDeadlines: changes,
      exercise: false,
    };
  }),
});
