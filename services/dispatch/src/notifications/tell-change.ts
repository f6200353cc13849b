import type { MusterEvent } from '@muster/contracts';
import type { AssignmentId, Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import { isEnded } from '../assignments/domain/assignment.ts';
import { changesInWords } from '../assignments/domain/changes.ts';
import { inGroups } from '../mobilisation/in-groups.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { isOld } from './open-response.ts';
import { tellNote } from './tell-note.ts';

type Changed = MusterEvent<'BriefChanged'>;

const AT_ONCE = 10;
const NOTE = 'Your brief has changed';

const tellHolder = async (
  deps: NotifierDeps,
  { metadata, data: { incidentId, fields, changedAt } }: Changed,
  assignmentId: AssignmentId,
  cause: Cause,
): Promise<void> => {
  const context = await loadAssignmentContext(deps, assignmentId);
  if (context === undefined) throw new Error(`no such assignment as has a brief: ${assignmentId}`);
  const { assignment, resource, mobilisation } = context;
  if (mobilisation.status !== 'open' || isEnded(assignment)) return;
  if (resource.changeNotes === false || assignment.offeredAt >= changedAt) return;
  const { facts, plan } = mobilisation;
  const about = { incidentId, assignmentId, person: resource, facts, plan };
  const lines = changesInWords(fields, facts);
  await tellNote(deps, { ...about, eventId: metadata.id, note: NOTE, lines }, cause);
};

/** Tells everybody who was briefed in other words what is new, within the hour, and never the whole brief again. Who wants no such notes gets none. */
export const tellChange = async (deps: NotifierDeps, event: Changed, cause: Cause): Promise<void> => {
  if (isOld(event, cause)) return;
  await inGroups(event.data.assignmentIds, AT_ONCE, (assignmentId) =>
    tellHolder(deps, event, assignmentId, cause),
  );
};
