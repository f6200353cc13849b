import type { IncidentId } from '@muster/contracts';
import type { Stores } from '../deps.ts';
import type { Assignment } from '../domain/assignment.ts';
import { assignmentsOf } from '../stores.ts';

type AssignmentDeps = Pick<Stores, 'assignments'>;

/** A page of an incident's assignments, oldest first. */
export const listAssignments = async (
  { assignments }: AssignmentDeps,
  incidentId: IncidentId,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Assignment[]; next?: string | undefined }> => {
  const page = await assignments.query('gsi1', assignmentsOf(incidentId), {
    limit,
    ...(cursor !== undefined && { after: cursor }),
  });
  return { items: page.items.map(({ state }) => state), next: page.next };
};
