import type { ReplyOf } from '@muster/client';
import { eachOnce } from '../../live/each-once.ts';

export type Card = ReplyOf<'listIncidents'>['items'][number];
export type Likeness = 'type' | 'place' | 'zone' | 'time' | 'source';

/** What is known of the contact so far. Instants. */
export interface Told {
  readonly incidentType: string;
  readonly place: string;
  readonly zone: string;
  readonly sourceId: string;
  readonly receivedAt: string;
}

export interface Similar {
  readonly card: Card;
  /** Why it may be the same, the strongest first. */
  readonly because: readonly Likeness[];
}

const WEIGHT: Readonly<Record<Likeness, number>> = { place: 3, type: 2, zone: 1, time: 1, source: 1 };
const ENOUGH = 3;
const SHOWN = 5;
const CLOSE_MS = 60 * 60_000;

/** Words that most places have. */
const COMMON = new Set(
  'a an and at by close corner in next near of on opposite the to street road lane avenue st rd'.split(' '),
);

const wordsOf = (place: string): Set<string> =>
  new Set(
    place
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !COMMON.has(word)),
  );

/** Half of the words of the shorter one stand in the other. */
const isSamePlace = (one: string, other: string): boolean => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
};

const likenesses = (told: Told, card: Card): Likeness[] => {
  const at = Date.parse(card.reportedAt ?? '');
  const found: Readonly<Record<Likeness, boolean>> = {
    place: isSamePlace(told.place, card.place ?? ''),
    type: told.incidentType !== '' && told.incidentType === card.incidentType,
    zone: told.zone !== '' && told.zone === card.zone,
    time: Math.abs(Date.parse(told.receivedAt) - at) <= CLOSE_MS,
    source: told.sourceId === card.sourceId,
  };
  return (['place', 'type', 'zone', 'time', 'source'] as const).filter((name) => found[name]);
};

const weight = (because: readonly Likeness[]): number => because.reduce((sum, name) => sum + WEIGHT[name], 0);

/** The open incidents that may be what this contact is about, the likeliest first; five at most, and no exercise: nobody comes to one. */
export const similarIncidents = (told: Told, cards: readonly Card[]): readonly Similar[] =>
  eachOnce(cards)
    .filter(({ exercise }) => !exercise)
    .map((card) => ({ card, because: likenesses(told, card) }))
    .filter(({ because }) => weight(because) >= ENOUGH)
    .sort(
      (one, other) =>
        weight(other.because) - weight(one.because) ||
        ((one.card.reportedAt ?? '') > (other.card.reportedAt ?? '') ? -1 : 1),
    )
    .slice(0, SHOWN);
