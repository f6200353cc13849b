import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withKey, type MusterClient } from '@muster/client';
import { findAssessment } from '@muster/demo/call/assessment';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { incidentPath, newContact, reportOf, setting } from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { admin, agent, as, hasty, unique } from './support/muster.ts';

const zone = unique('zone');
let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});
afterAll(expectNoDeadLetters);

const reportFrom = (contactId: string, more: { summary?: string; key?: string; by?: MusterClient } = {}) => {
  const { summary = 'Strong smell of gas.', key, by = agent } = more;
  return by.POST('/v1/contacts/{contactId}/incident', {
    params: { path: { contactId } },
    ...(key === undefined ? {} : withKey(key)),
    body: reportOf(incidentType, zone, { summary }),
  });
};

const symbols = '0123456789ABCDFGHJKMNPQRTUVWXYZ';

test('an agent reports an incident: 201, its Location, and a reference of the agreed symbols', async () => {
  const { data, response } = await reportFrom(await newContact());
  expect(response.status).toBe(201);
  expect(response.headers.get('location')).toBe(`/v1/incidents/${data?.incidentId ?? ''}`);
  expect(symbols).toHaveLength(31);
  expect(data?.reference).toMatch(new RegExp(`^[${symbols}]{7}$`));
});

describe('a hurried agent', () => {
  test('who presses five times at once reports one incident, with one reference and one assessment', async () => {
    const contactId = await newContact();
    const replies = await Promise.all(Array.from({ length: 5 }, () => reportFrom(contactId)));
    const made = replies.flatMap(({ data }) => data ?? []);
    expect(made).toHaveLength(1);
    const incidentId = made[0]?.incidentId ?? '';
    for (const { response, error } of replies.filter(({ data }) => data === undefined)) {
      expect(response.status).toBe(409);
      expect(JSON.stringify(error)).toContain(incidentId);
    }
    expect((await findAssessment(setting, incidentId)).status).toBe('open');
  });

  test('who sends the same again under the same key gets the same 201', async () => {
    const contactId = await newContact();
    const first = await reportFrom(contactId, { key: 'once' });
    const again = await reportFrom(contactId, { key: 'once' });
    expect([first.response.status, again.response.status]).toEqual([201, 201]);
    expect(again.data).toEqual(first.data);
    expect(again.response.headers.get('location')).toBe(first.response.headers.get('location'));
  });

  test('under another key is told the incident that there is', async () => {
    const contactId = await newContact();
    const first = await reportFrom(contactId, { key: 'one' });
    const other = await reportFrom(contactId, { key: 'other' });
    expect(other.response.status).toBe(409);
    expect(JSON.stringify(other.error)).toContain(first.data?.incidentId);
  });

  test('under the same key with another body is refused', async () => {
    const contactId = await newContact();
    await reportFrom(contactId, { key: 'once' });
    const other = await reportFrom(contactId, { key: 'once', summary: 'Something else.' });
    expect(other.response.status).toBe(422);
  });
});

describe('rights', () => {
  test('an admin has no incident powers', async () => {
    const { response } = await reportFrom(await newContact(), { by: admin });
    expect(response.status).toBe(403);
  });

  test('a dispatcher and a lead may all that an agent may', async () => {
    for (const role of ['dispatcher', 'lead'] as const) {
      const { response } = await reportFrom(await newContact(), { by: as(role) });
      expect(response.status).toBe(201);
    }
  });
});

test('an incident that nobody knows answers 404, with Retry-After from monitoring', async () => {
  const incidentId = 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d';
  const started = performance.now();
  const { response } = await hasty('agent').GET('/v1/incidents/{incidentId}', incidentPath(incidentId));
  expect(response.status).toBe(404);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(performance.now() - started).toBeGreaterThan(4_000);
});
