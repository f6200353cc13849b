import type { MusterEvent } from '@muster/contracts';
import { notFound, type Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { ChangedComplaint } from './change-complaint.ts';
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
): Promise<ChangedComplaint> => {
  const { complaintId, follows, team } = given;
  const reading = Promise.all([readSettings(deps), follows && deps.complaints.load(follows)]);
  const saving = deps.complaints.decide(
    complaintId,
    { ...cause, correlationId: complaintId },
    async (known) => {
      const [{ settings }, before] = await reading;
      return before && before.state?.team !== team ? notFound('complaint') : log(known, given, settings);
    },
  );
  const [[{ settings }], saved] = await Promise.all([reading, saving]);
  return saved.ok ? { ...saved, settings } : saved;
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
