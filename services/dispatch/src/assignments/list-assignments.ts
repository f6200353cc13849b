import { type AssignmentId, type IncidentId, InvalidCursorError } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { ResponseStores } from '../response/store.ts';
import type { Assignment } from './domain/assignment.ts';
import type { AssignmentStores } from './store.ts';

/** The id of an incident's first, second, … offer. */
export const assignmentIdOf = (incidentId: IncidentId, offer: number): AssignmentId =>
  derivedId('asg', incidentId, String(offer));

/** How many items of a counted list come before a page. Throws InvalidCursorError. */
export const countBefore = (cursor: string): number => {
  const count = Number(cursor);
  if (!Number.isInteger(count) || count < 0) throw new InvalidCursorError('no number of items');
  return count;
};

/** A page of an incident's assignments, oldest first. They are read by their ids, which count the offers made. */
export const listAssignments = async (
  { assignments, mobilisations }: AssignmentStores & ResponseStores,
  incidentId: IncidentId,
  { limit, cursor = '0' }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Assignment[]; next?: string | undefined }> => {
  const { state } = await mobilisations.load(incidentId);
  const offered = state && 'offerCount' in state ? state.offerCount : 0;
  const before = countBefore(cursor);
  const last = Math.min(offered, before + limit);
  const numbers = Array.from({ length: Math.max(0, last - before) }, (_, at) => before + at + 1);
  const found = await Promise.all(
    numbers.map((offer) => assignments.load(assignmentIdOf(incidentId, offer))),
  );
  return {
    items: found.flatMap((one) => one.state ?? []),
    ...(last < offered && { next: String(last) }),
  };
};
