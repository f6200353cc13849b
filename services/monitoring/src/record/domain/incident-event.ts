import * as z from 'zod';
import { EventMetadata, events, type EventContract, type MusterEvent } from '@muster/contracts';

const eventOf = <N extends string, D extends z.ZodType>({ name, data }: EventContract<N, D>) =>
  z.object({ name: z.literal(name), metadata: EventMetadata, data });

/** The events that are folded into an incident's record. Each names the incident. */
export const IncidentEvent = z.discriminatedUnion('name', [
  eventOf(events.IncidentReported),
  eventOf(events.IncidentCorrected),
  eventOf(events.CallerErased),
  eventOf(events.ContactLinked),
  eventOf(events.AssessmentStarted),
  eventOf(events.DecisionOverridden),
  eventOf(events.IncidentAssessed),
  eventOf(events.IncidentRejected),
  eventOf(events.MobilisationOpened),
  eventOf(events.ShortfallFound),
  eventOf(events.PlaceOpened),
  eventOf(events.CandidateFound),
  eventOf(events.AssignmentOffered),
  eventOf(events.AssignmentAccepted),
  eventOf(events.AssignmentDeclined),
  eventOf(events.AssignmentUnderstood),
  eventOf(events.AssignmentProgressed),
  eventOf(events.ActionCompleted),
  eventOf(events.BriefRequested),
  eventOf(events.AssignmentEnded),
  eventOf(events.NotificationSent),
  eventOf(events.NotificationFailed),
]);
export type IncidentEvent = z.infer<typeof IncidentEvent>;
export type IncidentEventName = IncidentEvent['name'];
export type IncidentEventOf<N extends IncidentEventName> = MusterEvent<N>;

export const sourceOf = ({ metadata: { aggregate } }: IncidentEvent): string =>
  `${aggregate.kind}#${aggregate.id}`;
