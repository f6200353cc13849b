import { expect, test } from 'vitest';
import { recordKind } from '../../src/record/store.ts';
import { recordAfter } from '../support/decision-results.ts';
import { untilOffered } from '../support/sample-moments.ts';

test('a record that was stored while a plan could name another channel is read without that step', () => {
  const record = recordAfter(untilOffered);
  const old = { deadline: 'understood', step: { do: 'try-next-channel' } };
  const withOld = <Plan extends { readonly escalation: readonly unknown[] }>(plan: Plan | undefined) =>
    plan && { ...plan, escalation: [...plan.escalation, old] };
  const unjudged = record.verdict?.unjudged;
  expect(record.plan).toBeDefined();
  const stored = {
    ...record,
    plan: withOld(record.plan),
    verdict: {
      ...record.verdict,
      ...(unjudged && { unjudged: { ...unjudged, plan: withOld(unjudged.plan) } }),
    },
  };
  const { readOlder, schema } = recordKind;
  expect(schema.safeParse(stored).success).toBe(false);
  expect(schema.parse(readOlder?.(stored))).toEqual(schema.parse(record));
});
