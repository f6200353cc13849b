import * as fc from 'fast-check';
import type { ServiceName } from '@muster/core';
import { describe, expect, test } from 'vitest';
import { operations } from '../whole/gateway.ts';
import { ALL, otherSeed, WIDTH } from '../width.ts';
import { requestsTo } from './requests-at-random.ts';
import { signed } from './requests.ts';
import { useSampleData } from './use-sample-data.ts';
import { faultInAnswer } from './answer-check.ts';

const INPUTS = ALL ? 200 * WIDTH : 40;
const SEED = otherSeed ?? 6;
const MOST_TOLD = 5;

/** Declares a test for each operation of a service: whatever it is sent, it answers properly and a refusal writes nothing. */
export const testAtRandom = (service: ServiceName): void => {
  const on = useSampleData();
  const own = operations.filter(({ lambda }) => lambda.startsWith(`${service}/`));

  describe(`${service}, sent anything at all`, () => {
    test.each(own.map((operation) => [operation.id, operation] as const))(
      `%s answers ${INPUTS} requests properly, and a refused one changes nothing`,
      async (_id, operation) => {
        const { sample, wire } = on();
        const found = new Map<string, unknown>();
        const statuses = new Set<string>();
        for (const sending of fc.sample(requestsTo(operation, sample), { numRuns: INPUTS, seed: SEED })) {
          const request = signed(operation, sample, sending, new Date());
          const received = await wire.send(operation, request);
          await wire.ledger.undo();
          statuses.add(received.status < 400 ? 'accepted' : 'refused');
          const wrong = faultInAnswer(operation, received);
          if (wrong !== undefined && !found.has(wrong)) found.set(wrong, { request, text: received.text });
        }
        const told = [...found].slice(0, MOST_TOLD).map(([wrong, of]) => `${wrong}: ${JSON.stringify(of)}`);
        expect(told.map((line) => line.slice(0, 1500))).toEqual([]);
        expect([...statuses]).toContain('accepted');
      },
    );
  });
};
