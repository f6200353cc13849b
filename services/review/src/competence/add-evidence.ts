import { decided, invalid, type Cause, type EvidenceId } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { CaseStores } from '../cases/store.ts';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import {
  takeEvidence,
  refuseProduct,
  refuseWriter,
  type Evidence,
  type NewEvidence,
} from './domain/evidence.ts';
import { criterionOf, type Framework } from './domain/framework.ts';
import { asOwnCase, type OwnCase } from './domain/product.ts';
import { frameworkOf } from './load-frameworks.ts';
import type { FoundRecord } from './read-record.ts';
import type { EvidenceStores, FrameworkStores } from './store.ts';

type Product = Extract<NewEvidence, { kind: 'product' }>;
export type EvidenceDeps = EvidenceStores & FrameworkStores & CaseStores;

/** The cases as the criterion's rule shows them, or those that it does not, by their ids. */
const showCases = async (
  { cases }: CaseStores,
  framework: Framework,
  { record }: FoundRecord,
  { criterion, incidentIds }: Product,
): Promise<{ readonly shown: OwnCase[]; readonly others: string[] }> => {
  const rule = criterionOf(framework, criterion);
  const ids = [...new Set(incidentIds)];
  const rows = await Promise.all(ids.map(async (id) => (await cases.load(id)).state));
  const found = rows.map((row) =>
    row === undefined || rule === undefined || row.summary.team !== record.team
      ? undefined
      : asOwnCase(row, record.person, rule),
  );
  return {
    shown: found.flatMap((one) => one ?? []),
    others: ids.filter((_id, place) => found[place] === undefined),
  };
};

const keepCases = async (
  deps: EvidenceDeps,
  framework: Framework,
  found: FoundRecord,
  { given, kept, cause }: { given: Product; kept: Kept; cause: Cause },
): Promise<Outcome<Evidence>> => {
  const refused = refuseWriter(given.kind, found.standing) ?? refuseProduct(framework, given.criterion);
  if (refused) return refused;
  return deps.evidence.decide(kept.evidenceId, cause, async () => {
    const { shown, others } = await showCases(deps, framework, found, given);
    if (others.length > 0) {
      return invalid(
        'case-shows-nothing',
        `By the rule of criterion ${given.criterion} this shows nothing of ${found.record.person}: ${others.join(', ')}.`,
      );
    }
    return decided({ ...kept, kind: 'product' as const, criteria: [given.criterion], cases: shown }, []);
  });
};

type Kept = Pick<Evidence, 'evidenceId' | 'recordId' | 'by' | 'at'>;

/** Keeps a piece of evidence in a record, from somebody who may write its kind. The same id and cause give the same piece. */
export const addEvidence = async (
  deps: EvidenceDeps,
  found: FoundRecord,
  { evidenceId, given }: { readonly evidenceId: EvidenceId; readonly given: NewEvidence },
  cause: Cause,
): Promise<Outcome<Evidence>> => {
  const { record, standing } = found;
  const made = refuseHistory(record);
  if (made) return made;
  const kept = { evidenceId, recordId: record.recordId, by: cause.actor.id, at: cause.at };
  const framework = await frameworkOf(deps, record);
  return given.kind === 'product'
    ? keepCases(deps, framework, found, { given, kept, cause })
    : deps.evidence.decide(evidenceId, cause, () => takeEvidence({ given, standing, framework, kept }));
};
