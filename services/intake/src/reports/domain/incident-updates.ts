import type { ContactClass, DataOf } from '@muster/contracts';
import { type Instant, decided, unchanged, type Decision } from '@muster/core';
import { contactUpdated } from '../../contacts/domain/upsert-contact.ts';
import type { Contact } from '../../contacts/domain/contact.ts';
import type { ReportedIncident } from './reported-incident.ts';

/** Triage has taken the incident over. */
export const markTakenOver = (reported: ReportedIncident, at: Instant): Decision<ReportedIncident> =>
  reported.takenOverAt ? unchanged(reported) : decided({ ...reported, takenOverAt: at }, []);

/** The work is done. */
export const markResolved = (reported: ReportedIncident, at: Instant): Decision<ReportedIncident> =>
  reported.resolvedAt ? unchanged(reported) : decided({ ...reported, resolvedAt: at }, []);

/** Nobody needs to come, or nobody needs to any more. The first end stays. */
export const markEnded = (
  reported: ReportedIncident,
  as: 'rejected' | 'closed',
  at: Instant,
): Decision<ReportedIncident> =>
  reported.ended ? unchanged(reported) : decided({ ...reported, ended: { as, at } }, []);

type RejectedAs = DataOf<'IncidentRejected'>['validity'];

const CLASS: Readonly<Record<RejectedAs, ContactClass>> = {
  duplicate: 'incident',
  'information-only': 'query',
  'insufficient-information': 'not-relevant',
  'hoax-or-malicious': 'not-relevant',
  'out-of-scope': 'not-relevant',
};

/** The reason of a rejection says what the contact was. */
export const reclassify = (contact: Contact, validity: RejectedAs): Decision<Contact> => {
  const after = { ...contact, class: CLASS[validity] };
  return after.class === contact.class ? unchanged(contact) : decided(after, [contactUpdated(after)]);
};
