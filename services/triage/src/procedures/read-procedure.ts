import { type ProcedureId, notFound } from '@muster/core';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { draftKey, readDraftRow } from './domain/procedure-record.ts';
import type { ProcedureStores } from './store.ts';

/** A procedure's newest draft, with the organisation's skills that it is checked against. */
export const readProcedure = async (
  deps: ProcedureStores & OrganisationNameStores,
  procedureId: ProcedureId,
) => {
  const { procedures } = deps;
  const { state, version } = await procedures.load(procedureId);
  const row = state && (await procedures.childRow(procedureId, draftKey(state.revision)));
  if (state === undefined || row === undefined) return notFound('procedure');
  const names = await readOrganisationNames(deps);
  const document = readDraftRow(row.data);
  return { ok: true as const, record: state, version, document, skills: names?.skills };
};
