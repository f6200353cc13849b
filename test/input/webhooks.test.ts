import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { named } from '../support/input/refusal-cases.ts';
import { inShort } from '../support/input/problem.ts';
import { goodRequest, signed } from '../support/input/requests.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import { faultInAnswer } from '../support/input/answer-check.ts';
import type { Operation, Sending } from '../support/input/wire.ts';

const on = useSampleData();
const webhooks = operations.filter(({ route }) => route.auth === 'signature');
const standard = webhooks.filter(({ id }) => id === 'genericEvent');
const SIGNATURES = ['x-twilio-signature', 'webhook-signature'];

const minutes = (count: number): number => count * 60_000;
const signedAt = (operation: Operation, at: Date, change: Sending = {}): Sending =>
  signed(operation, on().sample, { ...goodRequest(operation, on().sample), ...change }, at);

/** The refusal in short, and what is wrong with it: more kept than a count and the last reason, above all. */
const sent = async (operation: Operation, request: Sending) => {
  const { wire } = on();
  const received = await wire.send(operation, request);
  await wire.ledger.undo();
  return [inShort({ ...received, written: [] }), faultInAnswer(operation, received)];
};

const without = ({ headers = {}, ...request }: Sending): Sending => ({
  ...request,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !SIGNATURES.includes(name))),
});

describe('a webhook that is not proven leaves a count and the last reason of its source', () => {
  test.each(named(webhooks))('%s: without a signature it is 401', async (_id, operation) => {
    const request = without(signedAt(operation, new Date()));
    expect(await sent(operation, request)).toEqual(['401 no-signature', undefined]);
  });

  test.each(named(webhooks))('%s: with the signature of another body it is 401', async (_id, operation) => {
    const good = signedAt(operation, new Date());
    const body = `${String(good.body)}${operation.id === 'genericEvent' ? ' ' : '&Digits=9'}`;
    expect(await sent(operation, { ...good, body })).toEqual(['401 wrong-signature', undefined]);
  });

  test.each(named(standard))(
    '%s: signed more than five minutes from now it is 401',
    async (_id, operation) => {
      const now = Date.now();
      for (const at of [now - minutes(5) - 1000, now + minutes(5) + 1000, 0]) {
        expect(await sent(operation, signedAt(operation, new Date(at)))).toEqual(['401 age', undefined]);
      }
    },
  );

  test.each(named(standard))(
    '%s: proven, and no JSON, is 400; what does not fit is 422',
    async (_id, operation) => {
      const text = signedAt(operation, new Date(), { body: '{"type":' });
      expect(await sent(operation, text)).toEqual(['400 not-json', undefined]);
      const body = JSON.stringify({ type: 'alarm', data: { summary: 7 } });
      const misfit = signedAt(operation, new Date(), { body });
      expect(await sent(operation, misfit)).toEqual(['422 does-not-fit body/data/summary', undefined]);
    },
  );

  test.each(named(webhooks))(
    '%s: more bytes than the limit are 413, before any look at the signature',
    async (_id, operation) => {
      const body = 'x'.repeat(256_001);
      expect(await sent(operation, { ...signedAt(operation, new Date()), body, base64: false })).toEqual([
        '413 too-large',
        undefined,
      ]);
    },
  );
});
