import type { DataOf, EventName, IncidentId } from '@muster/contracts';
import type { Cause } from '@muster/store';
import type { Decision } from '@muster/store/decision';
import { ended, reclassify, takenOver } from '../domain/follow.ts';
import type { Report } from '../domain/report.ts';
import type { Stores } from '../deps.ts';

/** Others hear of an incident only from its report, so the report is there; if not, the message is tried again. */
const changeReport = async (
  { reports }: Stores,
  incidentId: IncidentId,
  cause: Cause,
  rule: (report: Report) => Decision<Report>,
): Promise<Report> => {
  const outcome = await reports.decide(incidentId, cause, (report) => {
    if (report === undefined) throw new Error('an event of an incident that was never reported here');
    return rule(report);
  });
  if (!outcome.ok) throw new Error(`the report refuses the event: ${outcome.refusal.rule}`);
  return outcome.state;
};

type Followed<Name extends EventName> = { readonly data: DataOf<Name> };

/** What intake does when it hears what became of a report: the report notes it, a rejected contact is classified anew. */
export const incidentFollowers = (stores: Stores) => ({
  AssessmentStarted: ({ data }: Followed<'AssessmentStarted'>, cause: Cause) =>
    changeReport(stores, data.incidentId, cause, (report) => takenOver(report, data.startedAt)),

  IncidentRejected: async ({ data }: Followed<'IncidentRejected'>, cause: Cause) => {
    const { incidentId, validity, rejectedAt } = data;
    const report = await changeReport(stores, incidentId, cause, (there) =>
      ended(there, 'rejected', rejectedAt),
    );
    await stores.contacts.decide(report.contactId, cause, (contact) => {
      if (contact === undefined) throw new Error('a report without its contact');
      return reclassify(contact, validity);
    });
  },

  IncidentClosed: ({ data }: Followed<'IncidentClosed'>, cause: Cause) =>
    changeReport(stores, data.incidentId, cause, (report) => ended(report, 'closed', data.closedAt)),
});
