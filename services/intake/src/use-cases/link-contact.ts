import { type ContactId, type IncidentId, met, type Cause, invalid, notFound } from '@muster/core';
import { keyReused, type Attempt, type TableOutcome } from '@muster/store';
import type { Contact } from '../domain/contact.ts';
import { linkContact } from '../domain/link.ts';
import type { Deps } from '../deps.ts';

type Linked = NonNullable<Contact['incident']>;

/** Links a contact to an incident that an agent finds it to be about. */
export const linkToIncident = (
  { contacts, reports, table }: Deps,
  contactId: ContactId,
  { incidentId, summary }: { readonly incidentId: IncidentId; readonly summary?: string | undefined },
  cause: Cause,
): Promise<TableOutcome<Linked>> => {
  const attempt = async (): Promise<Attempt<Linked>> => {
    const [loaded, report] = await Promise.all([contacts.load(contactId), reports.load(incidentId)]);
    const { state: contact, causes } = loaded;
    if (contact === undefined) return notFound('contact');
    const before = met(causes, cause);
    if (before === 'other-body') return keyReused;
    if (before === 'same' && contact.incident) return { ok: true, changes: [], value: contact.incident };
    if (report.state === undefined) {
      return invalid('unknown-incident', 'incidentId: there is no such incident.', { incidentId });
    }
    const link = { as: 'linked', at: cause.at, by: 'agent', summary } as const;
    const linking = linkContact(contact, report.state, link);
    if (!linking.ok) return linking;
    const { incident } = linking.contact.state;
    if (incident === undefined) throw new TypeError('a linked contact without its incident');
    const changes = [
      contacts.change(loaded, linking.contact),
      reports.change(report, linking.report, { remembers: false }),
    ];
    return { ok: true, changes, value: incident };
  };
  return table.decide({ ...cause, correlationId: contactId }, attempt);
};
