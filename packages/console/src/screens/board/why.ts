import type { Card } from '../../live/incidents.ts';
import { boardTexts } from '../../texts/board.ts';

/** How near its next limit is. */
export type Urgency = 'late' | 'soon' | 'later';

const SOON_MS = 60_000;

export const urgencyOf = (neededAt: string, nowMs: number): Urgency => {
  const left = Date.parse(neededAt) - nowMs;
  if (left < 0) return 'late';
  return left < SOON_MS ? 'soon' : 'later';
};

/** Why an incident needs a person, in words; what it waits for comes first, then what makes it unusual. */
export const whyOf = ({ neededFor, unfilled, personFirst, unknownZone }: Card): readonly string[] => [
  boardTexts.why[neededFor],
  ...(unfilled === undefined ? [] : [boardTexts.unfilled(unfilled)]),
  ...(personFirst === undefined ? [] : [boardTexts.personFirst(personFirst)]),
  ...(unknownZone === undefined ? [] : [boardTexts.unknownZone(unknownZone)]),
];
