import { type ContactId, met, type Cause, notFound, refuse, type Refused } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { keyReused, type Attempt, type TableOutcome } from '@muster/store';
import { ALL_NAMES, refuseUnknown } from '@muster/store/known-names';
import type { Contact } from '../domain/contact.ts';
import { isOpen } from '../domain/link.ts';
import { sameAlarm } from '../domain/open-alarms.ts';
import { alreadyReported, reportIncident, type Facts, type Report } from '../domain/report.ts';
import { unknownType } from '../domain/known-types.ts';
import { ALL_TYPES } from '../stores.ts';
import type { Deps } from '../deps.ts';
import { findAlarm, noteAlarm } from './open-alarm.ts';

type Reported = NonNullable<Contact['incident']>;

export interface ReportOrder extends Facts {
  readonly separateBecause?: string | undefined;
}

const alreadyOpen = ({ incidentId, incident: { reference } }: Report): Refused =>
  refuse(
    'already-open',
    `Its source has incident ${reference} open for this. Send incidentId to link the contact to it, or separateBecause to report another one.`,
    { incidentId, reference },
  );

const separated = (open: Report | undefined, because: string | undefined) =>
  open && because !== undefined
    ? { separateFrom: { incidentId: open.incidentId, reference: open.incident.reference, because } }
    : {};

/** Reports a contact as an incident, once. The incident's id is the contact's own, so no second one can come of it. */
export const reportContact = (
  deps: Deps,
  contactId: ContactId,
  { separateBecause, ...facts }: ReportOrder,
  cause: Cause,
): Promise<TableOutcome<Reported>> => {
  const incidentId = derivedId('inc', contactId);
  const attempt = async (): Promise<Attempt<Reported>> => {
    const [loaded, types, names] = await Promise.all([
      deps.contacts.load(contactId),
      deps.knownTypes.load(ALL_TYPES),
      deps.knownNames.load(ALL_NAMES),
    ]);
    const { state: contact, causes } = loaded;
    const zone = { kind: 'zones', field: 'place.zone', name: facts.place.zone } as const;
    const unknown = unknownType(types.state, facts.incidentType) ?? refuseUnknown(names.state, [zone]);
    if (contact === undefined) return unknown ?? notFound('contact');
    const before = met(causes, cause);
    if (before === 'other-body') return keyReused;
    if (before === 'same' && contact.incident) return { ok: true, changes: [], value: contact.incident };
    if (unknown) return unknown;
    if (contact.incident) return alreadyReported(contact.incident);
    const found = await findAlarm(deps, contact.alarm, sameAlarm);
    const report = found?.report?.state;
    const open = report && isOpen(report) ? report : undefined;
    if (open && separateBecause === undefined) return alreadyOpen(open);
    const reference = deps.newReference();
    const { at } = cause;
    const order = {
      incidentId,
      reference,
      at,
      by: 'agent',
      facts,
      ...separated(open, separateBecause),
    } as const;
    const reporting = reportIncident(contact, order);
    if (!reporting.ok) return reporting;
    const changes = [
      deps.contacts.change(loaded, reporting.contact),
      deps.reports.change(await deps.reports.load(incidentId), reporting.report),
      ...noteAlarm(deps, found, { incidentId, since: at }),
    ];
    return { ok: true, changes, value: { incidentId, reference, reportedBy: 'agent' } };
  };
  return deps.table.decide({ ...cause, correlationId: contactId }, attempt);
};
