import { ContactClass, ContactProgress } from '@muster/contracts';
import type { ContactId } from '@muster/core';
import type { Redact } from '@muster/runtime/aws/redaction';
import type { RedactAggregate } from '@muster/store/redact';
import { Caller } from '../contacts/domain/caller-details.ts';
import { contactKind, contactList, type ContactStores } from '../contacts/store.ts';
import type { ReportedIncident } from './domain/reported-incident.ts';
import { incidentKind, type IncidentStores } from './store.ts';

export interface RedactDeps extends ContactStores, Pick<IncidentStores, 'incidents'> {
  readonly redactAggregate: RedactAggregate;
  /** In the callers' table. */
  readonly redactCaller: RedactAggregate;
}

/** The contacts of an alarm that comes again, which is published less and less, while the incident was open. */
const contactsOfAlarm = async (
  { contacts }: ContactStores,
  { incidentId, incident: { reportedAt: from }, ended, alarm }: ReportedIncident,
): Promise<ContactId[]> => {
  const found: ContactId[] = [];
  if (alarm === undefined) return found;
  const span = { from, ...(ended && { to: ended.at }) };
  for (const name of ContactClass.options) {
    for (const progress of ContactProgress.options) {
      let after: string | undefined;
      do {
        const page = await contacts.query('gsi1', contactList({ class: name, progress }), {
          ...span,
          ...(after !== undefined && { after }),
        });
        found.push(
          ...page.items.flatMap(({ state }) =>
            state.incident?.incidentId === incidentId ? [state.contactId] : [],
          ),
        );
        after = page.next;
      } while (after !== undefined);
    }
  }
  return found;
};

/** Those and what its own events name, such as a contact from before it that somebody linked. */
const contactsOf = async (deps: RedactDeps, reported: ReportedIncident): Promise<ContactId[]> => {
  const named = (await deps.incidents.history(reported.incidentId)).flatMap(({ data }) =>
    'contactId' in data && data.contactId !== undefined ? [data.contactId] : [],
  );
  return [...new Set([reported.contactId, ...named, ...(await contactsOfAlarm(deps, reported))])];
};

const callerRow = (sk: string) => (sk.startsWith('CALLER#') ? Caller.partial() : undefined);

/** Removes a text from a report, its contacts, and what their callers said. A contact’s draft was emptied as it was reported. */
export const redactReport =
  (deps: RedactDeps): Redact =>
  async ({ incidentId }, redactor) => {
    const { redactAggregate, redactCaller } = deps;
    const { state } = await deps.incidents.load(incidentId);
    if (state === undefined) return [];
    const found = [await redactAggregate({ kind: incidentKind }, incidentId, redactor)];
    for (const id of await contactsOf(deps, state)) {
      found.push(
        await redactAggregate({ kind: contactKind }, id, redactor),
        await redactCaller({ kind: contactKind, child: callerRow }, id, redactor),
      );
    }
    return found;
  };
