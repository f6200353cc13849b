import type { ContactClass, DataOf } from '@muster/contracts';
import { type Instant, decided, unchanged, type Decision } from '@muster/core';
import { contactUpdated } from './arrive.ts';
import type { Contact } from './contact.ts';
import type { Report } from './report.ts';

/** Triage has the report. */
export const takenOver = (report: Report, at: Instant): Decision<Report> =>
  report.takenOverAt ? unchanged(report) : decided({ ...report, takenOverAt: at }, []);

/** The work is done. */
export const resolved = (report: Report, at: Instant): Decision<Report> =>
  report.resolvedAt ? unchanged(report) : decided({ ...report, resolvedAt: at }, []);

/** Nobody needs to come, or nobody needs to any more. The first end stands. */
export const ended = (report: Report, as: 'rejected' | 'closed', at: Instant): Decision<Report> =>
  report.ended ? unchanged(report) : decided({ ...report, ended: { as, at } }, []);

type RejectedAs = DataOf<'IncidentRejected'>['validity'];

const CLASS: Readonly<Record<RejectedAs, ContactClass>> = {
  duplicate: 'incident',
  'information-only': 'query',
  'insufficient-information': 'not-relevant',
  'hoax-or-malicious': 'not-relevant',
  'out-of-scope': 'not-relevant',
};

/** A rejected report tells what the contact was. */
export const reclassify = (contact: Contact, validity: RejectedAs): Decision<Contact> => {
  const after = { ...contact, class: CLASS[validity] };
  return after.class === contact.class ? unchanged(contact) : decided(after, [contactUpdated(after)]);
};
