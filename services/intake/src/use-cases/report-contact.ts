import type { ContactId } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import { keyReused, met, type Attempt, type Cause, type TableOutcome } from '@muster/store';
import { notFound } from '@muster/store/decision';
import type { Contact } from '../domain/contact.ts';
import { reportIncident, type Facts } from '../domain/report.ts';
import { unknownType } from '../domain/known-types.ts';
import { ALL_TYPES } from '../stores.ts';
import type { Deps } from '../deps.ts';

type Reported = NonNullable<Contact['incident']>;

/** Reports a contact as an incident, once. The incident's id is the contact's own, so no second one can come of it. */
export const reportContact =
  (deps: Deps) =>
  (contactId: ContactId, facts: Facts, cause: Cause): Promise<TableOutcome<Reported>> => {
    const incidentId = derivedId('inc', contactId);
    const attempt = async (): Promise<Attempt<Reported>> => {
      const [loaded, types] = await Promise.all([
        deps.contacts.load(contactId),
        deps.knownTypes.load(ALL_TYPES),
      ]);
      const { state: contact, causes } = loaded;
      const unknown = unknownType(types.state, facts.incidentType);
      if (contact === undefined) return unknown ?? notFound('contact');
      const before = met(causes, cause);
      if (before === 'other-body') return keyReused;
      if (before === 'same' && contact.incident) return { ok: true, changes: [], value: contact.incident };
      if (unknown) return unknown;
      const reference = deps.newReference();
      const reporting = reportIncident(contact, { incidentId, reference, at: cause.at, by: 'agent', facts });
      if (!reporting.ok) return reporting;
      const changes = [
        deps.contacts.change(loaded, reporting.contact),
        deps.reports.change(await deps.reports.load(incidentId), reporting.report),
      ];
      return { ok: true, changes, value: { incidentId, reference, reportedBy: 'agent' } };
    };
    return deps.table.decide({ ...cause, correlationId: contactId }, attempt);
  };
