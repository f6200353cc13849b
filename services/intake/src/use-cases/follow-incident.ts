import type { DataOf, EventName } from '@muster/contracts';
import type { IncidentId, Cause, Decision } from '@muster/core';
import { ALL_NAMES, learnNames } from '@muster/store/known-names';
import { learn, mayBeStated } from '../domain/known-types.ts';
import { ended, reclassify, resolved, takenOver } from '../domain/follow.ts';
import type { Report } from '../domain/report.ts';
import type { Stores } from '../deps.ts';
import { ALL_TYPES } from '../stores.ts';

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

/** What intake does with what it hears: a report notes what became of it, a rejected contact is classified anew, types and names are learnt. */
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

  IncidentResolved: ({ data }: Followed<'IncidentResolved'>, cause: Cause) =>
    changeReport(stores, data.incidentId, cause, (report) => resolved(report, data.resolvedAt)),

  IncidentClosed: ({ data }: Followed<'IncidentClosed'>, cause: Cause) =>
    changeReport(stores, data.incidentId, cause, (report) => ended(report, 'closed', data.closedAt)),

  ProcedurePublished: ({ data }: Followed<'ProcedurePublished'>, cause: Cause) =>
    stores.knownTypes.decide(ALL_TYPES, cause, (known) =>
      learn(known, { ...data, sourceMayState: mayBeStated(data.document) }),
    ),

  OrganisationNamesSet: ({ data }: Followed<'OrganisationNamesSet'>, cause: Cause) =>
    stores.knownNames.decide(ALL_NAMES, cause, (known) => learnNames(known, data)),
});
