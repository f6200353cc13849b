import { Duration } from 'aws-cdk-lib';
import { RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { CfnSamplingRule } from 'aws-cdk-lib/aws-xray';
import { Construct } from 'constructs';
import { acknowledge, acknowledgeResource, TRACES, VERSIONS } from './acknowledge.ts';
import { clockMachine } from './clock-machine.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Handler } from './handler.ts';
import { lineMetric } from './line-alarm.ts';
import type { ServiceProps } from './platform.ts';
import type { Stage } from '../stages.ts';
import { EventRule } from './subscription.ts';
import { A_MINUTE, ExplainedAlarm } from './explained-alarm.ts';

export interface ClockProps extends ServiceProps {
  readonly handler: Handler;
}

/** The line that the clock's Lambda writes when it has settled what was due. */
export const SETTLED_BY_CLOCK = 'settled by its clock';

const ifItFails = {
  whoIsHurt:
    'Callers and responders of one incident: its deadlines are settled up to a minute late, by the sweep.',
  whatToDo: 'Look at the failed execution; if there are many, read the log of monitoring’s clock.',
};

/** One clock per open incident: ClockSet starts the machine, which waits, asks monitoring and ends; the next ClockSet follows it. */
export class Clock extends Construct {
  readonly machine: StateMachine;
  readonly deadLetters: DeadLetters;
  /** Milliseconds from the time a clock was to wake to the moment that it settled what was due. */
  readonly lateness: Metric;

  constructor(scope: Construct, id: string, { handler, platform, stage }: ClockProps) {
    super(scope, id);
    const hurt = { ifItFails, tell: platform.alarms };
    this.deadLetters = new DeadLetters(this, 'NotStarted', {
      ...hurt,
      fedBy: 'other',
      subject: 'clock',
      trouble: 'not started',
    });
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(JSON.stringify(clockMachine)),
      definitionSubstitutions: {
        ClockFunctionArn: handler.functionArn,
      },
      timeout: Duration.days(60),
      tracingEnabled: stage.tracedShare > 0,
      logs: {
        destination: new LogGroup(this, 'Log', {
          retention: stage.retentionDays.logs,
          removalPolicy: stage.removal,
        }),
        level: LogLevel.ERROR,
      },
    });
    handler.grantInvoke(this.machine);
    if (stage.without['trace-sampling'] === undefined) this.#sampleTraces(stage);
    const rule = new EventRule(this, 'Set', { bus: platform.bus, names: ['ClockSet'], replays: 'refused' });
    rule.addTarget(
      new SfnStateMachine(this.machine, {
        input: RuleTargetInput.fromEventPath('$.detail.data'),
        deadLetterQueue: this.deadLetters,
        maxEventAge: Duration.minutes(5),
      }),
    );
    new ExplainedAlarm(this, 'Failed', {
      ...hurt,
      subject: 'clock',
      trouble: 'failed',
      metric: this.machine.metricFailed({ period: A_MINUTE }),
      atLeast: 1,
    });
    this.lateness = lineMetric('Lateness', {
      handler,
      lines: FilterPattern.stringValue('$.message', '=', SETTLED_BY_CLOCK),
      name: 'lateness',
      value: '$.lateMs',
    }).metric();
    acknowledgeResource(this.machine.role, '*', TRACES);
    acknowledgeResource(this.machine.role, `${handler.functionArn}:*`, VERSIONS);
    acknowledge(this.machine, {
      'AwsSolutions-SF1':
        'Failures are logged. Every step is not: a clock per open incident would double its price.',
    });
  }

  /** X-Ray's default rule would trace one clock a second, which is nearly every one. The Lambda does as its clock. */
  #sampleTraces({ name, tracedShare }: Stage): void {
    new CfnSamplingRule(this, 'TracedShare', {
      samplingRule: {
        ruleName: `muster-${name}-clock`,
        version: 1,
        priority: 1000,
        reservoirSize: 0,
        fixedRate: tracedShare,
        serviceName: this.machine.stateMachineName,
        serviceType: '*',
        resourceArn: '*',
        host: '*',
        httpMethod: '*',
        urlPath: '*',
      },
    });
  }
}
