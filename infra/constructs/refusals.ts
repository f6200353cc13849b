import { Duration } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Handler } from './handler.ts';
import { LineAlarm } from './line-alarm.ts';

const A_WHILE = Duration.minutes(5);
/** One is somebody's attempt, two a carrier that tries again. */
const ENOUGH = 3;

/** An alarm when webhooks of a source are turned away: 401 is answered only where the source exists. */
export class Refusals extends LineAlarm {
  constructor(scope: Construct, id: string, { webhook, tell }: { webhook: Handler; tell: ITopic }) {
    super(scope, id, {
      handler: webhook,
      lines: FilterPattern.all(
        FilterPattern.stringValue('$.message', '=', 'request'),
        FilterPattern.numberValue('$.status', '=', 401),
      ),
      name: 'refusals',
      trouble: 'refusals',
      atLeast: ENOUGH,
      period: A_WHILE,
      ifItFails: {
        whoIsHurt: 'People who call, or whose sensors report: what their provider sends is turned away.',
        whatToDo:
          'GET /v1/sources says which source was refused last and what to set right; point its number elsewhere meanwhile.',
      },
      tell,
    });
  }
}
