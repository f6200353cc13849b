import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ContactEnv, IntakeEnv, LetterEnv, RedactEnv } from '@muster/intake/env';
import { api, webhook } from '@muster/intake/routes';
import { subscriptions } from '@muster/intake/subscriptions';
import { CallersTable } from '../constructs/callers-table.ts';
import type { Handler } from '../constructs/handler.ts';
import { Refusals } from '../constructs/refusals.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { ServiceProps } from '../constructs/platform.ts';
import { addRedactor } from '../constructs/redactor.ts';
import { ServiceFoundation } from '../constructs/service-foundation.ts';
import { SourceSecrets } from '../constructs/source-secrets.ts';

/** Contacts, callers' details, reports and the sources they come from. */
export class IntakeStack extends Stack {
  readonly redact: Handler;

  constructor(scope: Construct, id: string, props: StackProps & ServiceProps) {
    super(scope, id, props);
    const { platform, stage } = props;
    const intake = new ServiceFoundation(this, 'intake', props);
    const callers = new CallersTable(this, 'Callers', stage);
    const secrets = new SourceSecrets(this, 'SourceSecrets');
    const environment = intake.tableEnvironment;
    const contacts = {
      env: ContactEnv,
      environment: {
        ...environment,
        CALLERS_TABLE_NAME: callers.table.tableName,
        API_URL: platform.apiUrl,
        SOURCE_SECRETS_PREFIX: secrets.prefix,
        CALLER_RETENTION_DAYS: `${stage.retentionDays.callers}`,
        ACCESS_LOG_RETENTION_DAYS: `${stage.retentionDays.looks}`,
        RINGING_MINUTES: `${stage.calls.ringingMinutes}`,
        OPEN_CALL_HOURS: `${stage.calls.openHours}`,
        HOME_ZONE: stage.homeZone,
      },
    };

    const apiLambda = intake.serve(api, {
      ...contacts,
      lists: true,
      ifItFails: {
        whoIsHurt: 'Agents who cannot see contacts or report incidents.',
        whatToDo: 'Read the log of intake’s api; write reports down and enter them afterwards.',
      },
    });
    const webhookLambda = intake.serve(webhook, {
      ...contacts,
      kinds: {
        read: ['CONTACT', 'INCIDENT', 'KNOWNNAMES', 'OPENALARMS', 'SOURCE', 'SOURCECOUNTS'],
        saved: ['CLAIM', 'CONTACT', 'INCIDENT', 'OPENALARMS', 'SOURCECOUNTS'],
      },
      mostAtOnce: stage.mostAtOnce.webhook,
      ifItFails: {
        whoIsHurt: 'People who call: the carrier gets no answer and the call drops.',
        whatToDo: 'Point the hotline at its fallback number with the carrier, then read the webhook’s log.',
      },
    });
    new Refusals(this, 'Refusals', { webhook: webhookLambda, tell: platform.alarms });
    callers.grantReadAndKeep(apiLambda);
    callers.grantKeep(webhookLambda);
    secrets.grantKeep(apiLambda);
    secrets.grantRead(webhookLambda);
    intake.on(subscriptions, 'on-events', {
      env: IntakeEnv,
      environment,
      replays: 'welcome',
      ifItFails: {
        whoIsHurt: 'Agents: contacts do not show what became of their incident.',
        whatToDo: 'Fix the cause, then redrive the queue. No incident waits for it.',
      },
    });
    const letters = intake.on(subscriptions, 'on-letters', {
      env: LetterEnv,
      environment: {
        ...environment,
        CALLERS_TABLE_NAME: callers.table.tableName,
        ACCESS_LOG_RETENTION_DAYS: `${stage.retentionDays.looks}`,
        MAIL_BUCKET: platform.mail.bucket.bucketName,
        MAIL_FROM: platform.mail.from,
      },
      kinds: { read: ['CONTACT', 'LETTER'], saved: ['LETTER'] },
      timeoutSeconds: 29,
      replays: 'refused',
      ifItFails: {
        whoIsHurt: 'People who wait for a letter about their query or complaint.',
        whatToDo: 'Read the log of on-letters, fix the cause, then redrive the queue: a letter is sent once.',
      },
    });
    platform.mail.grantSend(letters, 'intake');
    platform.mail.grantReadLetters(letters);
    callers.grantLook(letters);
    intake.onReturnedMail({
      env: IntakeEnv,
      environment,
      kinds: { read: ['LETTER'], saved: ['LETTER'] },
      ifItFails: {
        whoIsHurt: 'People whose letter came back: nobody posts it.',
        whatToDo: 'Read the log of intake’s on-returned-mail, fix the cause, then redrive the queue.',
      },
    });
    intake.watchAcknowledgements(subscriptions, 'on-handover', {
      whoIsHurt: 'Callers whose report has no assessment after two minutes: nobody assesses it.',
      whatToDo:
        'Publish a procedure if their type has none; else fix triage’s on-events and its rule, then redrive.',
    });
    this.redact = addRedactor(intake, 'intake', {
      read: ['INCIDENT'],
      rewritten: ['CONTACT', 'INCIDENT'],
      env: RedactEnv,
      environment: { ...environment, CALLERS_TABLE_NAME: callers.table.tableName },
    });
    intake.table.grantList(this.redact);
    callers.grantRedact(this.redact);
    writeOutputs(this, 'intake', {
      ...intake.outputs(),
      CallersTableName: callers.table.tableName,
      SourceSecretsPrefix: secrets.prefix,
    });
  }
}
