import type { CaseSummary } from '@muster/contracts';
import { CompetenceRecordId, EvidenceId, IncidentId, plusSeconds, toInstant } from '@muster/core';
import { derivedId, newId } from '@muster/core/new-id';
import { AggregateStore } from '@muster/store';
import { cause } from '@muster/test/support/sample-aggregate';
import { takingACall } from '@muster/test/support/taking-a-call';
import { expect, test } from 'vitest';
import { addEvidence } from '../../src/competence/add-evidence.ts';
import { addFramework } from '../../src/competence/add-framework.ts';
import type { Viewer } from '../../src/competence/domain/circle.ts';
import type { NewEvidence } from '../../src/competence/domain/evidence.ts';
import { Framework } from '../../src/competence/domain/framework.ts';
import { findOwnCases } from '../../src/competence/find-own-cases.ts';
import { giveVerdict, type SentVerdict } from '../../src/competence/give-verdict.ts';
import { listRecords } from '../../src/competence/list-records.ts';
import { listFrameworks } from '../../src/competence/load-frameworks.ts';
import { openRecord } from '../../src/competence/open-record.ts';
import { findRecord, readRecord, readWholeRecord } from '../../src/competence/read-record.ts';
import { competenceRecordKind, evidenceKind, frameworkKind } from '../../src/competence/store.ts';
import { closedEvent, closing, useReview } from '../support/review.ts';

const { fresh } = useReview();
const textWith = (part: string): unknown => expect.stringContaining(part);

const person: Viewer = { username: 'agent', roles: ['agent'], teams: ['north'] };
const lead: Viewer = { username: 'lead', roles: ['lead'], teams: ['north'] };
const otherLead: Viewer = { username: 'other', roles: ['lead'], teams: ['north'] };
const colleague: Viewer = { username: 'carl', roles: ['dispatcher'], teams: ['north'] };
const stranger: Viewer = { username: 'lead-of-the-south', roles: ['lead'], teams: ['south'] };
const recordId = CompetenceRecordId.parse(derivedId('cmp', 'agent', 'unit-320', '1'));
const opening = {
  recordId,
  person: 'agent',
  name: 'Nadia',
  team: 'north',
  frameworkId: 'unit-320',
  version: 1,
  openedAt: closing.closedAt,
  openedBy: 'agent',
};
const by = ({ username }: Viewer, key: string = newId('req')) =>
  cause(key, { actor: { kind: 'user', id: username } });

/** An open record, and what may be done with it. */
const open = async () => {
  const { deps: review, recordClosed } = await fresh();
  const { table } = review;
  const deps = {
    ...review,
    frameworks: new AggregateStore(table, frameworkKind),
    records: new AggregateStore(table, competenceRecordKind),
    evidence: new AggregateStore(table, evidenceKind),
  };
  expect(await openRecord(deps, opening, by(person))).toMatchObject({ ok: true });
  const found = async (who: Viewer) => {
    const record = await findRecord(deps, recordId, who);
    if (!record.ok) throw new Error(record.refusal.because);
    return record;
  };
  return {
    deps,
    recordClosed,
    give: async (who: Viewer, given: NewEvidence, key?: string) => {
      const evidenceId = EvidenceId.parse(key === undefined ? newId('evd') : derivedId('evd', key));
      return addEvidence(deps, await found(who), { evidenceId, given }, by(who, key));
    },
    say: async (who: Viewer, sent: Partial<SentVerdict>, key?: string) =>
      giveVerdict(
        deps,
        await found(who),
        {
          criterion: '3.1',
          as: 'first',
          verdict: 'met',
          because: 'Said well',
          evidence: [],
          ifMatch: '*',
          ...sent,
        },
        by(who, key),
      ),
  };
};

const asked: NewEvidence = {
  kind: 'questioning',
  criteria: ['3.1'],
  question: 'Which?',
  answer: 'All.',
  signed: true,
};

test('only the person and the leads of their team read a record; a colleague may testify and reads nothing; others find none', async () => {
  const { deps, give } = await open();
  const may = await Promise.all(
    [person, lead, otherLead, colleague, stranger].map(
      async (who) => (await readRecord(deps, recordId, who)).ok,
    ),
  );
  expect(may).toEqual([true, true, true, false, false]);
  expect(await readRecord(deps, recordId, stranger)).toEqual(await readRecord(deps, recordId, colleague));
  const told: NewEvidence = {
    kind: 'witness-testimony',
    criteria: ['1.1'],
    text: 'I heard her.',
    signed: true,
  };
  expect(await give(colleague, told)).toMatchObject({ ok: true, state: { by: 'carl' } });
  expect(await give(person, told)).toMatchObject({ refusal: { rule: 'not-yours-to-write' } });
  expect(await findRecord(deps, recordId, stranger)).toMatchObject({
    refusal: { rule: 'competence-record-not-found' },
  });
});

test('a record that is opened twice stays one, with what stands in it', async () => {
  const { deps, give } = await open();
  await give(lead, asked);
  expect(await openRecord(deps, opening, by(lead))).toMatchObject({ refusal: { rule: 'record-exists' } });
  expect(await openRecord(deps, { ...opening, version: 2 }, by(lead))).toMatchObject({
    refusal: { rule: 'no-such-framework' },
  });
  const whole = await readWholeRecord(deps, recordId, person);
  expect(whole.ok && whole.evidence.map(({ kind }) => kind)).toEqual(['questioning']);
});

