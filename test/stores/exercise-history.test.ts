import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { exerciseHistory, historyEnd } from '@muster/demo';
import { plusSeconds } from '@muster/core';
import { AggregateStore, Table } from '@muster/store';
import { expect, test } from 'vitest';
import { addEvidence } from '../../services/review/src/competence/add-evidence.ts';
import type { NewEvidence } from '../../services/review/src/competence/domain/evidence.ts';
import { findOwnCases } from '../../services/review/src/competence/find-own-cases.ts';
import { giveVerdict } from '../../services/review/src/competence/give-verdict.ts';
import { listRecords } from '../../services/review/src/competence/list-records.ts';
import { readWholeRecord } from '../../services/review/src/competence/read-record.ts';
import {
  competenceRecordKind,
  evidenceKind,
  frameworkKind,
} from '../../services/review/src/competence/store.ts';
import { recordView } from '../../services/review/src/competence/views.ts';
import { keepDemoHistory } from '../../services/review/src/demo-history/keep-demo-history.ts';
import { changeComplaint } from '../../services/review/src/feedback/change-complaint.ts';
import { listComplaints } from '../../services/review/src/feedback/read-complaint.ts';
import {
  complaintKind,
  complaintSettingsKind,
  letterKind,
} from '../../services/review/src/feedback/store.ts';
import {
  listCasesBehind,
  listExerciseCasesBehind,
} from '../../services/review/src/figures/list-cases-behind.ts';
import { readExerciseFigures, readFigures } from '../../services/review/src/figures/read-figures.ts';
import { changeAction } from '../../services/review/src/improvement/change-action.ts';
import { withdrawImprovement } from '../../services/review/src/improvement/domain/take-up.ts';
import { listImprovements } from '../../services/review/src/improvement/read-improvement.ts';
import { changeSupportPlan } from '../../services/review/src/support/change-support-plan.ts';
import { acknowledgeEvidence } from '../../services/review/src/support/domain/agree.ts';
import { statusOf } from '../../services/review/src/support/domain/support-plan.ts';
import {
  listOwnSupportPlans,
  listSupportPlansOfTeam,
} from '../../services/review/src/support/list-support-plans.ts';
import { reviewOn } from '../../services/review/test/support/review.ts';
import { clockAt } from '../support/clock.ts';
import { useEngine } from '../support/engine.ts';
import { listsAtOnce } from '../support/lists-at-once.ts';
import { cause } from '../support/sample-aggregate.ts';

const engine = useEngine();
const until = new Date('2026-11-30T15:00:00Z');
const midnight = historyEnd(until);
const closed = exerciseHistory(until);
const [from, to] = [plusSeconds(midnight, -100 * 86_400), midnight];
const lead = { username: 'lead', roles: ['agent', 'lead'], teams: ['north', 'south', 'specialist'] } as const;
const agent = { username: 'agent', roles: ['agent'], teams: ['north'] } as const;
const asked = { limit: 50, history: 'exercise' } as const;
const refused = { refusal: { rule: 'exercise-history' } };

/** Review's table with the exercise history in it, put there twice. */
const withHistory = async () => {
  const client = listsAtOnce(engine.client(), engine.client());
  const options = { client, name: await engine.table('review') };
  const keep = () => keepDemoHistory(options, closed, midnight);
  await keep();
  expect(await keep()).toBe(closed.length);
  const table = new Table(options);
  return {
    ...options,
    ...reviewOn(table, clockAt(midnight).now),
    frameworks: new AggregateStore(table, frameworkKind),
    records: new AggregateStore(table, competenceRecordKind),
    evidence: new AggregateStore(table, evidenceKind),
    complaints: new AggregateStore(table, complaintKind),
    complaintSettings: new AggregateStore(table, complaintSettingsKind),
    letters: new AggregateStore(table, letterKind),
  };
};

test('no row of the exercise history stands in a list of the real work or tells anybody of anything', async () => {
  const { client, name, ...deps } = await withHistory();
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
  const rows = Items.map((item) => unmarshall(item));
  const lists = rows.flatMap((row) => [row['gsi1pk'], row['gsi2pk']].filter((pk) => typeof pk === 'string'));
  expect(lists.length).toBeGreaterThan(40);
  const real = lists.filter((pk) => !pk.startsWith('EXERCISE-HISTORY#') && !pk.startsWith('EVIDENCE#'));
  expect([...new Set(real)]).toEqual([]);
  expect(rows.filter((row) => 'events' in row)).toEqual([]);
  expect((await readFigures(deps, 'north', from, to)).cases).toBe(0);
  expect((await listCasesBehind(deps, { team: 'north', from, to, limit: 100 }, {})).items).toEqual([]);
  expect(await deps.improvements.query('gsi2', 'IMPROVEMENTSDUE')).toMatchObject({ items: [] });
  expect(await deps.complaints.query('gsi2', 'COMPLAINTS-OPEN')).toMatchObject({ items: [] });
});

