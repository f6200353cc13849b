import { prices } from './prices.ts';
import { sum } from './statistics.ts';

/** A line of a bill. */
export interface Line {
  readonly what: string;
  readonly quantity: number;
  readonly dollars: number;
}

export interface Bill {
  readonly lines: readonly Line[];
  readonly dollars: number;
}

const line = (what: string, quantity: number, price: number): Line => ({
  what,
  quantity,
  dollars: quantity * price,
});
const billOf = (lines: readonly Line[]): Bill => ({
  lines,
  dollars: sum(lines.map(({ dollars }) => dollars)),
});

/** What one incident uses. */
export interface Used {
  readonly requests: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly events: number;
  readonly messages: number;
  readonly transitions: number;
  readonly traces: number;
  readonly mails: number;
  readonly logBytes: number;
}

/** A message is sent, received and deleted; batches make it less. */
const REQUESTS_PER_MESSAGE = 3;
const GIGABYTE = 1e9;

/** The bill of so many incidents, by what they use. */
export const incidentsBill = (used: Used, incidents: number): Bill =>
  billOf(
    [
      line('HTTP API, requests', used.requests, prices.httpApiRequest),
      line('Lambda, runs', used.invocations, prices.lambdaRequest),
      line('Lambda, GB-s', used.gigabyteSeconds, prices.lambdaGigabyteSecond),
      line('DynamoDB, write units', used.writeUnits, prices.dynamoDbWriteUnit),
      line('DynamoDB, read units', used.readUnits, prices.dynamoDbReadUnit),
      line('EventBridge, events', used.events, prices.busEvent),
      line('SQS, requests', used.messages * REQUESTS_PER_MESSAGE, prices.sqsRequest),
      line('Step Functions, transitions', used.transitions, prices.stateTransition),
      line('SES, mails', used.mails, prices.mail),
      line('S3, kept mails', used.mails, prices.objectPut),
      line('X-Ray, traces', used.traces, prices.trace),
      line('CloudWatch, GB of log', used.logBytes / GIGABYTE, prices.logGigabyte),
    ].map(({ what, quantity, dollars }) => ({
      what,
      quantity: quantity * incidents,
      dollars: dollars * incidents,
    })),
  );

/** What stands in the templates, and how long a scheduled run takes. */
export interface IdleResources {
  readonly keys: number;
  readonly secrets: number;
  readonly alarms: number;
  readonly dashboards: number;
  readonly queuesRead: number;
  /** Runs of schedules a minute. */
  readonly runsPerMinute: number;
  readonly gigabyteSecondsPerRun: number;
  readonly logBytesPerRun: number;
  readonly tracesPerRun: number;
}

const MINUTES = 30 * 24 * 60;
/** Lambda keeps five readers at a queue, each asking again after at most 20 s. */
const READS_PER_MINUTE = 5 * 3;
/** A scheduled run asks an index twice or so. */
const READS_PER_RUN = 2;

/** The bill of thirty days in which nothing happens. */
export const idleBill = (idle: IdleResources): Bill => {
  const { monthly } = prices;
  const runs = idle.runsPerMinute * MINUTES;
  return billOf([
    line('KMS, keys', idle.keys, monthly.key),
    line('Secrets Manager, secrets', idle.secrets, monthly.secret),
    line('CloudWatch, alarms beyond ten', Math.max(idle.alarms - monthly.freeAlarms, 0), monthly.alarm),
    line(
      'CloudWatch, dashboards beyond three',
      Math.max(idle.dashboards - monthly.freeDashboards, 0),
      monthly.dashboard,
    ),
    line('SQS, empty receives', idle.queuesRead * READS_PER_MINUTE * MINUTES, prices.sqsRequest),
    line('Scheduler, runs', runs, prices.scheduleRun),
    line('Lambda, runs', runs, prices.lambdaRequest),
    line('Lambda, GB-s', runs * idle.gigabyteSecondsPerRun, prices.lambdaGigabyteSecond),
    line('DynamoDB, read units', runs * READS_PER_RUN, prices.dynamoDbReadUnit),
    line('X-Ray, traces', runs * idle.tracesPerRun, prices.trace),
    line('CloudWatch, GB of log', (runs * idle.logBytesPerRun) / GIGABYTE, prices.logGigabyte),
  ]);
};
