import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { ses } from '@muster/runtime/aws/clients/ses';
import { systemClock } from '@muster/runtime/aws/clock';
import { newId } from '@muster/core/new-id';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { lettersIn } from '@muster/notifications/letter-store';
import { proofsIn } from '@muster/notifications/proof-store';
import { AggregateStore, Table } from '@muster/store';
import { knownNamesKind } from '@muster/store/known-names';
import type { ComplaintsEnv, ReportEnv, ReviewApiEnv, ReviewEnv } from './env.ts';
import { caseKind, type CaseStores } from '../cases/store.ts';
import {
  competenceRecordKind,
  evidenceKind,
  frameworkKind,
  type FrameworkStores,
} from '../competence/store.ts';
import { lessonKind, type LessonStores } from '../lessons/store.ts';
import { incidentReviewKind, type IncidentReviewStores } from '../incident-reviews/store.ts';
import { improvementKind, improvementMailKind } from '../improvement/store.ts';
import { exerciseHistoryKind } from '../exercise-history/store.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { askIncidentBy } from '../feedback/ask-incident.ts';
import {
  complaintKind,
  complaintSettingsKind,
  letterKind,
  overdueNoticeKind,
  type LetterStores,
} from '../feedback/store.ts';
import { deliveryKind, noticeKind, orderHolderKind, reportKind } from '../reports/store.ts';
import { privateNotesKind, supportPlanKind, type SupportStores } from '../support/store.ts';

const tableOf = ({ TABLE_NAME, RETENTION_DAYS }: ReviewEnv): Table =>
  new Table({ client: dynamoDb(), name: TABLE_NAME, retentionDays: RETENTION_DAYS });

/** The stores of queries, complaints and their letters. */
export const letterStoresOf = (table: Table): LetterStores => ({
  table,
  complaints: new AggregateStore(table, complaintKind),
  complaintSettings: new AggregateStore(table, complaintSettingsKind),
  letters: new AggregateStore(table, letterKind),
});

/** Made once per Lambda, at its cold start. */
export const createEventDeps = (
  env: ReviewEnv,
): CaseStores &
  OrganisationNameStores &
  IncidentReviewStores &
  LetterStores &
  LessonStores &
  SupportStores &
  FrameworkStores => ({
  lessons: new AggregateStore(tableOf(env), lessonKind),
  supportPlans: new AggregateStore(tableOf(env), supportPlanKind),
  frameworks: new AggregateStore(tableOf(env), frameworkKind),
  incidentReviews: new AggregateStore(tableOf(env), incidentReviewKind),
  cases: new AggregateStore(tableOf(env), caseKind),
  knownNames: new AggregateStore(tableOf(env), knownNamesKind),
  ...letterStoresOf(tableOf(env)),
});

/** What showing and ordering reports needs; made once per Lambda, at its cold start. */
export const createApiDeps = (env: Pick<ReviewApiEnv, keyof ReviewEnv | 'PUBLIC_URL'>) => {
  const table = tableOf(env);
  return {
    table,
    holders: new AggregateStore(table, orderHolderKind),
    knownNames: new AggregateStore(table, knownNamesKind),
    cases: new AggregateStore(table, caseKind),
    histories: new AggregateStore(table, exerciseHistoryKind),
    reports: new AggregateStore(table, reportKind),
    deliveries: new AggregateStore(table, deliveryKind),
    incidentReviews: new AggregateStore(table, incidentReviewKind),
    lessons: new AggregateStore(table, lessonKind),
    improvements: new AggregateStore(table, improvementKind),
    supportPlans: new AggregateStore(table, supportPlanKind),
    privateNotes: new AggregateStore(table, privateNotesKind),
    publicUrl: env.PUBLIC_URL,
    now: systemClock,
  };
};

/** What answering about queries and complaints needs; made once per Lambda, at its cold start. */
export const createComplaintsDeps = (env: ComplaintsEnv) => {
  const table = tableOf(env);
  return {
    ...letterStoresOf(table),
    knownNames: new AggregateStore(table, knownNamesKind),
    texts: lettersIn(s3(), env.MAIL_BUCKET),
    askIncident: askIncidentBy(env.EVIDENCE_NAME),
    homeZone: env.HOME_ZONE,
  };
};

/** What competence records need besides; made once per Lambda, at its cold start. What a record was saved as stays for good. */
export const createCompetenceDeps = (env: ReviewEnv) => {
  const table = tableOf(env);
  const forGood = new Table({ client: dynamoDb(), name: env.TABLE_NAME });
  return {
    frameworks: new AggregateStore(table, frameworkKind),
    records: new AggregateStore(forGood, competenceRecordKind),
    evidence: new AggregateStore(table, evidenceKind),
  };
};

/** Where what names an incident is kept. */
export const createRedactDeps = (env: ReviewEnv) => {
  const table = tableOf(env);
  return {
    ...createEventDeps(env),
    ...createCompetenceDeps(env),
    improvements: new AggregateStore(table, improvementKind),
    improvementMails: new AggregateStore(table, improvementMailKind),
  };
};

/** What sending reports needs besides. */
export const createReportDeps = (env: ReportEnv) => {
  const shown = createApiDeps(env);
  return {
    ...shown,
    ...letterStoresOf(shown.table),
    notices: new AggregateStore(shown.table, noticeKind),
    improvementMails: new AggregateStore(shown.table, improvementMailKind),
    overdueNotices: new AggregateStore(shown.table, overdueNoticeKind),
    email: new EmailSender(ses()),
    proofs: proofsIn(s3(), env.MAIL_BUCKET),
    mailFrom: env.MAIL_FROM,
    newId,
  };
};
