import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { instantOf, plusSeconds, type Instant } from '@muster/core';
import { until } from '@muster/demo/until';
import type { BodyOf, ReplyOf } from '@muster/demo/api-replies';
import { connection } from '@muster/infra/local/aws.ts';
import { putClosedCases } from '../support/closed-cases.ts';
import { agent, as, dispatcher, lead, muster } from './support/muster.ts';

const client = new DynamoDBClient(connection(muster.endpoint));
afterAll(() => client.destroy());

const TEAM = 'specialist';
const now = (): Instant => instantOf(new Date());
const at = (supportPlanId: string) => ({ params: { path: { supportPlanId } } });
const plan = '/v1/support-plans/{supportPlanId}';

/** Twelve cases that the dispatcher assessed, so many of them in time, closed a second apart up to an instant. */
const assessed = (met: number, last: Instant) =>
  putClosedCases(
    client,
    muster.tables['review'] ?? '',
    Array.from({ length: 12 }, (_, number) => ({
      closedAt: plusSeconds(last, -number / 100),
      summary: {
        team: TEAM,
        handledBy: [{ user: 'dispatcher', parts: ['assessed' as const] }],
        targets: [{ kind: 'triage' as const, met: number < met }],
      },
    })),
  );

type Terms = BodyOf<'amendSupportPlan'>['terms'];

const termsFor = (reviewAt: Instant, type: 'coaching' | 'shadowing'): Terms => ({
  type,
  area: 'Early decision path',
  plannedAt: [],
  reviewAt,
  measure: { metric: { kind: 'targets-met', deadline: 'triage' }, windowDays: 7 },
});

let agreed: ReplyOf<'readSupportPlan'>;
let reviewAt: Instant;

test('criterion 2.1: the area in which a colleague needs support is proposed from their cases, shown to them first and agreed by both', async () => {
  const from = plusSeconds(now(), -60);
  await assessed(4, now());
  const body = {
    person: 'dispatcher',
    team: TEAM,
    need: 'Triage is late in most cases.',
    lookIn: { from, to: plusSeconds(now(), 1) },
    remarks: [],
    terms: termsFor(plusSeconds(now(), 86_400), 'coaching'),
  };
  const proposed = await expectData(lead.POST('/v1/support-plans', { body }));
  const { supportPlanId } = proposed;
  expect(proposed.about).toMatchObject({ purpose: 'development', evidence: { shown: false } });
  const early = await lead.POST(`${plan}/signatures`, { ...at(supportPlanId), body: { version: 1 } });
  expect(early.response.status).toBe(409);
  expect(JSON.stringify(early.error)).toContain('evidence-not-seen');
  for (const outsider of [agent, as('admin')]) {
    const read = await outsider.GET(plan, at(supportPlanId));
    expect([403, 404]).toContain(read.response.status);
  }

  const own = await expectData(dispatcher.GET(plan, at(supportPlanId)));
  expect(JSON.stringify(own.about)).toContain('target-missed');
  await expectData(dispatcher.POST(`${plan}/evidence-seen`, { ...at(supportPlanId), body: {} }));
  await expectData(dispatcher.POST(`${plan}/signatures`, { ...at(supportPlanId), body: { version: 1 } }));

  reviewAt = plusSeconds(now(), 20);
  const amended = { basedOn: 1, because: 'Watching helps more', terms: termsFor(reviewAt, 'shadowing') };
  const second = await expectData(
    dispatcher.POST(`${plan}/versions`, { ...at(supportPlanId), body: amended }),
  );
  expect(second.signatures[0]?.lapsed?.because).toContain('Watching helps more');
  const old = await lead.POST(`${plan}/signatures`, { ...at(supportPlanId), body: { version: 1 } });
  expect(old.response.status).toBe(412);
  expect(JSON.stringify(old.error)).toMatch(/coaching.*shadowing/);

  const both = await Promise.all(
    [lead, dispatcher].map((side) =>
      side.POST(`${plan}/signatures`, { ...at(supportPlanId), body: { version: 2 } }),
    ),
  );
  expect(both.map(({ response }) => response.status)).toEqual([200, 200]);
  agreed = await expectData(lead.GET(plan, at(supportPlanId)));
  expect(agreed).toMatchObject({ status: 'agreed', inForce: 2, waitsFor: [] });
});

test('criterion 2.2: the type of support is agreed by both, carried out, and reviewed with the figure before and after', async () => {
  const { supportPlanId } = agreed;
  expect(agreed.versions.find(({ version }) => version === agreed.inForce)?.terms.type).toBe('shadowing');
  const session = { heldAt: now(), minutes: 60, says: 'Two calls heard' };
  await expectData(lead.POST(`${plan}/sessions`, { ...at(supportPlanId), body: session }));
  const text = 'I would rather do this with Ann.';
  await expectData(dispatcher.POST(`${plan}/notes`, { ...at(supportPlanId), body: { text } }));
  const leads = await expectData(lead.GET(`${plan}/notes`, at(supportPlanId)));
  expect(leads.notes).toEqual([]);
  expect(JSON.stringify(await expectData(lead.GET(plan, at(supportPlanId))))).not.toContain(text);

  const effective = { outcome: 'effective' as const, says: 'Triage is in time now.' };
  const close = () => lead.POST(`${plan}/closing`, { ...at(supportPlanId), body: effective });
  await until('the review date', () => Promise.resolve(now() > reviewAt ? true : undefined));
  const without = await close();
  expect(without.response.status).toBe(409);
  expect(JSON.stringify(without.error)).toContain('too-few-cases');
  await assessed(11, now());
  const closed = await until('the cases in the figure', async () => (await close()).data);
  expect(closed.closed).toMatchObject({
    outcome: 'effective',
    effect: { before: { met: 4, of: 12 }, after: { met: 11, of: 12 }, enough: true },
  });
});
