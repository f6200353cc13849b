import { stageOf } from '@muster/infra/stages.ts';
import { everywhere } from '../infra/synthesis.ts';
import type { IdleResources } from './cost.ts';
import { tracesOf } from './traces.ts';

const count = (type: string): number => everywhere('main', type).length;
/** A secret for each of two sources, made at run time, beside those in the templates. */
const SOURCES = 2;

/** What the stage for AWS holds when nothing happens, out of its templates. */
export const idleResources = (perRun: {
  readonly gigabyteSeconds: number;
  readonly logBytes: number;
}): IdleResources => {
  const { sweepMinutes } = stageOf({ stage: 'main' });
  const read = everywhere('main', 'AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
    JSON.stringify(Properties['EventSourceArn']).includes('Queue'),
  );
  return {
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret') + SOURCES,
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    queuesRead: read.length,
    runsPerMinute: 1 / sweepMinutes.clocks + 1 / sweepMinutes.places + 1 / sweepMinutes.reports,
    gigabyteSecondsPerRun: perRun.gigabyteSeconds,
    logBytesPerRun: perRun.logBytes,
    tracesPerRun: tracesOf({ runs: 1, clocks: 0 }),
  };
};
