import * as z from 'zod';
import type { EventContract } from './define-event.ts';
import { EventMetadata } from './envelope.ts';
import { ContactReceived } from './contact/contact-received.v1.ts';
import { ContactUpdated } from './contact/contact-updated.v1.ts';
import { ContactClassified } from './contact/contact-classified.v1.ts';
import { CallerErased } from './incident/caller-erased.v1.ts';
import { IncidentCorrected } from './incident/incident-corrected.v1.ts';
import { IncidentReported } from './incident/incident-reported.v1.ts';
import { ContactLinked } from './incident/contact-linked.v1.ts';
import { AssessmentStarted } from './assessment/assessment-started.v1.ts';
import { DecisionOverridden } from './assessment/decision-overridden.v1.ts';
import { IncidentAssessed } from './assessment/incident-assessed.v1.ts';
import { IncidentRejected } from './assessment/incident-rejected.v1.ts';
import { ProcedurePublished } from './procedure/procedure-published.v1.ts';
import { MobilisationOpened } from './mobilisation/mobilisation-opened.v1.ts';
import { ShortfallFound } from './mobilisation/shortfall-found.v1.ts';
import { PlaceOpened } from './mobilisation/place-opened.v1.ts';
import { CandidateFound } from './mobilisation/candidate-found.v1.ts';
import { BriefChanged } from './mobilisation/brief-changed.v1.ts';
import { ResponsePartDone } from './mobilisation/response-part-done.v1.ts';
import { AssignmentOffered } from './assignment/assignment-offered.v1.ts';
import { AssignmentAccepted } from './assignment/assignment-accepted.v1.ts';
import { AssignmentDeclined } from './assignment/assignment-declined.v1.ts';
import { AssignmentUnderstood } from './assignment/assignment-understood.v1.ts';
import { AssignmentProgressed } from './assignment/assignment-progressed.v1.ts';
import { ActionCompleted } from './assignment/action-completed.v1.ts';
import { BriefRequested } from './assignment/brief-requested.v1.ts';
import { AssignmentEnded } from './assignment/assignment-ended.v1.ts';
import { NotificationSent } from './notification/notification-sent.v1.ts';
import { NotificationFailed } from './notification/notification-failed.v1.ts';
import { ContactPointCodeRequested } from './resource/contact-point-code-requested.v1.ts';
import { ResourceChanged } from './resource/resource-changed.v1.ts';
import { OrganisationNamesSet } from './organisation/organisation-names-set.v1.ts';
import { DeadlineArmed } from './monitoring/deadline-armed.v1.ts';
import { DeadlineMet } from './monitoring/deadline-met.v1.ts';
import { DeadlineMissed } from './monitoring/deadline-missed.v1.ts';
import { DeadlinesSettled } from './monitoring/deadlines-settled.v1.ts';
import { ClockSet } from './monitoring/clock-set.v1.ts';
import { IncidentEscalated } from './monitoring/incident-escalated.v1.ts';
import { DeviationFound } from './monitoring/deviation-found.v1.ts';
import { DeviationsFound } from './monitoring/deviations-found.v1.ts';
import { IncidentResolved } from './monitoring/incident-resolved.v1.ts';
import { IncidentClosed } from './monitoring/incident-closed.v1.ts';
import { CaseCorrected } from './monitoring/case-corrected.v1.ts';
import { IncidentReviewWritten } from './review/incident-review-written.v1.ts';
import { CriterionNotYetMet } from './review/criterion-not-yet-met.v1.ts';
import { TextRedactionOrdered } from './monitoring/text-redaction-ordered.v1.ts';
import { ReportPublished } from './review/report-published.v1.ts';
import { ComplaintLogged } from './complaint/complaint-logged.v1.ts';
import { LetterReady } from './letter/letter-ready.v1.ts';
import { LetterSent } from './letter/letter-sent.v1.ts';
import { LetterFailed } from './letter/letter-failed.v1.ts';
import { ComplaintLimitMoved } from './complaint/complaint-limit-moved.v1.ts';
import { ComplaintOverdue } from './complaint/complaint-overdue.v1.ts';
import { ComplaintAnswered } from './complaint/complaint-answered.v1.ts';
import { SecondStageOpened } from './complaint/second-stage-opened.v1.ts';
import { ComplaintClosed } from './complaint/complaint-closed.v1.ts';
import { EvidencePackMade } from './complaint/evidence-pack-made.v1.ts';

/** Every event of Muster by name, in the order in which an incident meets them. */
export const events = {
  ContactReceived,
  ContactUpdated,
  ContactClassified,
  IncidentReported,
  IncidentCorrected,
  CallerErased,
  ContactLinked,
  AssessmentStarted,
  DecisionOverridden,
  IncidentAssessed,
  IncidentRejected,
  ProcedurePublished,
  MobilisationOpened,
  ShortfallFound,
  PlaceOpened,
  CandidateFound,
  BriefChanged,
  ResponsePartDone,
  AssignmentOffered,
  AssignmentAccepted,
  AssignmentDeclined,
  AssignmentUnderstood,
  AssignmentProgressed,
  ActionCompleted,
  BriefRequested,
  AssignmentEnded,
  NotificationSent,
  NotificationFailed,
  ResourceChanged,
  ContactPointCodeRequested,
  OrganisationNamesSet,
  DeadlineArmed,
  DeadlineMet,
  DeadlineMissed,
  DeadlinesSettled,
  ClockSet,
  IncidentEscalated,
  DeviationFound,
  DeviationsFound,
  IncidentResolved,
  IncidentClosed,
  CaseCorrected,
  TextRedactionOrdered,
  ReportPublished,
  CriterionNotYetMet,
  IncidentReviewWritten,
  ComplaintLogged,
  LetterReady,
  LetterSent,
  LetterFailed,
  ComplaintLimitMoved,
  ComplaintOverdue,
  ComplaintAnswered,
  SecondStageOpened,
  ComplaintClosed,
  EvidencePackMade,
} as const satisfies Record<string, EventContract<string, z.ZodType>>;

export type Events = typeof events;
export type EventName = keyof Events;
export type DataOf<Name extends EventName> = z.output<Events[Name]['data']>;

/** A published event as consumers get it: metadata and data, with its name for exhaustive switches. */
export type MusterEvent<Name extends EventName = EventName> = {
  [N in Name]: { readonly name: N; readonly metadata: EventMetadata; readonly data: DataOf<N> };
}[Name];
