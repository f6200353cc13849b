import type { DataOf, IncidentId } from '@muster/contracts';
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

/** Triage has the report: intake no longer answers for it alone. */
export const followTakeOver =
  (stores: Stores) =>
  ({ incidentId, startedAt }: DataOf<'AssessmentStarted'>, cause: Cause) =>
    changeReport(stores, incidentId, cause, (report) => takenOver(report, startedAt));

/** Nobody is to be sent: the report ends and its contact is classified anew. */
export const followRejection =
  (stores: Stores) =>
  async ({ incidentId, validity, rejectedAt }: DataOf<'IncidentRejected'>, cause: Cause) => {
    const { contactId } = await changeReport(stores, incidentId, cause, (report) =>
      ended(report, 'rejected', rejectedAt),
    );
    await stores.contacts.decide(contactId, cause, (contact) => {
      if (contact === undefined) throw new Error('a report without its contact');
      return reclassify(contact, validity);
    });
  };

/** The incident is over. */
export const followClosure =
  (stores: Stores) =>
  ({ incidentId, closedAt }: DataOf<'IncidentClosed'>, cause: Cause) =>
    changeReport(stores, incidentId, cause, (report) => ended(report, 'closed', closedAt));
