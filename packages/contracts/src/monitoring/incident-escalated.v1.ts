import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { IncidentFacts } from '../incident/incident-facts.ts';
import { sample } from '../examples.ts';
import { DeadlineId, IncidentId, TeamId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { UserRole } from '../vocabulary.ts';

/** People in a role must know. Dispatch tells them. */
export const IncidentEscalated = defineEvent({
  source: 'monitoring',
  name: 'IncidentEscalated',
  version: 1,
  summary: 'Something about an incident must be told to a role, now.',
  data: z.object({
    incidentId: IncidentId,
    team: TeamId,
    tell: UserRole,
    why: z.enum(['deadline-missed', 'gate-overridden', 'events-missing']),
    explained: z.string().min(1).max(500),
    deadlineId: DeadlineId.optional(),
    escalatedAt: Instant,
    /** So that whoever is told knows which incident it is, also before dispatch has heard of it. */
    incident: IncidentFacts.optional(),
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      team: 'north',
      tell: 'lead',
      why: 'deadline-missed',
      explained: 'Arrival was due at 10:18:40 and nobody is on scene.',
      deadlineId: sample.deadlineId,
      escalatedAt: sample.at('10:18:42'),
    },
  ],
});
