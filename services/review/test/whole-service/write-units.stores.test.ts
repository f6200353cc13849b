import { expect, test } from 'vitest';
import { CompetenceRecordId, EvidenceId, notFound, plusSeconds } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { AggregateStore, Table } from '@muster/store';
import { capacityMeter, writesOf } from '@muster/test/support/capacity';
import { clockAt } from '@muster/test/support/clock';
import { useEngine } from '@muster/test/support/engine';
import { listsAtOnce } from '@muster/test/support/lists-at-once';
import { cause } from '@muster/test/support/sample-aggregate';
import { addEvidence } from '../../src/competence/add-evidence.ts';
import { giveVerdict } from '../../src/competence/give-verdict.ts';
import { openRecord } from '../../src/competence/open-record.ts';
import { findRecord } from '../../src/competence/read-record.ts';
import { competenceRecordKind, evidenceKind, frameworkKind } from '../../src/competence/store.ts';
import { requireIncidentReview } from '../../src/incident-reviews/require-incident-review.ts';
import { writeIncidentReview } from '../../src/incident-reviews/write-incident-review.ts';
import { changeImprovement, takeUpImprovement } from '../../src/improvement/domain/take-up.ts';
import { openLesson } from '../../src/lessons/domain/lesson.ts';
import { settleLesson } from '../../src/lessons/settle-lesson.ts';
import { changeSupportPlan } from '../../src/support/change-support-plan.ts';
import { signTerms } from '../../src/support/domain/agree.ts';
import { proposeFromEvidence } from '../../src/support/propose-from-evidence.ts';
import { proposeSupportPlan } from '../../src/support/propose-support-plan.ts';
import { writtenTerms } from '../../src/support/terms-hash.ts';
import { DAY, NOW, given as anImprovement } from '../improvement/improvement.ts';
import { as, terms } from '../support-plans/plan.ts';
import { closedEvent, closing, reviewOn } from '../support/review.ts';

const engine = useEngine();
const agent = { username: 'agent', roles: ['agent' as const], teams: ['north'] };
const lead = { username: 'lead', roles: ['lead' as const], teams: ['north'] };

const metered = async () => {
  const meter = capacityMeter();
  const listMeter = capacityMeter();
  const client = listsAtOnce(meter.count(engine.client()), listMeter.count(engine.client()));
  const clock = clockAt(NOW);
  const table = new Table({ client, name: await engine.table('review') });
  const deps = {
    ...reviewOn(table, clock.now),
    frameworks: new AggregateStore(table, frameworkKind),
    records: new AggregateStore(table, competenceRecordKind),
    evidence: new AggregateStore(table, evidenceKind),
  };
  return {
    deps,
    clock,
    by: (username: string) => cause(newId('req'), { at: clock.now(), actor: { kind: 'user', id: username } }),
    /** What it writes itself, and what the relay then writes into lists. */
    units: async (run: () => Promise<unknown>): Promise<readonly [number, number]> => {
      for (const each of [meter, listMeter]) each.take();
      expect(await run()).not.toMatchObject({ ok: false });
      return [writesOf(meter.take()), writesOf(listMeter.take())];
    },
  };
};

test('support: a proposal takes one write unit, also Muster’s, a signature one; its two lists three after each', async () => {
  const { deps, clock, by, units } = await metered();
  const supportPlanId = newId('sup');
  const asked = { supportPlanId, person: 'agent', team: 'north', need: 'Triage is late.', remarks: [] };
  const doer = as('person', clock.now(), 'agent');
  const propose = () =>
    proposeSupportPlan(
      deps,
      { ...asked, ...writtenTerms(terms({ reviewAt: plusSeconds(NOW, 28 * DAY) })) },
      doer,
      by('agent'),
    );
  const found = {
    ...{ source: ['criterion', 'one'], person: 'agent', team: 'north', need: 'It is not shown.' },
    ...{ at: clock.now(), area: '1.6 Evaluate' },
    evidence: { kind: 'remark' as const, says: 'It is not met yet.', by: 'Muster' },
  };
  const sign = () =>
    changeSupportPlan(deps, supportPlanId, agent, by('agent'), (plan, who) => signTerms(plan, 1, who));
  expect([
    await units(propose),
    await units(() => proposeFromEvidence(deps, found, by('lead'))),
    await units(sign),
  ]).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
  ]);
});

test('competence: a piece of evidence takes two write units with its list; a verdict one, also of a gap, and its two lists three after it', async () => {
  const { deps, clock, by, units } = await metered();
  const recordId = CompetenceRecordId.parse(newId('cmp'));
  const of = { recordId, person: 'agent', name: 'Nadia', team: 'north', frameworkId: 'unit-320', version: 1 };
  await openRecord(deps, { ...of, openedAt: clock.now(), openedBy: 'agent' }, by('agent'));
  const record = async () => {
    const found = await findRecord(deps, recordId, lead);
    if (!found.ok) throw new Error(found.refusal.rule);
    return found;
  };
  const evidenceId = EvidenceId.parse(newId('evd'));
  const text = { criteria: ['3.1'], question: 'Which?', answer: 'All.', signed: true as const };
  const given = { kind: 'questioning' as const, ...text };
  const verdict = (value: 'met' | 'not-yet') => async () => {
    const said = { criterion: '3.1', as: 'first' as const, because: 'Said so', evidence: [evidenceId] };
    return giveVerdict(deps, await record(), { ...said, verdict: value, ifMatch: '*' }, by('lead'));
  };
  const give = async () => addEvidence(deps, await record(), { evidenceId, given }, by('lead'));
  expect([await units(give), await units(verdict('met')), await units(verdict('not-yet'))]).toEqual([
    [2, 0],
    [1, 3],
    [1, 3],
  ]);
});

test('improvement: an action takes one write unit, as do each change, a lesson and a review with its event; their lists three or four after it', async () => {
  const { deps, clock, by, units } = await metered();
  const at = clock.now();
  const given = anImprovement();
  const { improvementId } = given;
  const take = () =>
    deps.improvements.decide(improvementId, by('lead'), () =>
      takeUpImprovement(given, { met: 10, of: 25 }, 'lead', at),
    );
  const change = () =>
    deps.improvements.decide(improvementId, by('lead'), (known) =>
      known ? changeImprovement(known, { action: 'Another card' }) : notFound('improvement'),
    );
  const lessonId = newId('les');
  const source = {
    kind: 'incident-review' as const,
    incidentId: closing.incidentId,
    reference: closing.case.reference,
  };
  const open = () =>
    deps.lessons.decide(lessonId, by('lead'), (known) =>
      openLesson(known, { lessonId, team: 'north', source, says: 'A card', openedAt: at }),
    );
  const declined = { as: { outcome: 'declined' as const, because: 'Done' }, teams: ['north'] };
  const settle = () => settleLesson(deps, lessonId, declined, by('lead'));
  await requireIncidentReview(deps, closedEvent(), by('lead'));
  const text = { facts: ['Gas'], helped: [], hindered: [], decisions: [], actions: ['A card'] };
  const write = () =>
    writeIncidentReview(deps, closing.incidentId, { text, teams: ['north'], ifMatch: '*' }, by('lead'));
  const all: (readonly [number, number])[] = [];
  for (const run of [take, change, open, settle, write]) all.push(await units(run));
  expect(all).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
    [1, 4],
    [1, 3],
  ]);
});
