import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { IncidentFacts } from '../incident/incident-facts.ts';
import { sample } from '../examples.ts';
import { DeadlineId, IncidentId, Slug, TeamId, Instant } from '@muster/core';
import { UserRole } from '../vocabulary.ts';

/** How many open actions an escalation names; a mail stays readable and the event small. */
export const MOST_OPEN_ACTIONS = 200;

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
    why: z.enum(['deadline-missed', 'gate-overridden', 'events-missing', 'place-unfilled', 'look-first']),
    /** In words; an instant in it is shown in the zone of whoever reads. */
    explained: z.string().min(1).max(500),
    deadlineId: DeadlineId.optional(),
    /** The mandatory actions that were open when a gate was overridden; `explained` says how many there are in all. */
    openActions: z
      .array(
        z.object({
          title: z.string().min(1),
          role: Slug,
          who: z.string().min(1).optional(),
          dueAt: Instant.optional(),
        }),
      )
      .max(MOST_OPEN_ACTIONS)
      .optional(),
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
      explained: `Arrival by Maya Lindqvist was due at ${sample.at('10:18:40')} and has not come.`,
      deadlineId: sample.deadlineId,
      escalatedAt: sample.at('10:18:42'),
    },
  ],
});
