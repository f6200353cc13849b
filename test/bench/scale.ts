import type { IncidentCounts } from './incident.ts';
import type { Row } from './row.ts';

/** What one incident takes of what AWS limits. */
export interface Taken {
  readonly requests: number;
  readonly events: number;
  /** Events that rules deliver: to queues, and to the clock's machine. */
  readonly deliveries: number;
  readonly clocks: number;
  readonly transitions: number;
  readonly lambdaSeconds: number;
  readonly mails: number;
  /** Write units by table. */
  readonly writes: Readonly<Record<string, number>>;
}

interface Limit {
  readonly what: string;
  /** A second, or at once. */
  readonly most: number;
  readonly takes: (one: Taken) => number;
  readonly liftedBy: string;
}

const GIGABYTES_OF_A_LAMBDA = 0.5;

export const takenOf = (
  { requests, events, messages, clocks, transitions, gigabyteSeconds, mails }: IncidentCounts,
  writes: Taken['writes'],
): Taken => ({
  ...{ requests, events, clocks, transitions, mails, writes },
  deliveries: messages + clocks,
  lambdaSeconds: gigabyteSeconds / GIGABYTES_OF_A_LAMBDA,
});

const QUOTA = 'a higher quota, on request';
/** The index of the board has one key for all that is not finished: an incident's card is put and deleted there so often. */
const BOARD_UNITS = 22;

/** Default quotas of eu-west-2, as AWS's pages stated them on 2026-11-30; a new account begins lower with Lambda and SES. */
export const limits: readonly Limit[] = [
  { what: 'EventBridge, PutEvents', most: 1200, takes: ({ events }) => events, liftedBy: QUOTA },
  { what: 'EventBridge, deliveries', most: 2250, takes: ({ deliveries }) => deliveries, liftedBy: QUOTA },
  { what: 'Step Functions, StartExecution', most: 150, takes: ({ clocks }) => clocks, liftedBy: QUOTA },
  {
    what: 'Step Functions, transitions',
    most: 800,
    takes: ({ transitions }) => transitions,
    liftedBy: QUOTA,
  },
  { what: 'Lambda, calls at once', most: 1000, takes: ({ lambdaSeconds }) => lambdaSeconds, liftedBy: QUOTA },
  { what: 'HTTP API, requests', most: 10_000, takes: ({ requests }) => requests, liftedBy: QUOTA },
  {
    what: 'SES, mails',
    most: 14,
    takes: ({ mails }) => mails,
    liftedBy: 'a higher sending rate, on request',
  },
  {
    what: 'DynamoDB, write units of the busiest table',
    most: 40_000,
    takes: ({ writes }) => Math.max(...Object.values(writes)),
    liftedBy: QUOTA,
  },
  {
    what: 'DynamoDB, write units of the board’s partition',
    most: 1000,
    takes: () => BOARD_UNITS,
    liftedBy: 'a key for each team, or several read together: a change of Muster',
  },
];

const RATES = [1, 10, 100] as const;

const inNumbers = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 });

/** One row for each limit, the first met first: what 1, 10 and 100 incidents a second take of it, and where it is met. */
export const scaleRows = (one: Taken): Row[] =>
  limits
    .map((limit) => ({ ...limit, each: limit.takes(one), metAt: limit.most / limit.takes(one) }))
    .toSorted((first, second) => first.metAt - second.metAt)
    .map(({ what, most, each, metAt, liftedBy }) => ({
      what: `scale on AWS by arithmetic: ${what}, ${inNumbers(most)} a second or at once`,
      muster: `${RATES.map((rate) => `${rate}/s: ${inNumbers(each * rate)}`).join(', ')}; met at ${inNumbers(metAt)} incidents a second`,
      aim: `lifted by ${liftedBy}`,
      measured: { most, each, metAt },
    }));
