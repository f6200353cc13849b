import { invalid, compareCause, notFound, type Cause, type ContactId, type IncidentId } from '@muster/core';
import { keyReused, type Attempt, type TableOutcome } from '@muster/store';
import type { Contact } from '../contacts/domain/contact.ts';
import type { ContactStores } from '../contacts/store.ts';
import { endReported } from '../drafts/end-draft.ts';
import type { DraftStores } from '../drafts/store.ts';
import { linkContact } from './domain/link-contact.ts';
import type { IncidentStores, WithTable } from './store.ts';

type Linked = NonNullable<Contact['incident']>;

/** Links a contact to an incident that an agent finds it to be about. */
export const linkToIncident = (
  {
    contacts,
    drafts,
    incidents,
    table,
  }: ContactStores & DraftStores & Pick<IncidentStores, 'incidents'> & WithTable,
  contactId: ContactId,
  { incidentId, summary }: { readonly incidentId: IncidentId; readonly summary?: string | undefined },
  cause: Cause,
): Promise<TableOutcome<Linked>> => {
  const attempt = async (): Promise<Attempt<Linked>> => {
    const [loaded, reported] = await Promise.all([contacts.load(contactId), incidents.load(incidentId)]);
    const { state: contact, causes } = loaded;
    if (contact === undefined) return notFound('contact');
    const before = compareCause(causes, cause);
    if (before === 'other-body') return keyReused;
    if (before === 'same' && contact.incident) return { ok: true, changes: [], value: contact.incident };
    if (reported.state === undefined) {
      return invalid('unknown-incident', 'incidentId: there is no such incident.', { incidentId });
    }
    const link = { as: 'linked', at: cause.at, by: 'agent', summary } as const;
    const linking = linkContact(contact, reported.state, link);
    if (!linking.ok) return linking;
    const { incident } = linking.contact.state;
    if (incident === undefined) throw new TypeError('a linked contact without its incident');
    const changes = [
      contacts.change(loaded, linking.contact),
      incidents.change(reported, linking.reported, { remembers: false }),
      ...(await endReported({ drafts }, contactId)),
    ];
    return { ok: true, changes, value: incident };
  };
  return table.decide({ ...cause, correlationId: contactId }, attempt);
};
