import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Handler } from './handler.ts';
import { LineAlarm } from './line-alarm.ts';

/** The line that the sweep writes for each incident whose clock did not wake. */
export const SETTLED_BY_SWEEP = 'settled by the sweep';

/** An alarm when the sweep had to do a clock's work: nobody was forgotten, but up to a minute was lost. */
export class LostClocks extends LineAlarm {
  constructor(scope: Construct, id: string, { sweep, tell }: { sweep: Handler; tell: ITopic }) {
    super(scope, id, {
      handler: sweep,
      lines: FilterPattern.stringValue('$.message', '=', SETTLED_BY_SWEEP),
      name: 'settled',
      value: '$.lateMs',
      trouble: 'stood in for',
      ifItFails: {
        whoIsHurt: 'Callers and responders of one incident: its deadline was settled late, by the sweep.',
        whatToDo: 'Look for failed executions of the clock and for ClockSet events that started none.',
      },
      tell,
    });
  }
}
