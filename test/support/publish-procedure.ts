import { expectData, type MusterClient } from '@muster/client';
import type { ProcedureDocument } from '@muster/demo/api-replies';
import type { Procedure } from '@muster/procedures';

/** A procedure as a client sends it: without the optional parts that it does not have. */
export const documentOf = (procedure: Procedure): ProcedureDocument =>
  JSON.parse(JSON.stringify(procedure)) as ProcedureDocument;

/** Has a procedure published by a lead. Others hear of its types when the event has come to them. */
export const publishProcedure = async (lead: MusterClient, procedure: Procedure): Promise<void> => {
  const { procedureId } = await expectData(lead.POST('/v1/procedures', { body: documentOf(procedure) }));
  const path = { params: { path: { procedureId } } };
  await expectData(lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} }));
};
