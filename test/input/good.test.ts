import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { goodRequest, signed } from '../support/input/requests.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';

const on = useSampleData();

describe('the requests that these tests start from', () => {
  test.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s is accepted',
    async (_id, operation) => {
      const { sample, wire } = on();
      const request = signed(operation, sample, goodRequest(operation, sample), new Date());
      const { status, text } = await wire.send(operation, request);
      await wire.ledger.undo();
      expect([status < 400 ? 'accepted' : status, status < 400 ? '' : text]).toEqual(['accepted', '']);
    },
  );
});
