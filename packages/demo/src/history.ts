import { events, type DataOf } from '@muster/contracts';
import { instantOf, isReference, plusSeconds, REFERENCE_SYMBOLS, type Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { teams } from './organisation.ts';

type Closed = DataOf<'IncidentClosed'>;

const DAYS = 90;
const DAY = 86_400;
const SEED = 320;
/** The day on which the north team's cards with the first questions came. */
const CARD_FROM = 45;

/** Mulberry32: numbers from 0 up to 1, always the same ones. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
type Random = ReturnType<typeof randomFrom>;

const pick = <Item>(random: Random, from: readonly [Item, ...Item[]]): Item =>
  from[Math.floor(random() * from.length)] ?? from[0];

/** Around so many seconds: half as long to twice as long, seldom longer. */
const around = (random: Random, seconds: number): number =>
  Math.round(seconds * 2 ** (2 * random() - 1) * (random() < 0.08 ? 3 : 1));

const referenceFrom = (random: Random): string => {
  const any = () => REFERENCE_SYMBOLS.charAt(Math.floor(random() * REFERENCE_SYMBOLS.length));
  const symbols = Array.from({ length: 6 }, any).join('');
  const last = Array.from(REFERENCE_SYMBOLS).find((symbol) => isReference(symbols + symbol));
  return last === undefined ? referenceFrom(random) : symbols + last;
};

const PRIORITIES = ['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P4'] as const;
const DISPOSITIONS = ['founded', 'founded', 'founded', 'unfounded', 'minor', 'cancelled'] as const;

/** The times of a case, each after the one before. */
const timesFrom = (random: Random, contactReceivedAt: Instant, triageSeconds: number) => {
  const after = (at: Instant, seconds: number) => plusSeconds(at, around(random, seconds));
  const reportedAt = after(contactReceivedAt, 60);
  const assessedAt = after(reportedAt, triageSeconds);
  const firstOfferedAt = after(assessedAt, 40);
  const firstAcceptedAt = after(firstOfferedAt, 45);
  const firstUnderstoodAt = after(firstAcceptedAt, 60);
  const firstOnSceneAt = after(firstUnderstoodAt, 1200);
  const resolvedAt = after(firstOnSceneAt, 2400);
  const field = { firstOnSceneAt, resolvedAt, closedAt: after(resolvedAt, 300) };
  return {
    contactReceivedAt,
    reportedAt,
    assessedAt,
    firstOfferedAt,
    firstAcceptedAt,
    firstUnderstoodAt,
    ...field,
  };
};

const secondsFrom = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1000;

interface Told {
  readonly team: string;
  readonly at: Instant;
  readonly name: string;
  /** From the day on which the team's action took effect. */
  readonly hasCard: boolean;
}

const caseOf = (random: Random, { team, at, name, hasCard }: Told): Closed => {
  const times = timesFrom(random, at, hasCard ? 62 : 110);
  const { reportedAt, assessedAt, firstOfferedAt, firstAcceptedAt, firstUnderstoodAt, resolvedAt } = times;
  const skips = random() < 0.15;
  return events.IncidentClosed.data.parse({
    incidentId: derivedId('inc', 'exercise-history', name),
    disposition: pick(random, DISPOSITIONS),
    closedAt: times.closedAt,
    case: {
      reference: referenceFrom(random),
      team,
      incidentType: pick(random, ['smell-of-gas', 'gas-detector-alarm']),
      validity: 'genuine',
      priority: pick(random, PRIORITIES),
      method: 'guided-procedure',
      procedure: { procedureId: derivedId('prc', 'exercise-history'), version: 1 },
      times,
      targets: [
        { kind: 'triage', met: secondsFrom(reportedAt, assessedAt) <= 120 },
        { kind: 'dispatched', met: secondsFrom(assessedAt, firstOfferedAt) <= 60 },
        { kind: 'accepted', met: secondsFrom(firstOfferedAt, firstAcceptedAt) <= 90 },
        { kind: 'understood', met: secondsFrom(firstAcceptedAt, firstUnderstoodAt) <= 120 },
        { kind: 'resolved', met: secondsFrom(reportedAt, resolvedAt) <= 14_400 },
      ],
      deviations: skips ? [{ kind: 'question-skipped', grade: 'moderate' }] : [],
      peopleAssigned: 1 + Math.floor(random() * 2),
      offersDeclined: random() < 0.1 ? 1 : 0,
      offersExpired: random() < 0.15 ? 1 : 0,
      handledBy: [
        { user: 'agent', parts: ['reported', 'assessed'] },
        { user: 'dispatcher', parts: ['dispatched', 'resolved'] },
      ],
    },
  });
};

/** The midnight before a moment, at which the history ends. */
export const historyEnd = (until: Date): Instant =>
  instantOf(new Date(Math.floor(until.getTime() / (DAY * 1000)) * DAY * 1000));

/** Ninety days of closed cases of the demo's teams before a moment: invented, the same at each start but for the days. */
export const exerciseHistory = (until: Date): Closed[] => {
  const random = randomFrom(SEED);
  const midnight = historyEnd(until);
  return Array.from({ length: DAYS }, (_, day) => day).flatMap((day) =>
    teams.flatMap((team) =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, (_, number) => {
        const at = plusSeconds(midnight, (day - DAYS) * DAY + Math.floor(random() * 60_000));
        return caseOf(random, {
          team,
          at,
          name: `${team} ${day} ${number}`,
          hasCard: team === 'north' && day >= CARD_FROM,
        });
      }),
    ),
  );
};
