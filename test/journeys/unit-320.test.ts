import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import type { BodyOf, ReplyOf } from '@muster/demo/api-replies';
import { until } from '@muster/demo/until';
import { fitsAndIsAccessible } from '../browser/support/accessible.ts';
import { useChromium } from '../support/chromium.ts';
import { closedCase } from './support/closed-case.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { agent, dispatcher, hasty, lead, unique } from './support/muster.ts';
import { publishSampleProcedure } from './support/publish-procedure.ts';

type Evidence = BodyOf<'addCompetenceEvidence'>;

const browser = useChromium();
const one = '/v1/competence-records/{recordId}' as const;

let recordId = '';
let one320: Awaited<ReturnType<typeof closedCase>>;
const path = () => ({ path: { recordId } });

/** The agent's record of unit 320, opened unless an earlier run on this system has. */
const openRecord = async (): Promise<string> => {
  const own = { params: { query: {} } };
  const { items } = await expectData(agent.GET('/v1/competence-records', own));
  const there = items.find(({ frameworkId }) => frameworkId === 'unit-320');
  if (there) return there.recordId;
  const body = {
    person: 'agent',
    name: 'Nadia Okonkwo-Price',
    team: 'north',
    frameworkId: 'unit-320',
    version: 1,
  };
  return (await expectData(agent.POST('/v1/competence-records', { body }))).recordId;
};

const give = async (by: typeof agent, body: Evidence): Promise<string> => {
  const { evidenceId } = await expectData(by.POST(`${one}/evidence`, { params: path(), body }));
  return evidenceId;
};

type Verdict = BodyOf<'giveCriterionVerdict'>;

const judge = async (criterionId: string, body: Verdict): Promise<ReplyOf<'giveCriterionVerdict'>> => {
  const at = { recordId, criterionId };
  const route = `${one}/criteria/{criterionId}/verdict` as const;
  const { response } = await lead.GET(route, { params: { path: at } });
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  return expectData(lead.PUT(route, { params: { path: at, header }, body }));
};

const read = () => expectData(agent.GET(one, { params: path() }));

const done = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '2.1', '2.2', '2.3'];
const explained = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'];

beforeAll(async () => {
  one320 = await closedCase(await publishSampleProcedure());
  recordId = await openRecord();
});
afterAll(expectNoDeadLetters);

test('unit 320: the rule finds a colleague’s own case, others write and sign what they saw, and nobody writes that of themself', async () => {
  const query = { from: one320.period.from, to: new Date(Date.now() + 60_000).toISOString() };
  const found = await until('the own case', async () => {
    const { items } = await expectData(agent.GET(`${one}/own-cases`, { params: { ...path(), query } }));
    return items.find(({ criterion, cases }) => criterion === '1.6' && cases.length > 0);
  });
  expect(found.cases.map(({ reference }) => reference)).toContain(one320.reference);
  await give(agent, { kind: 'product', criterion: '1.6', incidentIds: [one320.incidentId] });

  const testimony: Evidence = {
    kind: 'witness-testimony',
    criteria: done,
    text: 'I have worked beside her for a year.',
    signed: true,
  };
  const itself = await agent.POST(`${one}/evidence`, { params: path(), body: testimony });
  expect(itself.error).toMatchObject({ status: 409, rule: 'not-yours-to-write' });
  await give(dispatcher, testimony);
  expect((await hasty('dispatcher').GET(one, { params: path() })).response.status).toBe(404);
});

test('unit 320: all sixteen criteria of a colleague are assessed on named evidence, and exported as one document for an assessor', async () => {
  const visit = unique('visit');
  const seen = await give(lead, {
    kind: 'observation',
    criteria: done,
    text: `Sat beside her (${visit}).\nShe asked for the place first.`,
    signed: true,
  });
  await give(agent, {
    kind: 'reflective-account',
    criteria: ['2.3', ...explained],
    text: 'What I learnt of the flood.',
  });
  await give(lead, {
    kind: 'questioning',
    criteria: explained,
    question: 'Why do you call and not mail the first engineer?',
    answer: 'A mail may lie unread; on the line I hear that somebody took it.',
    signed: true,
  });
  const gap = await judge('2.3', {
    verdict: 'not-yet',
    because: 'One action, and no review of it.',
    evidence: [seen],
  });
  expect(gap.stands).toBe('not-yet');
  const proposed = await until('support proposed from the gap', async () => {
    const { items } = await expectData(agent.GET('/v1/support-plans', { params: { query: {} } }));
    return items.find(({ status, area }) => status === 'proposed' && area.startsWith('2.3 '));
  });
  expect(proposed).toMatchObject({ person: 'agent', you: 'person', waitsFor: ['person', 'lead'] });
  for (const { id, evidence } of (await read()).criteria) {
    if (id === '2.3') continue;
    const { stands } = await judge(id, { verdict: 'met', because: `It shows ${id}.`, evidence });
    expect([id, stands]).toEqual([id, 'met']);
  }
  const { counts, criteria } = await read();
  const drawn = criteria.filter(({ inSample }) => inSample);
  expect([counts.met, counts['not-yet'], drawn.length]).toEqual([15, 1, 4]);

  const { data = '', response } = await agent.GET(`${one}/export`, { params: path(), parseAs: 'text' });
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await browser().newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(data);
  expect(await page.locator('h3').allTextContents()).toEqual(criteria.map(({ id, text }) => `${id} ${text}`));
  expect(await page.locator('td .stands.met').count()).toBe(15);
  expect(await page.getByText(visit).count()).toBe(1);
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await fitsAndIsAccessible(page);
  }
  expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
  expect(asked).toEqual([]);
  await page.close();
});
