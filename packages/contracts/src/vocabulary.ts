import * as z from 'zod';
import { ProcedureId, ResourceId, Slug } from '@muster/core';

/** Order of handling: P1 first. */
export const Priority = z.enum(['P1', 'P2', 'P3', 'P4', 'P5']);
export type Priority = z.infer<typeof Priority>;

/** What triage found the report to be. */
export const Validity = z.enum([
  'genuine',
  'duplicate',
  'insufficient-information',
  'hoax-or-malicious',
  'out-of-scope',
  'information-only',
]);
export type Validity = z.infer<typeof Validity>;

/** How a verdict was reached; the methods are kept apart so that they can be compared. */
export const AssessmentMethod = z.enum([
  'guided-procedure',
  'impact-urgency-matrix',
  'agent-judgement',
  'source-stated',
  'corroboration',
  'supervisor-review',
]);
export type AssessmentMethod = z.infer<typeof AssessmentMethod>;

/** What a contact turned out to be. */
export const ContactClass = z.enum(['unclassified', 'incident', 'query', 'complaint', 'not-relevant']);
export type ContactClass = z.infer<typeof ContactClass>;

export const ContactChannel = z.enum(['voice', 'sms', 'chat', 'email', 'web', 'webhook']);
export type ContactChannel = z.infer<typeof ContactChannel>;

/** A way to reach a responder. */
export const NotificationChannel = z.enum(['email', 'sms', 'voice', 'webhook']);
export type NotificationChannel = z.infer<typeof NotificationChannel>;

/** The channels that exist, the one to try first in front: each has its folder in `packages/notifications/src`. */
export const AVAILABLE_CHANNELS: readonly NotificationChannel[] = ['email', 'sms', 'voice'];

/** What somebody is told: what to do, that they need not do it any more, that a lead is needed, or what is new of the incident. */
export const NotificationPurpose = z.enum(['brief', 'stand-down', 'tell-lead', 'note']);
export type NotificationPurpose = z.infer<typeof NotificationPurpose>;

/** Cognito groups that give rights. */
export const UserRole = z.enum(['agent', 'dispatcher', 'lead', 'admin']);
export type UserRole = z.infer<typeof UserRole>;

/** How a fact about the field became known. */
export const HowKnown = z.enum(['self-report', 'prompt', 'location', 'caller', 'supervisor']);
export type HowKnown = z.infer<typeof HowKnown>;

/** The commitments that have a time limit. */
export const DeadlineKind = z.enum([
  'triage',
  'dispatched',
  'accepted',
  'understood',
  'arrived',
  'action',
  'resolved',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** Grades of a departure from procedure, worst first (after the IAED's case review). */
export const DeviationGrade = z.enum(['critical', 'major', 'moderate', 'minor']);
export type DeviationGrade = z.infer<typeof DeviationGrade>;

/** Coded outcome of a closed incident. */
export const Disposition = z.enum(['founded', 'unfounded', 'minor', 'cancelled', 'referred', 'duplicate']);
export type Disposition = z.infer<typeof Disposition>;

/** One exact published version of a procedure. */
export const ProcedureRef = z.object({ procedureId: ProcedureId, version: z.int().min(1) });
export type ProcedureRef = z.infer<typeof ProcedureRef>;

/** A deployable person, as other services may name them. */
export const ResourceRef = z.object({ resourceId: ResourceId, name: z.string().min(1) });
export type ResourceRef = z.infer<typeof ResourceRef>;

/** WGS 84 degrees. */
export const Coordinates = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** Where an incident is. The zone decides before any distance. */
export const Place = z.object({
  text: z.string().min(1).max(500),
  zone: Slug,
  coordinates: Coordinates.optional(),
});
export type Place = z.infer<typeof Place>;

/** What somebody wants who is not content with how an incident was handled, or asks about it. */
export const ComplaintKind = z.enum(['query', 'complaint']);
export type ComplaintKind = z.infer<typeof ComplaintKind>;

/** What a complaint was found to be. */
export const Finding = z.enum(['upheld', 'partly-upheld', 'not-upheld']);
export type Finding = z.infer<typeof Finding>;

/** What a letter about a complaint is for. */
export const LetterPurpose = z.enum(['acknowledgement', 'holding', 'answer', 'deadlock']);
export type LetterPurpose = z.infer<typeof LetterPurpose>;

/** What has to be done about a complaint by a day; the last two belong to its second stage. */
export const ComplaintLimit = z.enum(['acknowledge', 'answer', 'acknowledge-second', 'answer-second']);
export type ComplaintLimit = z.infer<typeof ComplaintLimit>;

/** A day of the calendar, such as 2026-01-12. */
export const CalendarDay = z.iso.date();
