import { ContactClassified, type ContactClass } from '@muster/contracts';
import { decided, refuse, unchanged, type Decision, type IncidentId } from '@muster/core';
import { contactUpdated } from './upsert-contact.ts';
import type { Contact } from './contact.ts';

export interface Classification {
  readonly class: ContactClass;
  readonly because?: string | undefined;
  /** Of a query or complaint: the incident that it speaks of. */
  readonly incidentId?: IncidentId | undefined;
  readonly by: string;
  readonly at: Contact['receivedAt'];
}

/** Review takes queries and complaints further. */
const classifiedAs = ({ contactId, team, channel, receivedAt }: Contact, given: Classification) => {
  const { class: name, incidentId } = given;
  if (name !== 'query' && name !== 'complaint') return [];
  const classified = { contactId, team, channel, class: name, receivedAt };
  return [ContactClassified.with({ ...classified, ...(incidentId && { incidentId }) })];
};

/** Gives a contact its class. A reported one stays an incident until its rejection; only a report or a link makes one. */
export const classify = (contact: Contact, given: Classification): Decision<Contact> => {
  const { class: name, because, by, at } = given;
  if (contact.class === name) return unchanged(contact);
  if (contact.class === 'incident' && contact.incident) {
    const { incidentId, reference } = contact.incident;
    const because = `The contact is reported as incident ${reference} and is one until that is rejected.`;
    return refuse('already-reported', because, { incidentId, reference });
  }
  if (name === 'incident') {
    return refuse('report-instead', 'A contact becomes an incident by reporting it or linking it to one.');
  }
  const classified = { by, at, ...(because !== undefined && { because }) };
  const after: Contact = { ...contact, class: name, classified };
  return decided(after, [contactUpdated(after), ...classifiedAs(after, given)]);
};
