import { notFound, type Refused } from '@muster/core';
import { queryAll } from '../cases/query-all.ts';
import { mayRead, standingOf, type Standing, type Viewer } from './domain/circle.ts';
import type { Evidence } from './domain/evidence.ts';
import type { Framework } from './domain/framework.ts';
import type { CompetenceRecord } from './domain/record.ts';
import { frameworkOf } from './load-frameworks.ts';
import {
  evidenceOf,
  type CompetenceRecordStores,
  type EvidenceStores,
  type FrameworkStores,
} from './store.ts';

export interface FoundRecord {
  readonly ok: true;
  readonly record: CompetenceRecord;
  readonly version: number;
  readonly standing: Standing;
}

/** A record for somebody who is anything to it, though they may not read it; for others it is not there. */
export const findRecord = async (
  { records }: CompetenceRecordStores,
  recordId: string,
  viewer: Viewer,
): Promise<FoundRecord | Refused> => {
  const { state, version } = await records.load(recordId);
  const standing = state === undefined ? 'stranger' : standingOf(state, viewer);
  return state === undefined || standing === 'stranger'
    ? notFound('competence-record')
    : { ok: true, record: state, version, standing };
};

/** A record for whoever may read it: the person and the leads of their team. */
export const readRecord = async (
  deps: CompetenceRecordStores,
  recordId: string,
  viewer: Viewer,
): Promise<FoundRecord | Refused> => {
  const found = await findRecord(deps, recordId, viewer);
  return !found.ok || mayRead(found.standing) ? found : notFound('competence-record');
};

export interface WholeRecord extends FoundRecord {
  readonly framework: Framework;
  /** All of it, oldest first. */
  readonly evidence: readonly Evidence[];
}

/** The same with its framework and all its evidence. */
export const readWholeRecord = async (
  deps: CompetenceRecordStores & FrameworkStores & EvidenceStores,
  recordId: string,
  viewer: Viewer,
): Promise<WholeRecord | Refused> => {
  const found = await readRecord(deps, recordId, viewer);
  if (!found.ok) return found;
  const [framework, evidence] = await Promise.all([
    frameworkOf(deps, found.record),
    queryAll(deps.evidence, 'gsi1', evidenceOf(recordId)),
  ]);
  return { ...found, framework, evidence };
};
