import '@muster/test/support/quiet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '@muster/core';
import { verdict } from '../support/samples.ts';
import { useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const at = instantOf(Date.UTC(2026, 0, 5, 9, 15));

test('verdict and corrections in whatever order, and however often, leave the response with the newest words', async () => {
  let count = 0;
  const orders = fc
    .shuffledSubarray([0, 1, 2], { minLength: 3 })
    .chain((first) => fc.array(fc.nat(2), { maxLength: 3 }).map((more) => [...first, ...more]));
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const data = verdict(`corrected ${(count += 1)}`);
      const { incidentId, incident } = data;
      const correction = (sequence: number) =>
        dispatch.deliver(
          'on-events',
          'IncidentCorrected',
          {
            incidentId,
            incident: { ...incident, summary: `Words of correction ${sequence}.` },
            fields: ['summary'],
            because: 'Said again.',
            correctedAt: at,
          },
          { aggregate: { kind: 'INCIDENT', id: incidentId }, sequence },
        );
      const steps = [
        () => dispatch.deliver('on-events', 'IncidentAssessed', data),
        () => correction(2),
        () => correction(3),
      ];
      for (const step of order) await steps[step]?.();
      expect((await dispatch.mobilisation(incidentId)).facts.summary).toBe('Words of correction 3.');
    }),
    { seed: 5, numRuns: 12 },
  );
});
