import type { WorkingCalendar } from '@muster/calendar';
import { ComplaintLogged, type DataOf } from '@muster/contracts';
import { decided, unchanged, type Decision, type Instant } from '@muster/core';
import { emptyStage, type Complaint } from './complaint.ts';
import { limitsAtStart, meetAcknowledgement, pausesOf } from './limits.ts';
import type { ComplaintSettings } from './settings.ts';

/** What is known of a query or complaint as it is logged. */
export type NewComplaint = Pick<
  Complaint,
  'complaintId' | 'team' | 'kind' | 'receivedAt' | 'loggedBy' | 'relation' | 'concerns'
> &
  Partial<Pick<Complaint, 'profile' | 'contactId' | 'incidentId' | 'follows' | 'assessed' | 'said'>>;

/** Without a profile: queries have their own, complaints that of the organisation. */
const profileOf = ({ profile, kind }: NewComplaint, settings: ComplaintSettings): Complaint['profile'] =>
  profile ?? (kind === 'query' ? 'query' : settings.profile);

/** Logs a query or complaint and starts its clock at its receipt; one that is there stays as it is. */
export const logComplaint = (
  known: Complaint | undefined,
  given: NewComplaint,
  settings: ComplaintSettings,
): Decision<Complaint> => {
  if (known) return unchanged(known);
  const profile = profileOf(given, settings);
  const complaint: Complaint = {
    ...given,
    profile,
    status: 'logged',
    first: emptyStage,
    limits: limitsAtStart({ profile }, 1, given.receivedAt, settings.calendar),
    letters: [],
  };
  const { complaintId, team, kind, receivedAt, contactId, incidentId } = complaint;
  const event = ComplaintLogged.with({
    ...{ complaintId, team, kind, profile, receivedAt },
    ...(contactId && { contactId }),
    ...(incidentId && { incidentId }),
  });
  return decided(complaint, [event]);
};

/** What a contact that an agent classified says of itself; its words stay in intake. */
export const complaintOfContact = (
  complaintId: Complaint['complaintId'],
  { contactId, team, class: kind, receivedAt, incidentId }: DataOf<'ContactClassified'>,
  loggedBy: string,
): NewComplaint => ({
  ...{ complaintId, team, kind, receivedAt, loggedBy, contactId, relation: 'unknown', concerns: [] },
  ...(incidentId && { incidentId }),
});

/** Another kind or profile counts anew from the receipt; what was done stays done. */
export const reprofile = (
  complaint: Complaint,
  { kind, profile }: Pick<Complaint, 'kind' | 'profile'>,
  calendar: WorkingCalendar,
): Complaint => {
  const pauses = pausesOf({ ...complaint, profile }, 'answer');
  const anew = limitsAtStart({ profile }, 1, complaint.receivedAt, calendar, pauses);
  const metAt = (limit: string): Instant | undefined =>
    complaint.limits.find((one) => one.limit === limit)?.metAt;
  const limits = anew.map((limit) => {
    const met = metAt(limit.limit);
    return { ...limit, ...(met !== undefined && { metAt: met }) };
  });
  const after = { ...complaint, kind, profile, limits };
  const acknowledgedAt = metAt('acknowledge');
  return acknowledgedAt === undefined ? after : meetAcknowledgement(after, 1, acknowledgedAt, calendar);
};