test('who asks for the exercise history gets its figures and cases, page after page, each once', async () => {
  const deps = await withHistory();
  const own = closed.filter(({ case: { team } }) => team === 'north').length;
  expect((await readExerciseFigures(deps, 'north', from, to)).cases).toBe(own);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const part = { team: 'north', from, to, limit: 30, ...(cursor !== undefined && { cursor }) };
    const page = await listExerciseCasesBehind(deps, part, {});
    found.push(...page.items.map(({ closedAt }) => closedAt));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(found).toHaveLength(own);
  expect(found).toEqual(found.toSorted().toReversed());
});

test('it has complaints at every stage, agreements in every state, an improvement that worked and one that did not', async () => {
  const deps = await withHistory();
  const open = await listComplaints(deps, { team: 'north', state: 'open', ...asked });
  const over = await listComplaints(deps, { team: 'north', state: 'closed', ...asked });
  expect([...new Set([...open.items, ...over.items].map(({ status }) => status))].toSorted()).toEqual([
    'acknowledged',
    'answered',
    'closed',
    'investigating',
    'logged',
    'second-stage',
  ]);
  const plans = (await listOwnSupportPlans(deps, 'agent', asked)).items;
  expect((await listSupportPlansOfTeam(deps, 'north', asked)).items).toHaveLength(plans.length);
  expect([...new Set(plans.map(statusOf))].toSorted()).toEqual(['agreed', 'closed', 'disagreed', 'proposed']);
  const verdictsOf = async (team: string) =>
    (await listImprovements(deps, team, asked)).items.map(({ results }) => results.at(-1)?.verdict);
  expect([await verdictsOf('north'), await verdictsOf('specialist')]).toEqual([
    [undefined, 'worked'],
    ['no-effect'],
  ]);
});

test('it has a half-full record with a second assessor who does not agree, and cases of the exercise behind it', async () => {
  const deps = await withHistory();
  expect((await listRecords(deps, { person: 'agent', limit: 50 })).items).toEqual([]);
  const [record] = (await listRecords(deps, { person: 'agent', ...asked })).items;
  if (record === undefined) throw new Error('the agent has one');
  const found = await readWholeRecord(deps, record.recordId, agent);
  if (!found.ok) throw new Error('it is theirs');
  const { criteria } = recordView(found);
  const standing = new Set(criteria.map(({ stands }) => stands));
  expect([...standing].toSorted()).toEqual(['insufficient', 'met', 'not-yet', 'open']);
  expect(criteria.filter(({ assessorsAgree }) => assessorsAgree === false)).not.toEqual([]);
  const shown = await findOwnCases(deps, record, { from, to });
  expect(shown.find(({ criterion }) => criterion === '1.1')?.count).toBeGreaterThan(50);
});

test('nobody can change what was made up, which would tell real people of it', async () => {
  const deps = await withHistory();
  const [complaint] = (await listComplaints(deps, { team: 'north', state: 'open', ...asked })).items;
  const address = { complaintId: complaint?.complaintId ?? '', teams: ['north'] };
  const take = { do: 'investigate', handler: 'lead' } as const;
  expect(await changeComplaint(deps, address, take, cause('complaint'))).toMatchObject(refused);
  const [plan] = (await listOwnSupportPlans(deps, 'agent', asked)).items;
  const id = plan?.supportPlanId ?? '';
  expect(await changeSupportPlan(deps, id, agent, cause('plan'), acknowledgeEvidence)).toMatchObject(refused);
  const [action] = (await listImprovements(deps, 'north', asked)).items;
  const withdrawn = await changeAction(deps, action?.improvementId ?? '', lead, cause('action'), (one) =>
    withdrawImprovement(one, 'no more', 'lead', midnight),
  );
  expect(withdrawn).toMatchObject(refused);
  const [record] = (await listRecords(deps, { person: 'agent', ...asked })).items;
  const found = await readWholeRecord(deps, record?.recordId ?? '', lead);
  if (!found.ok) throw new Error('a lead of the team reads it');
  const evidence = found.evidence.slice(0, 1).map(({ evidenceId }) => evidenceId);
  const verdict = {
    criterion: '1.1',
    as: 'first',
    verdict: 'not-yet',
    because: 'x',
    evidence,
    ifMatch: '*',
  } as const;
  expect(await giveVerdict(deps, found, verdict, cause('verdict'))).toMatchObject(refused);
  const [evidenceId] = evidence;
  if (evidenceId === undefined) throw new Error('there is evidence');
  const given: NewEvidence = { kind: 'observation', criteria: ['1.1'], text: 'x', signed: true };
  expect(await addEvidence(deps, found, { evidenceId, given }, cause('evidence'))).toMatchObject(refused);
});