test('of two assessors at once on one version one verdict is taken and the other refused as made on an older one', async () => {
  const { deps, give, say } = await open();
  const kept = await give(lead, asked);
  if (!kept.ok) throw new Error(kept.refusal.because);
  const evidence = [kept.state.evidenceId];
  const { version } = await deps.records.load(recordId);
  const both = await Promise.all([
    say(lead, { evidence, ifMatch: version }),
    say(otherLead, { evidence, ifMatch: version, verdict: 'not-yet' }),
  ]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { rule: 'stale-version' } });
  const { state } = await deps.records.load(recordId);
  expect(state?.assessed[0]?.verdicts).toHaveLength(1);
});

test('a command that comes twice is done once; evidence that two give at once is kept, both of it', async () => {
  const { deps, give, say } = await open();
  const [first, again] = [await give(lead, asked, 'the-key'), await give(lead, asked, 'the-key')];
  expect([first, again]).toMatchObject([{ how: 'written' }, { how: 'already-done' }]);
  await Promise.all([give(lead, asked), give(otherLead, asked)]);
  const whole = await readWholeRecord(deps, recordId, lead);
  if (!whole.ok || !first.ok) throw new Error('it is there');
  expect(whole.evidence).toHaveLength(3);
  const evidence = [first.state.evidenceId];
  await say(lead, { evidence }, 'the-verdict');
  expect(await say(lead, { evidence }, 'the-verdict')).toMatchObject({ how: 'already-done' });
});

test('a verdict rests on evidence that is kept in this record, and the person says none', async () => {
  const { say } = await open();
  const evidence = [EvidenceId.parse(newId('evd'))];
  expect(await say(lead, { evidence })).toMatchObject({ refusal: { rule: 'no-such-evidence' } });
  expect(await say(lead, {})).toMatchObject({ refusal: { rule: 'no-evidence' } });
  expect(await say(person, { evidence })).toMatchObject({ refusal: { rule: 'own-record' } });
});

test('a person’s own cases are found by the rule and kept as they were known; others’ cases, other teams’ and exercises are not', async () => {
  const { deps, recordClosed, give } = await open();
  const handled: CaseSummary = {
    ...closing.case,
    team: 'north',
    deviations: [],
    handledBy: [{ user: 'agent', parts: ['assessed'] }],
  };
  const close = async (change: Partial<CaseSummary>, exercise = false) => {
    const incidentId = IncidentId.parse(newId('inc'));
    await recordClosed(closedEvent({ incidentId, case: { ...handled, ...change } }, exercise));
    return incidentId;
  };
  const own = await close({});
  const others = [
    await close({ handledBy: [{ user: 'carl', parts: ['assessed'] }] }),
    await close({ team: 'south' }),
    await close({}, true),
    await close({ deviations: [{ kind: 'question-skipped', grade: 'minor' }] }),
  ];
  const found = await findRecord(deps, recordId, person);
  if (!found.ok) throw new Error('it is there');
  const period = { from: toInstant('2026-01-05T00:00:00Z'), to: plusSeconds(closing.closedAt, 1) };
  const shown = await findOwnCases(deps, found.record, period);
  const ofPath = shown.find(({ criterion }) => criterion === '1.6');
  expect([ofPath?.count, ofPath?.cases.map(({ incidentId }) => incidentId)]).toEqual([1, [own]]);

  const product = (incidentIds: IncidentId[], criterion = '1.6'): NewEvidence => ({
    kind: 'product',
    criterion,
    incidentIds,
  });
  expect(await give(person, product([own, own]))).toMatchObject({
    state: { kind: 'product', cases: [{ incidentId: own, parts: ['assessed'] }] },
  });
  for (const incidentId of others) {
    expect(await give(person, product([own, incidentId]))).toMatchObject({
      refusal: { rule: 'case-shows-nothing', because: textWith(incidentId) },
    });
  }
  expect(await give(person, product([own], '1.7'))).toMatchObject({ refusal: { rule: 'no-rule' } });
  expect(await give(person, product([own], '3.1'))).toMatchObject({ refusal: { rule: 'kind-not-accepted' } });
  expect(await give(colleague, product([own]))).toMatchObject({ refusal: { rule: 'not-yours-to-write' } });
});

test('a framework is added once; its version is never changed, the next stands beside it, and one that ships is not replaced', async () => {
  const { deps } = await open();
  const framework = Framework.parse(takingACall);
  const add = (changes: Partial<Framework>) => addFramework(deps, { ...framework, ...changes }, by(lead));
  expect(await add({})).toMatchObject({ how: 'written' });
  expect(await add({})).toMatchObject({ how: 'unchanged' });
  expect(await add({ title: 'Another' })).toMatchObject({ refusal: { rule: 'framework-version-taken' } });
  expect(await add({ frameworkId: 'unit-320' })).toMatchObject({
    refusal: { rule: 'framework-version-taken' },
  });
  expect(await add({ title: 'Another', version: 2 })).toMatchObject({ how: 'written' });
  const all = await listFrameworks(deps);
  expect(all.map(({ frameworkId, version }) => `${frameworkId} ${version}`)).toEqual([
    'unit-320 1',
    'taking-a-call 1',
    'taking-a-call 2',
  ]);
});

test('somebody lists their own records, and a lead those of a team', async () => {
  const { deps } = await open();
  const another = {
    ...opening,
    recordId: CompetenceRecordId.parse(derivedId('cmp', 'carl')),
    person: 'carl',
    name: 'Carl',
  };
  await openRecord(deps, another, by(lead));
  const users = async (asking: Parameters<typeof listRecords>[1]) =>
    (await listRecords(deps, asking)).items.map(({ person: whose }) => whose);
  expect(await users({ person: 'agent', limit: 50 })).toEqual(['agent']);
  expect(await users({ person: 'lead', team: 'north', limit: 50 })).toEqual(['carl', 'agent']);
  expect(await users({ person: 'lead', team: 'south', limit: 50 })).toEqual([]);
});
