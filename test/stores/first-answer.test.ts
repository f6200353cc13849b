import { expect, test } from 'vitest';
import { TimelineLine } from '../../services/monitoring/src/timeline/views.ts';
import { handlersOn } from '../../services/monitoring/src/wiring/handlers.ts';
import { redactionsIn } from '../../services/monitoring/src/redactions/store.ts';
import { api } from '../../services/monitoring/src/wiring/routes.ts';
import { incidentId, s, sampleEvents } from '../../services/monitoring/test/support/sample-incident.ts';
import { serve } from '@muster/runtime/http/serve';
import { call } from '@muster/runtime/testing/invoke';
import { CURSOR_KEY } from '../support/cursor-key.ts';
import { useDispatch } from '../../services/dispatch/test/support/dispatch.ts';
import { useEngine } from '../support/engine.ts';
import { bring, freshMonitoring, publish } from '../../services/monitoring/test/support/monitoring.ts';

const dispatch = useDispatch();
const engine = useEngine();

test('a recommendation asked for again under its key is the first one, though there is a newer', async () => {
  const { incidentId: id } = await dispatch.offeredTo('First answer');
  const ask = (key: string) =>
    dispatch.api('POST', `/v1/incidents/${id}/recommendation`, {}, { headers: { 'idempotency-key': key } });
  const first = await ask('first');
  await dispatch.add('Somebody new', { skills: ['first-answer'] });
  const newer = await ask('newer');
  expect(newer.body).not.toBe(first.body);
  const again = await ask('first');
  expect([again.status, again.body]).toEqual([201, first.body]);
});

test('a recommendation takes no unknown field, and none is made for it', async () => {
  const { incidentId: id } = await dispatch.offeredTo('Strict');
  const path = `/v1/incidents/${id}/recommendation`;
  const refused = await dispatch.api('POST', path, { roles: ['lead'] });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('roles');
  expect((await dispatch.mobilisation(id)).recommendationCount).toBe(1);
});

test('a note sent again under its key is answered as the first time, with where it is', async () => {
  const deps = await freshMonitoring(engine);
  await publish(deps, s(-100));
  for (const event of sampleEvents().slice(0, 2)) await bring(deps, event);
  let now = s(400);
  const handler = serve(
    api,
    handlersOn({ ...deps, ...redactionsIn(deps.table, deps.table) }, 'Europe/London'),
    {
      clock: () => now,
      cursorKey: async () => CURSOR_KEY,
    },
  );
  const note = (text: string, key: string) =>
    call(handler, {
      method: 'POST',
      path: `/v1/incidents/${incidentId}/notes`,
      body: { text },
      as: { username: 'agent', groups: ['agent'] },
      headers: { 'idempotency-key': key },
    });
  const first = await note('Caller rang again.', 'n1');
  expect(first.headers['location']).toBe(`/v1/incidents/${incidentId}/timeline`);
  expect(TimelineLine.parse(first.json()).at).toBe(now);
  now = s(460);
  await note('Caller rang a third time.', 'n2');
  const again = await note('Caller rang again.', 'n1');
  expect([again.status, again.body]).toEqual([201, first.body]);
});
