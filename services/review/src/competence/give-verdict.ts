import { notFound, refuse, type Cause, type EvidenceId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import { giveVerdict as decideVerdict, type CompetenceRecord, type Given } from './domain/record.ts';
import { frameworkOf } from './load-frameworks.ts';
import type { FoundRecord } from './read-record.ts';
import type { CompetenceRecordStores, EvidenceStores, FrameworkStores } from './store.ts';

/** A verdict as an assessor sends it, made on a version of the record. */
export interface SentVerdict extends Pick<Given, 'criterion' | 'as' | 'verdict' | 'because'> {
  readonly evidence: readonly EvidenceId[];
  readonly ifMatch: number | '*' | undefined;
}

/** Says a verdict on a criterion of a record that is still at the version it was made on. */
export const giveVerdict = async (
  deps: CompetenceRecordStores & FrameworkStores & EvidenceStores,
  { record: opened, standing }: FoundRecord,
  { evidence, ifMatch, ...said }: SentVerdict,
  cause: Cause,
): Promise<Outcome<CompetenceRecord>> => {
  if (standing !== 'assessor') return refuse('own-record', 'Nobody assesses themself.');
  const framework = await frameworkOf(deps, opened);
  return deps.records.decide(opened.recordId, cause, async (record, loaded) => {
    if (record === undefined) return notFound('competence-record');
    const made = refuseHistory(record);
    if (made) return made;
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    const pieces = await Promise.all(
      evidence.map(async (id) => [id, (await deps.evidence.load(id)).state] as const),
    );
    return decideVerdict(record, framework, {
      ...said,
      by: cause.actor.id,
      at: cause.at,
      evidence: pieces,
    });
  });
};
