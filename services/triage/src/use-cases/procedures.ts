import { type ProcedureId, notFound, unchanged, type Cause } from '@muster/core';
import type { Procedure } from '@muster/procedures';
import { type Loaded, type Outcome } from '@muster/store';
import { ALL_NAMES } from '@muster/store/known-names';
import type { Deps } from '../deps.ts';
import { DraftRow, draftKey, saveDraft, type ProcedureRecord } from '../domain/procedure-record.ts';

type Procedures = Pick<Deps, 'procedures'>;

/** Keeps a document as the first draft of a new procedure. Asked for twice under one id, it makes one. */
export const createProcedure = (
  { procedures }: Procedures,
  procedureId: ProcedureId,
  document: Procedure,
  cause: Cause,
): Promise<Outcome<ProcedureRecord>> =>
  procedures.decide(procedureId, { ...cause, correlationId: procedureId }, (record) =>
    record
      ? unchanged(record)
      : saveDraft(undefined, procedureId, document, { by: cause.actor, at: cause.at }),
  );

/** Keeps a document as the newest draft, if `fits` says that the version it was written on is still the present one. */
export const reviseProcedure = (
  { procedures }: Procedures,
  procedureId: ProcedureId,
  document: Procedure,
  fits: (loaded: Loaded<ProcedureRecord>) => Extract<Outcome<never>, { ok: false }> | undefined,
  cause: Cause,
): Promise<Outcome<ProcedureRecord>> =>
  procedures.decide(procedureId, { ...cause, correlationId: procedureId }, (record, loaded) => {
    if (record === undefined) return notFound('procedure');
    return fits(loaded) ?? saveDraft(record, procedureId, document, { by: cause.actor, at: cause.at });
  });

/** A procedure's newest draft, with the organisation's skills that it is judged by. */
export const readProcedure = async (
  { procedures, knownNames }: Pick<Deps, 'procedures' | 'knownNames'>,
  procedureId: ProcedureId,
) => {
  const { state, version } = await procedures.load(procedureId);
  const row = state && (await procedures.besideOne(procedureId, draftKey(state.revision)));
  if (state === undefined || row === undefined) return notFound('procedure');
  const { state: names } = await knownNames.load(ALL_NAMES);
  const { document } = DraftRow.parse(row.data);
  return { ok: true as const, record: state, version, document, skills: names?.skills };
};
