import { afterAll, beforeAll, expect, test } from 'vitest';
import { secondsBetween, toInstant } from '@muster/core';
import { until } from '@muster/demo/until';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { history } from './support/events.ts';
import { assessed, report, seen } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { unique } from './support/muster.ts';
import { unheardBy } from './support/rules.ts';

const zone = unique('zone');
let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});
afterAll(expectNoDeadLetters);

/** Waits for the answer of the other side; gives the seconds that it took after the event it answers. */
async function answered(service: string, kind: string, id: string, since: string): Promise<number> {
  const [first] = await until(
    `the answer of ${service}`,
    async () => {
      const events = await history(service, kind, id);
      return events.length > 0 ? events : undefined;
    },
    { seconds: 180, everyMs: 500 },
  );
  return secondsBetween(toInstant(since), toInstant(first?.metadata.occurredAt ?? ''));
}

test('a report and a verdict that did not arrive are published again, and acknowledged', async () => {
  const { incidentId: unjudged } = await unheardBy('triage', 'on-events', async () => {
    const reported = await report(incidentType, zone);
    await seen(reported.incidentId, 'the report', ({ status }) => status === 'reported');
    return reported;
  });
  const { incidentId: unanswered } = await unheardBy('dispatch', 'on-events', async () => {
    const verdict = await assessed(incidentType, zone);
    await seen(verdict.incidentId, 'the verdict', ({ status }) => status === 'assessed');
    return verdict;
  });
  expect(await history('triage', 'ASSESSMENT', unjudged)).toEqual([]);
  expect(await history('dispatch', 'MOBILISATION', unanswered)).toEqual([]);

  const [said] = await history('intake', 'INCIDENT', unjudged);
  const verdict = (await history('triage', 'ASSESSMENT', unanswered)).at(-1);
  const waits = await Promise.all([
    answered('triage', 'ASSESSMENT', unjudged, said?.metadata.occurredAt ?? ''),
    answered('dispatch', 'MOBILISATION', unanswered, verdict?.metadata.occurredAt ?? ''),
  ]);
  for (const wait of waits) {
    expect(wait).toBeGreaterThanOrEqual(29);
    expect(wait).toBeLessThan(120);
  }
  for (const id of [unjudged, unanswered]) {
    const [started, ...more] = await history('triage', 'ASSESSMENT', id);
    expect(started?.name).toBe('AssessmentStarted');
    expect(more.map(({ name }) => name)).toEqual(id === unjudged ? [] : ['IncidentAssessed']);
  }
});
