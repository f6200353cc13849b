import {
  compareCause,
  notFound,
  refuse,
  type Cause,
  type ContactId,
  type Reference,
  type Refused,
} from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { keyReused, type Attempt, type TableOutcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import type { Contact } from '../contacts/domain/contact.ts';
import type { ContactStores } from '../contacts/store.ts';
import { endReported } from '../drafts/end-draft.ts';
import type { DraftStores } from '../drafts/store.ts';
import { refuseUnknownType } from '@muster/contracts/procedure/known-types';
import { readIncidentTypes } from '../incident-types/read-incident-types.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { sameAlarm } from './domain/open-alarms.ts';
import { alreadyReported, reportContact, type Facts } from './domain/report-contact.ts';
import { isOpen, type ReportedIncident } from './domain/reported-incident.ts';
import { findAlarm, recordAlarm } from './find-alarm.ts';
import type { IncidentStores, WithTable } from './store.ts';

export interface ReportDeps
  extends ContactStores, DraftStores, IncidentStores, IncidentTypeStores, OrganisationNameStores, WithTable {
  readonly newReference: () => Reference;
}

type Reported = NonNullable<Contact['incident']>;

export interface ReportRequest extends Facts {
  readonly separateBecause?: string | undefined;
}

const alreadyOpen = ({ incidentId, incident: { reference } }: ReportedIncident): Refused =>
  refuse(
    'already-open',
    `Its source has incident ${reference} open for this. Send incidentId to link the contact to it, or separateBecause to report another one.`,
    { incidentId, reference },
  );

const separated = (open: ReportedIncident | undefined, because: string | undefined) =>
  open && because !== undefined
    ? { separateFrom: { incidentId: open.incidentId, reference: open.incident.reference, because } }
    : {};

/** Reports a contact as an incident, once. The incident's id is the contact's own, so no second one can come of it. */
export const reportIncident = (
  deps: ReportDeps,
  contactId: ContactId,
  { separateBecause, ...facts }: ReportRequest,
  cause: Cause,
): Promise<TableOutcome<Reported>> => {
  const incidentId = derivedId('inc', contactId);
  const attempt = async (): Promise<Attempt<Reported>> => {
    const [loaded, types, names] = await Promise.all([
      deps.contacts.load(contactId),
      readIncidentTypes(deps),
      readOrganisationNames(deps),
    ]);
    const { state: contact, causes } = loaded;
    const zone = { kind: 'zones', field: 'place.zone', name: facts.place.zone } as const;
    const unknown =
      refuseUnknownType(types, [facts.incidentType], 'incidentType') ?? refuseUnknownNames(names, [zone]);
    if (contact === undefined) return unknown ?? notFound('contact');
    const before = compareCause(causes, cause);
    if (before === 'other-body') return keyReused;
    if (before === 'same' && contact.incident) return { ok: true, changes: [], value: contact.incident };
    if (unknown) return unknown;
    if (contact.incident) return alreadyReported(contact.incident);
    const found = await findAlarm(deps, contact.alarm, sameAlarm);
    const incident = found?.incident?.state;
    const open = incident && isOpen(incident) ? incident : undefined;
    if (open && separateBecause === undefined) return alreadyOpen(open);
    const reference = deps.newReference();
    const { at } = cause;
    const command = {
      incidentId,
      reference,
      at,
      by: 'agent',
      facts,
      ...separated(open, separateBecause),
    } as const;
    const reporting = reportContact(contact, command);
    if (!reporting.ok) return reporting;
    const changes = [
      deps.contacts.change(loaded, reporting.contact),
      deps.incidents.change(await deps.incidents.load(incidentId), reporting.reported),
      ...recordAlarm(deps, found, { incidentId, since: at }),
      ...(await endReported(deps, contactId)),
    ];
    return { ok: true, changes, value: { incidentId, reference, reportedBy: 'agent' } };
  };
  return deps.table.decide({ ...cause, correlationId: contactId }, attempt);
};
