import { expectData, type MusterClient } from '@muster/client';
import type { BodyOf } from '@muster/demo/api-replies';

/** Has a procedure published by a lead. Others hear of its types when the event has come to them. */
export const publishProcedure = async (
  lead: MusterClient,
  body: BodyOf<'createProcedure'>,
): Promise<void> => {
  const { procedureId } = await expectData(lead.POST('/v1/procedures', { body }));
  const path = { params: { path: { procedureId } } };
  await expectData(lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} }));
};
