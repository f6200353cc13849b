import { type ProcedureId, compareCause, notFound, unchanged, type Refusal, type Cause } from '@muster/core';
import { check } from '@muster/procedures';
import type { Attempt, Change, Loaded, Table } from '@muster/store';
import { bringInForce, releaseType } from '../incident-types/domain/incident-type.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import {
  draftKey,
  publishDraft,
  readDraftRow,
  readVersionRow,
  VERSIONS,
  type VersionInForce,
  type ProcedureRecord,
} from './domain/procedure-record.ts';
import type { ProcedureStores } from './store.ts';

export type PublicationDeps = ProcedureStores &
  IncidentTypeStores &
  OrganisationNameStores & { readonly table: Table };
type Refused = { readonly ok: false; readonly refusal: Refusal };

/** The changes to the types: those the version covers, and those that only the version before covered. */
const typeChanges = async (
  { incidentTypes }: IncidentTypeStores,
  procedureId: ProcedureId,
  inForce: VersionInForce,
  before: readonly string[],
): Promise<{ ok: true; changes: Change[] } | Refused> => {
  const changes: Change[] = [];
  const ref = { procedureId, version: inForce.version };
  for (const incidentType of new Set(inForce.incidentTypes)) {
    const loaded = await incidentTypes.load(incidentType);
    const decision = bringInForce(loaded.state, incidentType, ref, inForce.publishedAt);
    if (!decision.ok) return decision;
    changes.push(incidentTypes.change(loaded, decision));
  }
  for (const incidentType of before.filter((type) => !inForce.incidentTypes.includes(type))) {
    const loaded = await incidentTypes.load(incidentType);
    if (loaded.state) changes.push(incidentTypes.change(loaded, releaseType(loaded.state, procedureId)));
  }
  return { ok: true, changes };
};

const readDraft = async ({ procedures }: ProcedureStores, { id, state }: Loaded<ProcedureRecord>) => {
  const row = state && (await procedures.childRow(id, draftKey(state.revision)));
  return row && readDraftRow(row.data);
};

export type Publication = Pick<VersionInForce, 'version' | 'incidentTypes' | 'publishedAt'>;

/** What an earlier request with this key published; others may have published since. */
const findPublication = async (
  { procedures }: ProcedureStores,
  procedureId: ProcedureId,
  key: string,
): Promise<Publication | undefined> => {
  for (let after: string | undefined; ;) {
    const page = await procedures.childRows(procedureId, VERSIONS, {
      limit: 5,
      descending: true,
      ...(after && { after }),
    });
    for (const { sk, data } of page.items) {
      const { askedAs, document, publishedAt } = readVersionRow(data);
      if (askedAs === key) {
        return {
          version: Number(sk.slice(VERSIONS.length)),
          incidentTypes: document.incidentTypes,
          publishedAt,
        };
      }
    }
    if (page.next === undefined) return undefined;
    after = page.next;
  }
};

/** Publishes the newest draft: the version, its event and the types it covers, all in one transaction. */
export const publishProcedure = (
  deps: PublicationDeps,
  procedureId: ProcedureId,
  cause: Cause,
): Promise<{ ok: true; value: Publication } | Refused> =>
  deps.table.decide<Publication>(cause, async (): Promise<Attempt<Publication>> => {
    const { procedures } = deps;
    const loaded = await procedures.load(procedureId);
    const document = await readDraft(deps, loaded);
    if (loaded.state === undefined || document === undefined) return notFound('procedure');
    const before = loaded.state.inForce;
    if (before && compareCause(loaded.causes, cause) !== 'new') {
      const value = (await findPublication(deps, procedureId, cause.key)) ?? before;
      return { ok: true, changes: [procedures.change(loaded, unchanged(loaded.state))], value };
    }
    const taker = { by: cause.actor, at: cause.at, askedAs: cause.key };
    const names = await readOrganisationNames(deps);
    const findings = check(document, { skills: names?.skills });
    const decision = publishDraft(loaded.state, document, findings, taker);
    if (!decision.ok) return decision;
    const inForce = decision.state.inForce;
    if (inForce === undefined) throw new Error('published and not in force');
    const types = await typeChanges(deps, procedureId, inForce, before?.incidentTypes ?? []);
    if (!types.ok) return types;
    return { ok: true, changes: [procedures.change(loaded, decision), ...types.changes], value: inForce };
  });
