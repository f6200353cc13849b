import '@muster/test/support/quiet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IncidentFacts } from '@muster/contracts';
import { instantOf, type IncidentId } from '@muster/core';
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

describe('of a correction after people were briefed', () => {
  const correct = (incidentId: IncidentId, incident: IncidentFacts, sequence: number) =>
    dispatch.deliver(
      'on-events',
      'IncidentCorrected',
      {
        ...{ incidentId, incident, because: 'Said again.', correctedAt: at },
        fields: ['place.text'],
      },
      { aggregate: { kind: 'INCIDENT', id: incidentId }, sequence },
    );
  const told = async (incidentId: IncidentId) =>
    (await dispatch.stores().corrections.history(incidentId)).map(({ name }) => name);
  const moved = (facts: IncidentFacts, text: string): IncidentFacts => ({
    ...facts,
    place: { ...facts.place, text },
  });

  test('those who hold a place are to be told once, and see it on their page until they have read it', async () => {
    const { link, incidentId } = await dispatch.offeredTo('Corrected');
    const { facts } = await dispatch.mobilisation(incidentId);
    for (let times = 0; times < 2; times += 1) await correct(incidentId, moved(facts, 'Pier 9'), 2);
    expect(await told(incidentId)).toEqual(['BriefChanged']);
    const page = await dispatch.page('GET', link);
    expect(page.body).toContain('The place is now: Pier 9');
    expect(page.body).not.toContain('What happened is now');
    const [, until = ''] = /name="until" value="([^"]*)"/.exec(page.body) ?? [];
    const seen = await dispatch.page('POST', `${link}/changes`, [['until', until]]);
    expect(seen.status).toBe(303);
    expect((await dispatch.page('GET', link)).body).not.toContain('The place is now');
    await correct(incidentId, moved(facts, 'Pier 10'), 3);
    expect((await dispatch.page('GET', link)).body).toContain('The place is now: Pier 10');
    expect(await told(incidentId)).toEqual(['BriefChanged', 'BriefChanged']);
  });

  test('what nobody knew before is news as well', async () => {
    const { link, incidentId } = await dispatch.offeredTo('Told more');
    const { facts } = await dispatch.mobilisation(incidentId);
    await correct(incidentId, { ...facts, casualties: 'One person is trapped.' }, 2);
    const [told] = await dispatch.stores().corrections.history(incidentId);
    expect(told?.data).toMatchObject({ fields: ['casualties'] });
    expect((await dispatch.page('GET', link)).body).toContain('Casualties are now: One person is trapped.');
  });

  test('nobody is told who was asked after it: their brief had the new words', async () => {
    const data = verdict('corrected before anybody was asked');
    await dispatch.deliver('on-events', 'IncidentAssessed', data);
    await correct(data.incidentId, moved(data.incident, 'Pier 9'), 2);
    expect(await told(data.incidentId)).toEqual([]);
    expect((await dispatch.mobilisation(data.incidentId)).changed).toBeUndefined();
  });
});
