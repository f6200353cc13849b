import type { Card } from '../incidents.ts';

/** Something that a dispatcher has to hear of. `key` is the same for the same thing in every tab. */
export interface News {
  readonly key: string;
  readonly kind: 'p1' | 'breach';
  readonly incidentId: string;
  readonly reference: string;
}

/** After a gap in the watching, what was due longer ago than this is old; milliseconds. */
const OLD_MS = 5 * 60_000;

const untaken: ReadonlySet<Card['neededFor']> = new Set(['report', 'triage', 'dispatched', 'accepted']);

/** A real P1 that still waits for somebody to come. */
export const isUntakenP1 = ({ priority, neededFor, exercise }: Card): boolean =>
  !exercise && priority === 'P1' && untaken.has(neededFor);

/** A limit of a real incident was missed, and who should have kept it is still awaited. */
export const isBreached = ({ missedDeadlines, neededAt, exercise }: Card, nowMs: number): boolean =>
  !exercise && missedDeadlines > 0 && Date.parse(neededAt) <= nowMs;

/** A P1 that finds nobody so soon after its report is the same news as the report; milliseconds. */
const SAME_MS = 60_000;

/** Since when the people of a P1 are lost; nothing for one that has just come. */
const lostSince = ({ unfilled, neededAt, reportedAt = neededAt }: Card): string =>
  unfilled !== undefined && Date.parse(neededAt) - Date.parse(reportedAt) > SAME_MS ? ` ${neededAt}` : '';

/** What of a card is to be heard. A P1 that loses its people is another thing than when it came; so is each further miss. */
const toHear = (card: Card, nowMs: number): News[] => {
  const { incidentId, reference = incidentId, missedDeadlines } = card;
  return [
    ...(isUntakenP1(card)
      ? [{ key: `p1 ${incidentId}${lostSince(card)}`, kind: 'p1' as const, incidentId, reference }]
      : []),
    ...(isBreached(card, nowMs)
      ? [{ key: `breach ${incidentId} ${missedDeadlines}`, kind: 'breach' as const, incidentId, reference }]
      : []),
  ];
};

/** Everything on these cards that is to be heard, whether it was heard already or not. */
export const allToHear = (cards: readonly Card[], nowMs: number): readonly News[] =>
  cards.flatMap((card) => toHear(card, nowMs));

/**
 * What is new since the last look. Without a gap that is everything not known; after one (a fresh load, a sleep, a cut) only
 * what is not old by then: nobody is alarmed an hour late.
 */
export const newsSince = (
  known: Pick<ReadonlySet<string>, 'has'>,
  cards: readonly Card[],
  { nowMs, hasGap }: { readonly nowMs: number; readonly hasGap: boolean },
): readonly News[] =>
  cards
    .filter(({ neededAt }) => !hasGap || Date.parse(neededAt) > nowMs - OLD_MS)
    .flatMap((card) => toHear(card, nowMs))
    .filter(({ key }) => !known.has(key));

/** How many there are of each kind. */
export const countNews = (news: readonly News[]): Readonly<Record<News['kind'], number>> => {
  const p1 = news.filter(({ kind }) => kind === 'p1').length;
  return { p1, breach: news.length - p1 };
};
