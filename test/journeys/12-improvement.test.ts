import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { instantOf, plusSeconds, toInstant, type Instant } from '@muster/core';
import { until } from '@muster/demo/until';
import type { BodyOf } from '@muster/demo/api-replies';
import { connection } from '@muster/infra/local/aws.ts';
import { putClosedCases } from '../support/closed-cases.ts';
import { lead, mails, muster, unique } from './support/muster.ts';

const client = new DynamoDBClient(connection(muster.endpoint));
afterAll(() => client.destroy());

const begin = new Date();
const TEAM = 'specialist';
const CASES = 40;
const SECONDS = 20;

/** Forty cases closed within twenty seconds: so many did their actions in time, and half were understood in time. */
const closedFrom = (from: Instant, acted: number) =>
  putClosedCases(
    client,
    muster.tables['review'] ?? '',
    Array.from({ length: CASES }, (_, number) => ({
      closedAt: plusSeconds(from, (number * SECONDS) / CASES),
      summary: {
        team: TEAM,
        targets: [
          { kind: 'action' as const, met: number < acted },
          { kind: 'understood' as const, met: number % 2 === 0 },
        ],
      },
    })),
  );

const verdictOf = (improvementId: string) =>
  until(
    'the check',
    async () => {
      const path = { params: { path: { improvementId } } };
      const { status, untold, results } = await expectData(
        lead.GET('/v1/improvements/{improvementId}', path),
      );
      return status === 'checked' && untold.length === 0 ? results[0] : undefined;
    },
    { seconds: 180, everyMs: 1000 },
  );

test('criterion 2.3: an action from a review of results is checked by its figure: one worked, one did not, and owner and lead are told', async () => {
  const day = Math.floor(Math.random() * 3650);
  const from = plusSeconds(toInstant('2002-01-01T00:00:00Z'), day * 86_400);
  const baseline = { from, to: plusSeconds(from, SECONDS) };
  await closedFrom(from, 10);
  const checkAt = plusSeconds(instantOf(new Date()), SECONDS + 10);
  const owner = { name: 'An Owner', email: `${unique('owner')}@example.com` };
  const leadOf = { name: 'A Lead', email: `${unique('lead')}@example.com` };
  const take = async (title: string, metric: BodyOf<'takeUpImprovement'>['metric']) => {
    const words = { title, finding: 'Targets are missed.', action: 'A card at each desk' };
    const body = { ...words, team: TEAM, owner, lead: leadOf, metric, baseline, expectedPoints: 20, checkAt };
    return expectData(lead.POST('/v1/improvements', { body }));
  };
  const acted = await take(unique('Act in time'), { kind: 'targets-met', deadline: 'action' });
  const understood = await take(unique('Understand in time'), {
    kind: 'targets-met',
    deadline: 'understood',
  });
  expect(acted.known).toMatchObject({ met: 10, of: CASES, share: 0.25 });
  await closedFrom(plusSeconds(checkAt, -SECONDS), 36);

  const [worked, not] = await Promise.all(
    [acted, understood].map(({ improvementId }) => verdictOf(improvementId)),
  );
  expect(worked).toMatchObject({ verdict: 'worked', before: { share: 0.25 }, after: { met: 36, of: CASES } });
  expect(worked?.explained).toContain('Changed by +65 points');
  expect(not).toMatchObject({ verdict: 'no-effect', before: { share: 0.5 }, after: { share: 0.5 } });
  for (const { email } of [owner, leadOf]) {
    const told = (await mails.to(email, begin)).map(({ subject }) => subject).sort();
    expect(told).toEqual([
      `Improvement checked, no effect shown: ${understood.title}`,
      `Improvement checked, worked: ${acted.title}`,
    ]);
  }
});
