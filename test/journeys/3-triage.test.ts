import { afterAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { answer, findAssessment, stepBack } from '@muster/demo/call/assessment';
import type { Assessment, BodyOf } from '@muster/demo/api-replies';
import { sampleProcedureFor } from '@muster/procedures/sample';
import { documentOf } from '../support/publish-procedure.ts';
import { assess, incidentPath, newContact, report, reportOf, seen, setting } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { admin, agent, lead, unique } from './support/muster.ts';

const zone = unique('zone');
const gas = (more = {}) => report('smell-of-gas', zone, more);
afterAll(expectNoDeadLetters);

const toP1 = {
  'smell-kind': 'gas',
  'where-smelt': 'indoors',
  'people-inside': 'yes',
  'anybody-unwell': 'no',
  'ignition-source': 'yes',
};

const decided = (assessment: Assessment) => {
  if (assessment.status !== 'decided') throw new Error(`the assessment is ${assessment.status}`);
  return assessment;
};
const asked = (assessment: Assessment): string =>
  assessment.status === 'open' ? assessment.now.question : assessment.status;
const override = (incidentId: string, body: BodyOf<'overrideDecision'>) =>
  agent.POST('/v1/incidents/{incidentId}/assessment/override', { ...incidentPath(incidentId), body });
const conformance = async (incidentId: string) =>
  expectData(lead.GET('/v1/incidents/{incidentId}/conformance', incidentPath(incidentId)));
const judged = async (incidentId: string) => {
  await seen(incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
  return conformance(incidentId);
};

describe('the procedure "smell of gas"', () => {
  test('asks one question at a time, says why, and reaches genuine and P1 with reasons and path', async () => {
    const { incidentId } = await gas();
    const first = await findAssessment(setting, incidentId);
    expect(first).toMatchObject({ status: 'open', now: { question: 'smell-kind' } });
    expect(first.status === 'open' && first.now.why.length > 20).toBe(true);
    const { verdict, path, procedure } = decided(await assess(incidentId, toP1));
    expect(verdict).toMatchObject({ validity: 'genuine', priority: 'P1', method: 'guided-procedure' });
    expect(verdict.reasons.length).toBe(1 + Object.keys(toP1).length);
    expect(procedure.version).toBeGreaterThanOrEqual(1);
    expect(path.map(({ step }) => step.kind === 'answered' && [step.question, step.answer])).toEqual(
      Object.entries(toP1),
    );
    for (const { step } of path) expect(step).toMatchObject({ by: { kind: 'user', id: 'agent' } });
  });

  test('one step back asks the question again, and what was left stays on record', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'gas', 'where-smelt': 'outdoors' });
    const back = await stepBack(setting, incidentId);
    expect(asked(back)).toBe('where-smelt');
    const left = back.status === 'open' ? back.path.at(-1)?.step : undefined;
    expect(left).toMatchObject({ answer: 'outdoors', by: { id: 'agent' } });
    expect(left?.leftAt).toBeDefined();
  });

  test('an answer to a question that is not asked now is refused, and the one that is asked is named', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'gas' });
    const path = incidentPath(incidentId);
    const body = { question: 'smell-kind', answer: 'drains' };
    const late = await agent.POST('/v1/incidents/{incidentId}/assessment/answers', { ...path, body });
    expect(late.response.status).toBe(409);
    expect(JSON.stringify(late.error)).toContain('where-smelt');
  });
});

