import type { DataOf, EventName } from '@muster/contracts';
import type { Cause, Decision, IncidentId } from '@muster/core';
import type { ContactStores } from '../contacts/store.ts';
import { markEnded, markResolved, markTakenOver, reclassify } from './domain/incident-updates.ts';
import type { ReportedIncident } from './domain/reported-incident.ts';
import type { IncidentStores } from './store.ts';

type Stores = ContactStores & Pick<IncidentStores, 'incidents'>;

/** Others know an incident only from its report, so it is there; if not, the message is tried again. */
const changeIncident = async (
  { incidents }: Stores,
  incidentId: IncidentId,
  cause: Cause,
  rule: (reported: ReportedIncident) => Decision<ReportedIncident>,
): Promise<ReportedIncident> => {
  const outcome = await incidents.decide(incidentId, cause, (reported) => {
    if (reported === undefined) throw new Error('an event of an incident that was never reported here');
    return rule(reported);
  });
  if (!outcome.ok) throw new Error(`the incident refuses the event: ${outcome.refusal.rule}`);
  return outcome.state;
};

type Update<Name extends EventName> = { readonly data: DataOf<Name> };

/** Records the progress of an incident; the contact of a rejected one is classified again. */
export const incidentUpdates = (stores: Stores) => ({
  AssessmentStarted: ({ data }: Update<'AssessmentStarted'>, cause: Cause) =>
    changeIncident(stores, data.incidentId, cause, (reported) => markTakenOver(reported, data.startedAt)),

  IncidentRejected: async ({ data }: Update<'IncidentRejected'>, cause: Cause) => {
    const { incidentId, validity, rejectedAt } = data;
    const { contactId } = await changeIncident(stores, incidentId, cause, (reported) =>
      markEnded(reported, 'rejected', rejectedAt),
    );
    await stores.contacts.decide(contactId, cause, (contact) => {
      if (contact === undefined) throw new Error('an incident without its contact');
      return reclassify(contact, validity);
    });
  },

  IncidentResolved: ({ data }: Update<'IncidentResolved'>, cause: Cause) =>
    changeIncident(stores, data.incidentId, cause, (reported) => markResolved(reported, data.resolvedAt)),

  IncidentClosed: ({ data }: Update<'IncidentClosed'>, cause: Cause) =>
    changeIncident(stores, data.incidentId, cause, (reported) =>
      markEnded(reported, 'closed', data.closedAt),
    ),
});
