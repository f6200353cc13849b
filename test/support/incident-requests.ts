import { expectData, type MusterClient } from '@muster/client';
import type { BodyOf, Recommendation } from '@muster/demo/api-replies';

export const incidentPath = (incidentId: string) => ({ params: { path: { incidentId } } });
export const assignmentPath = (assignmentId: string) => ({ params: { path: { assignmentId } } });

export type Report = BodyOf<'reportIncident'>;

/** Writes a contact down by hand, as an agent does. */
export const createContact = async (agent: MusterClient, body: BodyOf<'createContact'>): Promise<string> =>
  (await expectData(agent.POST('/v1/contacts', { body }))).contactId;

export interface Reported {
  readonly contactId: string;
  readonly incidentId: string;
  readonly reference: string;
}

/** Reports a contact as an incident. */
export const reportContact = async (
  agent: MusterClient,
  contactId: string,
  body: Report,
): Promise<Reported> => {
  const path = { params: { path: { contactId } } };
  const reported = agent.POST('/v1/contacts/{contactId}/incident', { ...path, body });
  return { contactId, ...(await expectData(reported)) };
};

/** Those whom dispatch recommends, as a dispatcher confirms them; at most so many a role. */
export const picksOf = ({ roles }: Pick<Recommendation, 'roles'>, most = Infinity) =>
  roles.flatMap(({ role, picks }) =>
    picks.slice(0, most).map(({ resource: { resourceId } }) => ({ role, resourceId })),
  );
