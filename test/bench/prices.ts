/**
 * List prices in US dollars, before taxes and without free tiers except those of alarms and dashboards, which a
 * deployment has or has not. Region us-east-1, as AWS's public price pages state them.
 */
export const prices = {
  region: 'us-east-1',
  asOf: '2026-11-25',
  source: 'aws.amazon.com/<service>/pricing',
  httpApiRequest: 1.0 / 1e6,
  lambdaRequest: 0.2 / 1e6,
  /** arm64. */
  lambdaGigabyteSecond: 0.0000133334,
  dynamoDbWriteUnit: 0.625 / 1e6,
  dynamoDbReadUnit: 0.125 / 1e6,
  busEvent: 1.0 / 1e6,
  sqsRequest: 0.4 / 1e6,
  stateTransition: 0.025 / 1e3,
  mail: 0.1 / 1e3,
  objectPut: 0.005 / 1e3,
  logGigabyte: 0.5,
  archiveGigabyte: 0.1,
  trace: 5.0 / 1e6,
  scheduleRun: 1.0 / 1e6,
  monthly: {
    key: 1.0,
    secret: 0.4,
    /** Beyond the free ones. */
    alarm: 0.1,
    freeAlarms: 10,
    dashboard: 3.0,
    freeDashboards: 3,
  },
} as const;
