import { compareCause, notFound, type Cause, type ContactId } from '@muster/core';
import { keyReused, type Attempt, type TableOutcome } from '@muster/store';
import { CALLER } from '../contacts/domain/caller-details.ts';
import type { Contact } from '../contacts/domain/contact.ts';
import type { ContactStores } from '../contacts/store.ts';
import { endErased } from '../drafts/end-draft.ts';
import type { DraftStores } from '../drafts/store.ts';
import { noteErasure } from '../reports/domain/correction.ts';
import type { ReportedIncident } from '../reports/domain/reported-incident.ts';
import type { IncidentStores, WithTable } from '../reports/store.ts';
import { eraseCallerDetails } from './domain/erase-caller.ts';
import type { CallerStores } from './store.ts';

export type EraseCallerDeps = ContactStores &
  DraftStores &
  Pick<IncidentStores, 'incidents'> &
  CallerStores &
  WithTable;

export interface Erasure {
  readonly contact: Contact;
  readonly version: number;
  readonly incident: ReportedIncident | undefined;
}

/** Erases a caller's details and what was typed about the contact on request, and says so on the incident. What the call brings after that is not kept either. */
export const eraseCaller = async (
  deps: EraseCallerDeps,
  contactId: ContactId,
  cause: Cause,
): Promise<TableOutcome<Erasure>> => {
  const attempt = async (): Promise<Attempt<Erasure>> => {
    const loaded = await deps.contacts.load(contactId);
    if (loaded.state === undefined) return notFound('contact');
    if (compareCause(loaded.causes, cause) === 'other-body') return keyReused;
    const { items } = await deps.callers.page(contactId, CALLER);
    const keys = items.map(({ sk }) => sk);
    const erased = eraseCallerDetails(loaded.state, keys, { at: cause.at, by: cause.actor.id });
    const { incident: link } = loaded.state;
    const incident = link && (await deps.incidents.load(link.incidentId));
    const value = { contact: erased.state, incident: incident?.state };
    if (erased.unchanged) return { ok: true, changes: [], value: { ...value, version: loaded.version } };
    const changes = [
      deps.contacts.change(loaded, erased),
      await endErased(deps, contactId),
      ...(incident?.state
        ? [deps.incidents.change(incident, noteErasure(incident.state, contactId, cause.at))]
        : []),
    ];
    return { ok: true, changes, value: { ...value, version: loaded.version + 1 } };
  };
  return deps.table.decide({ ...cause, correlationId: contactId }, attempt);
};