describe('an abandoned branch', () => {
  test('decides nothing: verdict, reasons and deviations follow the final path alone', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'gas', 'where-smelt': 'indoors', 'people-inside': 'yes' });
    await stepBack(setting, incidentId);
    await stepBack(setting, incidentId);
    await answer(setting, incidentId, 'where-smelt', 'outdoors');
    const { verdict } = decided(await answer(setting, incidentId, 'strength-outdoors', 'faint'));
    expect(verdict).toMatchObject({ priority: 'P3', outcome: 'outdoors-faint' });
    expect(verdict.reasons.join(' ')).not.toMatch(/inside/i);
    const { deviations, steps } = await judged(incidentId);
    expect(deviations).toEqual([]);
    expect(steps.filter(({ leftAt }) => leftAt !== undefined)).toHaveLength(2);
  });

  test('left and entered again by another answer ends where the new answers lead', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'gas', 'where-smelt': 'indoors', 'people-inside': 'no' });
    await stepBack(setting, incidentId);
    await stepBack(setting, incidentId);
    await answer(setting, incidentId, 'where-smelt', 'outdoors');
    await stepBack(setting, incidentId);
    await answer(setting, incidentId, 'where-smelt', 'indoors');
    await answer(setting, incidentId, 'people-inside', 'yes');
    const { verdict } = decided(await answer(setting, incidentId, 'anybody-unwell', 'yes'));
    expect(verdict).toMatchObject({ priority: 'P1', outcome: 'people-affected' });
    expect((await judged(incidentId)).deviations).toEqual([]);
  });

  test('that led out of scope rejects nothing once it was left', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'not-sure' });
    await stepBack(setting, incidentId);
    const rejected = decided(await answer(setting, incidentId, 'smell-kind', 'drains'));
    expect(rejected.verdict.validity).toBe('out-of-scope');
    const shown = await seen(incidentId, 'the rejection', ({ status }) => status === 'rejected');
    expect(shown.verdict).toMatchObject({ validity: 'out-of-scope', outcome: 'not-gas' });
  });
});

describe('leaving the path', () => {
  test('a skip costs a reason, takes the safe assumption and is a deviation of the question’s grade', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'gas', 'where-smelt': 'indoors', 'people-inside': 'yes' });
    const without = await override(incidentId, { kind: 'skip', question: 'anybody-unwell', reason: '' });
    expect(without.response.status).toBe(422);
    const reason = 'The line was breaking up.';
    const skipped = await expectData(
      override(incidentId, { kind: 'skip', question: 'anybody-unwell', reason }),
    );
    expect(decided(skipped).verdict.outcome).toBe('people-affected');
    const { deviations } = await judged(incidentId);
    expect(deviations).toMatchObject([
      { kind: 'question-skipped', subject: 'anybody-unwell', grade: 'critical', reason },
    ]);
  });

  test('an outcome by judgement is an override, stored as that method', async () => {
    const { incidentId } = await gas();
    await assess(incidentId, { 'smell-kind': 'gas' });
    const reason = 'The fire service is on scene and asks for us.';
    const body = { kind: 'outcome' as const, outcome: 'ignition-risk', reason };
    const { verdict } = decided(await expectData(override(incidentId, body)));
    expect(verdict).toMatchObject({ priority: 'P1', method: 'agent-judgement' });
    const { deviations } = await judged(incidentId);
    expect(deviations).toMatchObject([{ kind: 'outcome-overridden', reason }]);
  });
});

describe('a type without a procedure', () => {
  test('is refused to an agent, who is told the types there are', async () => {
    const contactId = await newContact();
    const path = { params: { path: { contactId } } };
    const body = reportOf(unique('mistyped'), zone);
    const refused = await agent.POST('/v1/contacts/{contactId}/incident', { ...path, body });
    expect(refused.response.status).toBe(422);
    expect(JSON.stringify(refused.error)).toMatch(/unknown-incident-type.*smell-of-gas/);
  });

  test('is refused to a source that shall report it at once', async () => {
    const body = {
      kind: 'generic' as const,
      name: unique('Detectors'),
      team: 'north',
      queue: 'detectors',
      reportAtOnce: { incidentType: unique('unheard-of'), statedOutcome: 'ignition-risk' },
      secret: `whsec_${'c2VjcmV0LWZvci10ZXN0cy0wMDAwMDAwMDAwMDAwMDE='}`,
    };
    const refused = await admin.POST('/v1/sources', { body });
    expect(refused.response.status).toBe(422);
    expect(JSON.stringify(refused.error)).toContain('unknown-incident-type');
  });
});

describe('a draft', () => {
  test('whose own test case ends elsewhere is not published, and is told where', async () => {
    const body = {
      ...documentOf(sampleProcedureFor(unique('gas'))),
      tests: [{ name: 'wrong', answers: { 'where-smelt': 'meter' }, expect: 'other-utility' }],
    };
    const { procedureId } = await expectData(lead.POST('/v1/procedures', { body }));
    const path = { params: { path: { procedureId } } };
    const refused = await lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} });
    expect(refused.response.status).toBe(409);
    const { findings } = await expectData(lead.GET('/v1/procedures/{procedureId}', path));
    expect(findings.length).toBeGreaterThan(0);
  });
});
