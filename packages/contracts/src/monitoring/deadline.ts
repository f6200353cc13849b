import * as z from 'zod';
import { AssignmentId, DeadlineId, IncidentId, Slug, Instant } from '@muster/core';
import { DeadlineKind } from '../vocabulary.ts';

/** What names a deadline in every event about it: a promise with a time. */
export const deadlineFields = {
  incidentId: IncidentId,
  deadlineId: DeadlineId,
  kind: DeadlineKind,
  assignmentId: AssignmentId.optional(),
  actionId: Slug.optional(),
  dueAt: Instant,
};

export const DeadlineFacts = z.object(deadlineFields);
export type DeadlineFacts = z.infer<typeof DeadlineFacts>;
