import type { DataOf } from '@muster/contracts';
import { decided, unchanged, type Cause, type Instant } from '@muster/core';
import { AggregateStore, Table, type AggregateKind, type TableOptions } from '@muster/store';
import { closedCase } from '../cases/domain/case.ts';
import { competenceRecordKind, evidenceKind } from '../competence/store.ts';
import { batchesOf } from '../exercise-history/domain/history.ts';
import { exerciseHistoryKind } from '../exercise-history/store.ts';
import { complaintKind, letterKind } from '../feedback/store.ts';
import { improvementKind } from '../improvement/store.ts';
import { supportPlanKind } from '../support/store.ts';
import { complaintStories } from './complaints.ts';
import { improvementStories } from './improvements.ts';
import { momentsBefore } from './made-up.ts';
import { recordStories } from './records.ts';
import { supportStories } from './support-plans.ts';

const causeOf = (id: string, at: Instant): Cause => {
  const key = `exercise-history ${id}`;
  const actor = { kind: 'system' as const, id: 'demo' };
  return { key, actor, at, correlationId: id, causationId: key, exercise: true };
};

/**
 * Keeps the exercise history in review's table: closed cases, and what people made of them up to a midnight. It makes no
 * event, and what is there stays. Says how many cases there are.
 */
export const keepDemoHistory = async (
  options: TableOptions,
  closed: readonly DataOf<'IncidentClosed'>[],
  midnight: Instant,
): Promise<number> => {
  const table = new Table(options);
  const keep = <S extends object>(kind: AggregateKind<S>) => {
    const store = new AggregateStore(table, kind);
    return (id: string, state: S) =>
      store.decide(id, causeOf(id, midnight), (there) => (there ? unchanged(there) : decided(state, [])));
  };
  const [day, rows] = [momentsBefore(midnight), closed.map(closedCase)];
  const complaints = complaintStories(day);
  const records = recordStories(day, rows);
  const plans = supportStories(day, rows);
  const improvements = improvementStories(day, rows);
  const saved = await Promise.all([
    ...batchesOf(rows).map((batch, place) => keep(exerciseHistoryKind)(`${batch.team}.${place}`, batch)),
    ...complaints.map(({ complaint }) => keep(complaintKind)(complaint.complaintId, complaint)),
    ...complaints.flatMap(({ letters }) =>
      letters.map((letter) => keep(letterKind)(letter.letterId, letter)),
    ),
    ...plans.map((plan) => keep(supportPlanKind)(plan.supportPlanId, plan)),
    ...improvements.map((one) => keep(improvementKind)(one.improvementId, one)),
    ...records.map(({ record }) => keep(competenceRecordKind)(record.recordId, record)),
    ...records.flatMap(({ evidence }) =>
      evidence.map((piece) => keep(evidenceKind)(piece.evidenceId, piece)),
    ),
  ]);
  const refused = saved.find((one) => !one.ok);
  if (refused) throw new Error(`exercise history: ${refused.refusal.because}`);
  return rows.length;
};
