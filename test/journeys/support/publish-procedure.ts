import type { ResponsePlan } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import { until } from '@muster/demo/until';
import type { Procedure } from '@muster/procedures';
import { sampleProcedureFor } from '@muster/procedures/sample';
import { publishProcedure } from '../../support/publish-procedure.ts';
import { reportOf } from './incident.ts';
import { agent, lead, unique } from './muster.ts';

/** Intake says of a type it does not know that it is unknown before it says the same of a contact. */
const isKnown = async (incidentType: string, as = agent): Promise<boolean> => {
  const path = { params: { path: { contactId: derivedId('con', 'nobody') } } };
  const asked = await as.POST('/v1/contacts/{contactId}/incident', {
    ...path,
    body: reportOf(incidentType, 'none'),
  });
  return asked.response.status === 404;
};

/** Publishes what is made for a type that no other test uses, and gives the type once it is known. */
export async function publishForNewType(
  procedureFor: (incidentType: string) => Procedure,
  as = { lead, agent },
): Promise<string> {
  const incidentType = unique('gas');
  await publishProcedure(as.lead, procedureFor(incidentType));
  const known = async () => ((await isKnown(incidentType, as.agent)) ? true : undefined);
  await until('intake to know the type', known);
  return incidentType;
}

/** Publishes the sample procedure, with a plan that differs in this, under a type that no other test uses; gives the type. */
export const publishSampleProcedure = (
  plan: Partial<ResponsePlan> = {},
  as = { lead, agent },
): Promise<string> => publishForNewType((incidentType) => sampleProcedureFor(incidentType, plan), as);
