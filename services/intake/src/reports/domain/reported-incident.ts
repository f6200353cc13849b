import * as z from 'zod';
import { ContactChannel, IncidentFacts } from '@muster/contracts';
import { Actor, ContactId, IncidentId, Instant, Slug, SourceId } from '@muster/core';

/** A contact reported as an incident, and its progress in other services. */
export const ReportedIncident = z.object({
  incidentId: IncidentId,
  contactId: ContactId,
  sourceId: SourceId,
  channel: ContactChannel,
  incident: IncidentFacts,
  /** How often its words were corrected, the last time by whom. */
  corrected: z.object({ times: z.int().min(1), by: Actor, at: Instant }).optional(),
  statedOutcome: Slug.optional(),
  exercise: z.literal(true).optional(),
  /** When triage took it over; until then it rests with intake alone. */
  takenOverAt: Instant.optional(),
  /** The work is done: nobody is under way any more, and an alarm that comes again is another incident. */
  resolvedAt: Instant.optional(),
  /** How often its source has sent the alarm, the first included, and whether it says that it is over. */
  alarm: z
    .object({
      times: z.int().min(1),
      lastAt: Instant,
      lastOccurredAt: Instant.optional(),
      cleared: z.object({ told: z.boolean() }).optional(),
    })
    .optional(),
  ended: z.object({ as: z.enum(['rejected', 'closed']), at: Instant }).optional(),
});
export type ReportedIncident = z.infer<typeof ReportedIncident>;

/** Whether somebody still is to come, or has not finished: what is resolved, rejected or closed takes no new alarm. */
export const isOpen = ({ ended, resolvedAt }: ReportedIncident): boolean =>
  ended === undefined && resolvedAt === undefined;
