import { type AssignmentId, type IncidentId, InvalidCursorError } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { ResponseStores } from '../response/store.ts';
import type { Assignment } from './domain/assignment.ts';
import type { AssignmentStores } from './store.ts';

/** The id of an incident's first, second, … offer. */
export const assignmentIdOf = (incidentId: IncidentId, offer: number): AssignmentId =>
  derivedId('asg', incidentId, String(offer));

const offersBefore = (cursor: string): number => {
  const offers = Number(cursor);
  if (!Number.isInteger(offers) || offers < 0) throw new InvalidCursorError('no number of an offer');
  return offers;
};

/** A page of an incident's assignments, oldest first. They are read by their ids, which count the offers made. */
export const listAssignments = async (
  { assignments, mobilisations }: AssignmentStores & ResponseStores,
  incidentId: IncidentId,
  { limit, cursor = '0' }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Assignment[]; next?: string | undefined }> => {
  const { state } = await mobilisations.load(incidentId);
  const offered = state && 'offerCount' in state ? state.offerCount : 0;
  const before = offersBefore(cursor);
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
