import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { TriageApiEnv, TriageEnv } from '@muster/triage/env';
import { api } from '@muster/triage/routes';
import { subscriptions } from '@muster/triage/subscriptions';
import type { Handler } from '../constructs/handler.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { ServiceProps } from '../constructs/platform.ts';
import { addRedactor } from '../constructs/redactor.ts';
import { ServiceFoundation } from '../constructs/service-foundation.ts';

export class TriageStack extends Stack {
  readonly redact: Handler;

  constructor(scope: Construct, id: string, props: StackProps & ServiceProps) {
    super(scope, id, props);
    const triage = new ServiceFoundation(this, 'triage', props);
    const settings = { env: TriageEnv, environment: triage.tableEnvironment };

    triage.serve(api, {
      env: TriageApiEnv,
      environment: { ...settings.environment, HOME_ZONE: props.stage.homeZone },
      lists: true,
      ifItFails: {
        whoIsHurt: 'Agents who cannot answer the questions: incidents wait without a verdict.',
        whatToDo: 'Read the log of triage’s api; until it is fixed decide by voice and write it down.',
      },
    });
    triage.on(subscriptions, 'on-events', {
      ...settings,
      replays: 'welcome',
      ifItFails: {
        whoIsHurt: 'Callers whose report has no assessment: nobody assesses it.',
        whatToDo: 'Read the reason in the dead letter’s log line, fix it, then redrive the queue.',
      },
    });
    triage.watchAcknowledgements(subscriptions, 'on-handover', {
      whoIsHurt: 'Callers whose verdict dispatch has not taken two minutes later: nobody is sent.',
      whatToDo: 'Send people by voice; fix dispatch’s on-events and its rule, then redrive the queue.',
    });
    this.redact = addRedactor(triage, 'triage', { ...settings, read: [], rewritten: ['ASSESSMENT'] });
    writeOutputs(this, 'triage', triage.outputs());
  }
}
