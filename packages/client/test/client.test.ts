import { expect, test } from 'vitest';
import { ApiProblem, createMuster, expectData, withKey } from '../src/index.ts';

const talking = (reply: () => Response) => {
  const seen: Request[] = [];
  const client = createMuster({
    baseUrl: 'http://127.0.0.1/$default',
    token: () => Promise.resolve('token'),
    fetch: (request) => {
      seen.push(request);
      return Promise.resolve(reply());
    },
  });
  return { client, seen };
};
const incidentId = 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d';
const path = { params: { path: { incidentId } } };

test('a request carries the token, and each POST a new Idempotency-Key', async () => {
  const { client, seen } = talking(() => Response.json({}));
  for (let call = 0; call < 2; call += 1) {
    await client.POST('/v1/incidents/{incidentId}/assessment/back', { ...path, body: {} });
  }
  expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token', 'Bearer token']);
  const keys = seen.map(({ headers }) => headers.get('idempotency-key'));
  expect(new Set(keys).size).toBe(2);
  expect(keys).not.toContain(null);
});

test('a given key is kept, so that a POST can be repeated', async () => {
  const { client, seen } = talking(() => Response.json({}));
  const body = {};
  await client.POST('/v1/incidents/{incidentId}/assessment/back', { ...path, ...withKey('once'), body });
  expect(seen[0]?.headers.get('idempotency-key')).toBe('once');
});

test('a problem is thrown with its status and what the API said', async () => {
  const { client } = talking(() =>
    Response.json({ title: 'Refused', detail: 'An action is open.' }, { status: 409 }),
  );
  const asked = expectData(client.GET('/v1/incidents/{incidentId}', path));
  await expect(asked).rejects.toThrow('409 An action is open.');
  await expect(asked).rejects.toBeInstanceOf(ApiProblem);
});
