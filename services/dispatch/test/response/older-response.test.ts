import { expect, test } from 'vitest';
import { mobilisationKind } from '../../src/response/store.ts';
import { openOne, person } from '../support/samples.ts';

test('a response that was stored while its plan could name another channel is read without that step', () => {
  const response = openOne([person('Maya')]);
  const old = { deadline: 'understood', step: { do: 'try-next-channel' } };
  const stored = { ...response, plan: { ...response.plan, escalation: [old, ...response.plan.escalation] } };
  const { readOlder, schema } = mobilisationKind;
  expect(schema.safeParse(stored).success).toBe(false);
  expect(schema.parse(readOlder?.(stored))).toEqual(schema.parse(response));
  expect(readOlder?.(response)).toEqual(response);
});
