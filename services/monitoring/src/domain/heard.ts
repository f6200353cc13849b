import * as z from 'zod';
import { EventMetadata, events, type EventContract, type MusterEvent } from '@muster/contracts';

const heard = <N extends string, D extends z.ZodType>({ name, data }: EventContract<N, D>) =>
  z.object({ name: z.literal(name), metadata: EventMetadata, data });

/** The events that an incident's record folds. Each names the incident. */
export const Heard = z.discriminatedUnion('name', [
  heard(events.IncidentReported),
  heard(events.IncidentCorrected),
  heard(events.CallerErased),
  heard(events.ContactLinked),
  heard(events.AssessmentStarted),
  heard(events.DecisionOverridden),
  heard(events.IncidentAssessed),
  heard(events.IncidentRejected),
  heard(events.MobilisationOpened),
  heard(events.ShortfallFound),
  heard(events.PlaceOpened),
  heard(events.CandidateFound),
  heard(events.AssignmentOffered),
  heard(events.AssignmentAccepted),
  heard(events.AssignmentDeclined),
  heard(events.AssignmentUnderstood),
  heard(events.AssignmentProgressed),
  heard(events.ActionCompleted),
  heard(events.BriefRequested),
  heard(events.AssignmentEnded),
  heard(events.NotificationSent),
  heard(events.NotificationFailed),
]);
export type Heard = z.infer<typeof Heard>;
export type HeardName = Heard['name'];
export type HeardAs<N extends HeardName> = MusterEvent<N>;

export const sourceOf = ({ metadata: { aggregate } }: Heard): string => `${aggregate.kind}#${aggregate.id}`;
