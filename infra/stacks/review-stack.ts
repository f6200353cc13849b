import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { ComplaintsEnv, RedactEnv, ReportEnv, ReviewApiEnv, ReviewEnv } from '@muster/review/env';
import { api, complaints } from '@muster/review/routes';
import { subscriptions } from '@muster/review/subscriptions';
import type { Handler } from '../constructs/handler.ts';
import { addRedactor, redactorName } from '../constructs/redactor.ts';
import { MonitoredSchedule } from '../constructs/schedule.ts';
import { writeOutputs } from '../constructs/outputs.ts';
import type { ServiceProps } from '../constructs/platform.ts';
import { ServiceFoundation } from '../constructs/service-foundation.ts';

/** What `complaints` saves; besides, it reads the organisation's names. */
const COMPLAINTS = ['COMPLAINT', 'COMPLAINTSETTINGS', 'LETTER'];

interface Asked {
  /** Monitoring's Lambda that says of an incident what is fit for outside. */
  readonly evidence: Handler;
}

/** What review keeps texts in, which its `redact` rewrites; a case has codes and figures alone. */
const TEXTS = [
  'COMPETENCE',
  'COMPLAINT',
  'EVIDENCE',
  'IMPROVEMENT',
  'INCIDENTREVIEW',
  'LESSON',
  'LETTER',
  'SUPPORTNOTES',
  'SUPPORTPLAN',
];

/** What saves append to, and the relay then puts into lists. */
const APPENDED = ['COMPETENCE', 'COMPLAINT', 'IMPROVEMENT', 'INCIDENTREVIEW', 'LESSON', 'SUPPORTPLAN'];

export class ReviewStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & ServiceProps & Asked) {
    super(scope, id, props);
    const { platform, stage } = props;
    const review = new ServiceFoundation(this, 'review', props, { appended: APPENDED, listed: APPENDED });
    const environment = review.tableEnvironment;
    const sending = {
      env: ReportEnv,
      environment: {
        ...environment,
        MAIL_BUCKET: platform.mail.bucket.bucketName,
        MAIL_FROM: platform.mail.from,
        PUBLIC_URL: platform.publicUrl,
        HOME_ZONE: stage.homeZone,
      },
      timeoutSeconds: 29,
    };

    const report = review.handler('report', {
      ...sending,
      lists: true,
      timeoutSeconds: 120,
      ifItFails: {
        whoIsHurt: 'Leads whose report does not come.',
        whatToDo: 'Read the report’s log; a run by request sends the period that is missing.',
      },
    });
    const answers = review.serve(api, {
      env: ReviewApiEnv,
      environment: {
        ...environment,
        PUBLIC_URL: platform.publicUrl,
        HOME_ZONE: stage.homeZone,
        REPORT_NAME: report.functionName,
      },
      timeoutSeconds: 29,
      lists: true,
      ifItFails: {
        whoIsHurt: 'Leads who cannot read figures or run a report.',
        whatToDo: 'Read the logs of review’s api and complaints. No incident waits for them.',
      },
    });
    answers.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [report.functionArn] }),
    );
    this.#complaints(review, props, answers);
    review.on(subscriptions, 'on-events', {
      env: ReviewEnv,
      environment,
      replays: 'welcome',
      ifItFails: {
        whoIsHurt: 'Leads: closed incidents are missing from their figures.',
        whatToDo: 'Fix the cause, then redrive the queue before the next report goes out.',
      },
    });
    const returned = review.onReturnedMail({
      ...sending,
      lists: true,
      ifItFails: {
        whoIsHurt: 'Nobody at once: reports go on to an address that takes no mail, and SES counts them.',
        whatToDo: 'Read the log of on-returned-mail, fix the cause, then redrive the queue.',
      },
    });
    for (const handler of [report, ...(returned ? [returned] : [])])
      platform.mail.grantSend(handler, 'review');
    const schedule = new MonitoredSchedule(this, 'Reports', {
      interval: Duration.minutes(stage.sweepMinutes.reports),
      handler: report,
      description: 'Sends the reports that are due.',
      ifItStops: {
        whoIsHurt: 'Leads whose report does not come.',
        whatToDo: 'See that the schedule is enabled and may run the report; the next run sends what is due.',
      },
      tell: platform.alarms,
    });
    const redact = addRedactor(review, 'review', {
      functionName: redactorName(this.stackName),
      read: ['CASE', 'IMPROVEMENTMAIL', 'INCIDENTREVIEW', 'KNOWNNAMES'],
      rewritten: TEXTS,
      env: RedactEnv,
      environment: { ...environment, MAIL_BUCKET: platform.mail.bucket.bucketName },
    });
    review.table.grantList(redact);
    platform.mail.grantRedact(redact, 'review');
    platform.mail.grantRedactLetters(redact);
    writeOutputs(this, 'review', { ...review.outputs(), ReportSchedule: schedule.scheduleName });
  }

  /** The one Lambda that asks monitoring what is for outside, and that leaves letters for intake. */
  #complaints(
    review: ServiceFoundation,
    { platform, stage, evidence }: ServiceProps & Asked,
    answering: Handler,
  ) {
    const handler = review.serve(complaints, {
      env: ComplaintsEnv,
      environment: {
        ...review.tableEnvironment,
        HOME_ZONE: stage.homeZone,
        EVIDENCE_NAME: evidence.functionName,
        MAIL_BUCKET: platform.mail.bucket.bucketName,
      },
      kinds: { read: [...COMPLAINTS, 'KNOWNNAMES'], saved: COMPLAINTS },
      timeoutSeconds: 29,
      lists: true,
      faultsCountedWith: answering,
      ifItFails: {
        whoIsHurt: 'Who complained and waits for an answer; leads who cannot log or answer it.',
        whatToDo: 'Read the log of review’s complaints. What a contact brought is logged all the same.',
      },
    });
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [evidence.functionArn] }),
    );
    platform.mail.grantLeaveLetters(handler);
  }
}
