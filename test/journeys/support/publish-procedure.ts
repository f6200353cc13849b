import { expectData } from '@muster/client';
import { derivedId } from '@muster/core/new-id';
import { until } from '@muster/demo/until';
import { sampleProcedure, type Plan, type Role } from '../../support/sample-procedure.ts';
import { reportOf } from './incident.ts';
import { agent, lead, unique } from './muster.ts';

export { action, sampleProcedure, role } from '../../support/sample-procedure.ts';

export interface SampleProcedureOptions {
  /** Absent: a type that no other test uses. */
  readonly incidentType?: string;
  readonly roles?: Role[];
  readonly plan?: Partial<Plan>;
}

/** Intake says of a type it does not know that it is unknown before it says the same of a contact. */
const isKnown = async (incidentType: string, as = agent): Promise<boolean> => {
  const path = { params: { path: { contactId: derivedId('con', 'nobody') } } };
  const asked = await as.POST('/v1/contacts/{contactId}/incident', {
    ...path,
    body: reportOf(incidentType, 'none'),
  });
  return asked.response.status === 404;
};

/** Publishes the sample procedure under a type of its own and gives the type. */
export async function publishSampleProcedure(
  options: SampleProcedureOptions = {},
  as = { lead, agent },
): Promise<string> {
  const { incidentType = unique('drill') } = options;
  const body = sampleProcedure(incidentType, options);
  const { procedureId } = await expectData(as.lead.POST('/v1/procedures', { body }));
  const path = { params: { path: { procedureId } } };
  await expectData(as.lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} }));
  const known = async () => ((await isKnown(incidentType, as.agent)) ? true : undefined);
  await until('intake to know the type', known);
  return incidentType;
}
