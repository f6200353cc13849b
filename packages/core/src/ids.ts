import * as z from 'zod';

/** A TypeID: a lower-case prefix and 128 bits in Crockford base 32. */
const typeId = <Prefix extends string>(prefix: Prefix) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`), `an id that starts with ${prefix}_`)
    .brand<Prefix>();

export const ContactId = typeId('con');
export type ContactId = z.infer<typeof ContactId>;
export const SourceId = typeId('src');
export type SourceId = z.infer<typeof SourceId>;
export const IncidentId = typeId('inc');
export type IncidentId = z.infer<typeof IncidentId>;
export const ProcedureId = typeId('prc');
export type ProcedureId = z.infer<typeof ProcedureId>;
export const ResourceId = typeId('res');
export type ResourceId = z.infer<typeof ResourceId>;
export const AssignmentId = typeId('asg');
export type AssignmentId = z.infer<typeof AssignmentId>;
export const NotificationId = typeId('ntf');
export type NotificationId = z.infer<typeof NotificationId>;
export const DeadlineId = typeId('ddl');
export type DeadlineId = z.infer<typeof DeadlineId>;
export const DeviationId = typeId('dev');
export type DeviationId = z.infer<typeof DeviationId>;
export const ReportId = typeId('rpt');
export type ReportId = z.infer<typeof ReportId>;
export const SupportPlanId = typeId('sup');
export type SupportPlanId = z.infer<typeof SupportPlanId>;
export const ImprovementId = typeId('imp');
export type ImprovementId = z.infer<typeof ImprovementId>;
export const CompetenceRecordId = typeId('cmp');
export type CompetenceRecordId = z.infer<typeof CompetenceRecordId>;
export const EvidenceId = typeId('evd');
export type EvidenceId = z.infer<typeof EvidenceId>;
export const RedactionId = typeId('red');
export type RedactionId = z.infer<typeof RedactionId>;
export const ComplaintId = typeId('cpl');
export type ComplaintId = z.infer<typeof ComplaintId>;
export const LetterId = typeId('ltr');
export type LetterId = z.infer<typeof LetterId>;
export const LessonId = typeId('les');
export type LessonId = z.infer<typeof LessonId>;
export const EventId = typeId('evt');
export type EventId = z.infer<typeof EventId>;

/** A short name people choose: lower-case letters, digits and single hyphens (`first-engineer`). */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens')
  .max(60);
export type Slug = z.infer<typeof Slug>;

/** A team's short name; its Cognito group is `team.<id>`. */
export const TeamId = Slug;
export type TeamId = z.infer<typeof TeamId>;

/** An incident's reference for people: six symbols and a check symbol out of 31 (`isReference`). E stands in old ones only. */
export const Reference = z
  .string()
  .regex(/^[0-9A-HJKMNP-RT-Z]{7}$/, 'seven symbols, 0-9 and A-Z without I, L, O and S')
  .brand<'Reference'>();
export type Reference = z.infer<typeof Reference>;
