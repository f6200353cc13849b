import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment, sampleBrief } from '../examples.ts';
import { AssignmentId, IncidentId, Slug, Instant } from '@muster/core';
import { PlannedAction, Responsibility, Seconds } from '../response-plan.ts';
import { ResourceRef } from '../vocabulary.ts';

/** A person is reserved for a role and asked to come. The notifier briefs them, monitoring arms the accept deadline. */
export const AssignmentOffered = defineEvent({
  source: 'dispatch',
  name: 'AssignmentOffered',
  version: 1,
  summary: 'A person is reserved for one role of one incident and has until a given time to accept.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    role: Slug,
    roleTitle: z.string().min(1),
    leads: z.boolean(),
    responsibilities: z.array(Responsibility).min(1),
    actions: z.array(PlannedAction),
    offeredAt: Instant,
    acceptBy: Instant,
    understandWithinSeconds: Seconds,
    arriveWithinSeconds: Seconds,
    chosenBy: z.enum(['dispatcher', 'auto-dispatch', 'escalation']),
    reason: z.string().min(1),
    /** From 0. Events from before it was told have none. */
    place: z.int().min(0).optional(),
    /** The assignment that held the place before: its decline, silence or release made this offer necessary. */
    insteadOf: AssignmentId.optional(),
  }),
  examples: [
    {
      ...sampleAssignment,
      role: 'first-engineer',
      roleTitle: 'First engineer',
      leads: true,
      place: 0,
      ...sampleBrief,
      offeredAt: sample.at('09:18:00'),
      acceptBy: sample.at('09:20:00'),
      understandWithinSeconds: 300,
      arriveWithinSeconds: 3600,
      chosenBy: 'dispatcher',
      reason: 'Has skill gas, on shift in zone harbour, rested 9 h.',
    },
  ],
});
