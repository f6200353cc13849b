import type { MusterEvent } from '@muster/contracts';
import { notFound, type Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Outcome } from '@muster/store';
import type { Complaint } from './domain/complaint.ts';
import { complaintOfContact, logComplaint as log, type NewComplaint } from './domain/log-complaint.ts';
import { readSettings } from './read-settings.ts';
import type { ComplaintStores } from './store.ts';

/** Of a contact there is one complaint, however it came to be logged. */
export const complaintIdOf = (contactId: string): Complaint['complaintId'] => derivedId('cpl', contactId);

/** Logs a query or complaint, once. One that follows another names it, in the same team. */
export const logComplaint = async (
  deps: ComplaintStores,
  given: NewComplaint,
  cause: Cause,
): Promise<Outcome<Complaint>> => {
  const { settings } = await readSettings(deps);
  if (given.follows) {
    const { state: before } = await deps.complaints.load(given.follows);
    if (before?.team !== given.team) return notFound('complaint');
  }
  const { complaintId } = given;
  return deps.complaints.decide(complaintId, { ...cause, correlationId: complaintId }, (known) =>
    log(known, given, settings),
  );
};

/** Logs what an agent found a contact to be, once for any number of deliveries; none of an exercise. */
export const logClassifiedContact = async (
  deps: ComplaintStores,
  { data, metadata }: MusterEvent<'ContactClassified'>,
  cause: Cause,
): Promise<void> => {
  if (metadata.exercise) return;
  await logComplaint(deps, complaintOfContact(complaintIdOf(data.contactId), data, metadata.actor.id), cause);
};
