import * as z from 'zod';
import { DeadlineKind } from '@muster/contracts';
import { AssignmentId, DeadlineId, Instant, Slug } from '@muster/core';
import { DeadlineStatus } from '../record/domain/status.ts';

export const DeadlineView = z.object({
  deadlineId: DeadlineId,
  kind: DeadlineKind,
  status: DeadlineStatus,
  dueAt: Instant,
  /** From when its time counts; absent while the event that says so has not come. */
  from: Instant.optional(),
  assignmentId: AssignmentId.optional(),
  actionId: Slug.optional(),
  /** When it was answered, in time or late. */
  answeredAt: Instant.optional(),
  missedAt: Instant.optional(),
});
export type DeadlineView = z.infer<typeof DeadlineView>;
