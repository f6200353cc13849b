import { ArnFormat, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { MonitoringApiEnv, MonitoringEnv, RedactEnv } from '@muster/monitoring/env';
import { api } from '@muster/monitoring/routes';
import { LOOK_AGAIN_SECONDS, MOST_LOOKS } from '@muster/core';
import { subscriptions } from '@muster/monitoring/subscriptions';
import { Clock } from '../constructs/clock.ts';
import type { EnvironmentOf, Handler } from '../constructs/handler.ts';
import { LostClocks } from '../constructs/lost-clocks.ts';
import { MonitoredSchedule } from '../constructs/schedule.ts';
import { SealedTexts } from '../constructs/sealed-texts.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { ServiceProps } from '../constructs/platform.ts';
import { ServiceFoundation } from '../constructs/service-foundation.ts';
import { VISIBILITY_FACTOR } from '../constructs/subscription.ts';

/** The Lambdas of other services that remove a text from what they keep. */
interface Redactors {
  readonly redactors: Readonly<Record<'intake' | 'triage' | 'dispatch', Handler>>;
  /** By name: review's stack needs this one. */
  readonly reviewRedactor: string;
}

interface Removing {
  readonly sealed: SealedTexts;
  readonly settings: EnvironmentOf<typeof MonitoringEnv>;
}

/** The record of each incident: board, deadlines, the clock, and the sweep that finds lost clocks. */
export class MonitoringStack extends Stack {
  /** Says of an incident what is fit for outside. */
  readonly evidence: Handler;

  constructor(scope: Construct, id: string, props: StackProps & ServiceProps & Redactors) {
    super(scope, id, props);
    const { stage } = props;
    const monitoring = new ServiceFoundation(this, 'monitoring', props, {
      appended: ['BEAT', 'RECORD'],
      listed: ['BEATSEEN', 'CARD'],
    });
    const settings = {
      env: MonitoringEnv,
      environment: { ...monitoring.tableEnvironment, GRACE_SECONDS: `${stage.graceSeconds}` },
    };

    const sealed = new SealedTexts(this, 'SealedTexts', stage);
    const answering = monitoring.serve(api, {
      env: MonitoringApiEnv,
      environment: {
        ...settings.environment,
        SEALED_TABLE_NAME: sealed.table.tableName,
        HOME_ZONE: stage.homeZone,
      },
      lists: true,
      ifItFails: {
        whoIsHurt: 'Everyone in the control room: no board, nothing can be resolved or closed.',
        whatToDo:
          'Read the log of monitoring’s api; incidents go on, work from the responders’ calls meanwhile.',
      },
    });
    monitoring.on(subscriptions, 'on-events', {
      ...settings,
      replays: 'welcome',
      batching: { seconds: 1, most: 25 },
      ifItFails: {
        whoIsHurt: 'Everyone who trusts the board: it is behind, and deadlines may be armed late.',
        whatToDo: 'Fix the cause, then redrive the queue; the record takes events in any order.',
      },
    });
    const clock = new Clock(this, 'Clock', {
      ...props,
      handler: monitoring.handler('clock', {
        ...settings,
        tracedBy: 'caller',
        ifItFails: {
          whoIsHurt: 'Callers and responders whose deadlines are settled up to a minute late, by the sweep.',
          whatToDo: 'Read the clock’s log. Follow the board for passed times until it is fixed.',
        },
      }),
    });
    monitoring.addDeadLetters('clock', clock.deadLetters);
    const sweepHandler = monitoring.handler('sweep', {
      ...settings,
      lists: true,
      timeoutSeconds: 50,
      ifItFails: {
        whoIsHurt: 'Callers and responders of incidents whose clock was lost: nobody is reminded.',
        whatToDo: 'Read the sweep’s log, and follow up by hand what the board shows as passed.',
      },
    });
    new LostClocks(this, 'LostClocks', { sweep: sweepHandler, tell: props.platform.alarms });
    const sweep = new MonitoredSchedule(this, 'Sweep', {
      interval: Duration.minutes(stage.sweepMinutes.clocks),
      description: 'Settles deadlines whose clock did not wake.',
      handler: sweepHandler,
      ifItStops: {
        whoIsHurt: 'Callers and responders of incidents whose clock is lost: nobody settles their deadlines.',
        whatToDo: 'See that the schedule is enabled and may run the sweep; follow up by hand what is passed.',
      },
      tell: props.platform.alarms,
    });
    sealed.grantSeal(answering);
    this.evidence = monitoring.handler('evidence', {
      ...settings,
      kinds: { read: ['RECORD', 'PROCEDURECOPY'], saved: [] },
      ifItFails: {
        whoIsHurt: 'Who complained and waits for an evidence pack; leads who log what an incident was about.',
        whatToDo:
          'Read the log of monitoring’s evidence. A complaint is logged all the same; ask for its pack again.',
      },
    });
    this.#redact(monitoring, { ...props, sealed, settings: settings.environment });
    writeOutputs(this, 'monitoring', {
      ...monitoring.outputs(),
      StateMachineArn: clock.machine.stateMachineArn,
      SweepSchedule: sweep.scheduleName,
    });
  }

  /** Removes texts that leads order removed: from the records itself, from the rest by the other services' Lambdas. */
  #redact(
    monitoring: ServiceFoundation,
    { redactors, reviewRedactor, sealed, settings }: Redactors & Removing,
  ) {
    const redact = monitoring.on(subscriptions, 'redact', {
      env: RedactEnv,
      environment: {
        ...settings,
        SEALED_TABLE_NAME: sealed.table.tableName,
        INTAKE_REDACT_NAME: redactors.intake.functionName,
        TRIAGE_REDACT_NAME: redactors.triage.functionName,
        DISPATCH_REDACT_NAME: redactors.dispatch.functionName,
        REVIEW_REDACT_NAME: reviewRedactor,
      },
      timeoutSeconds: LOOK_AGAIN_SECONDS / VISIBILITY_FACTOR,
      replays: 'welcome',
      batching: { seconds: 0, most: 1 },
      retries: { tries: MOST_LOOKS, delaySeconds: 0 },
      ifItFails: {
        whoIsHurt: 'Whoever a text is about that a lead has ordered removed: it is not removed everywhere.',
        whatToDo: 'Read the log of monitoring’s redact, fix the cause, then redrive the queue within a day.',
      },
    });
    monitoring.table.grantRedact(redact, ['CARD', 'RECORD']);
    sealed.grantUnseal(redact);
    const byName = this.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: reviewRedactor,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const resources = [...Object.values(redactors).map(({ functionArn }) => functionArn), byName];
    redact.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }));
  }
}
