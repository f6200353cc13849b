import { describe, expect, test, vi } from 'vitest';
import { derivedId } from '@muster/core/new-id';
import { decided } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { awsError, inject } from '@muster/test/support/fault';
import {
  AT,
  API_URL,
  TOKEN,
  admin,
  agent,
  callSid,
  fromTwilio,
  genericSource,
  intakeOn,
  twilioSource,
  type Intake,
  read,
} from '../support/intake.ts';
import { cause } from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const fresh = () => intakeOn(engine);
const NEW_TOKEN = 'a-newer-auth-token-not-real';

const shown = async (intake: Intake, sourceId: string) => {
  const { headers, body } = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
  return { etag: String(headers['etag']), view: read(body), text: body };
};
const change = (intake: Intake, sourceId: string, body: object, etag = '*', key = '') =>
  intake.api('PATCH', `/v1/sources/${sourceId}`, {
    as: admin,
    body,
    headers: { 'if-match': etag, ...(key && { 'idempotency-key': key }) },
  });
const ring = async (intake: Intake, sourceId: string, token = TOKEN) => {
  const form = `CallSid=${callSid()}&CallStatus=ringing&From=anonymous`;
  return (await fromTwilio(intake, { path: `/webhooks/twilio/${sourceId}/voice`, form, token })).status;
};

test('a source shows what to enter at the provider, and never its secret', async () => {
  const intake = await fresh();
  const sourceId = await twilioSource(intake);
  const { view, text } = await shown(intake, sourceId);
  expect(view).toMatchObject({
    name: 'Hotline',
    refusals: { count: 0 },
    webhooks: {
      voice: `${API_URL}/webhooks/twilio/${sourceId}/voice`,
      status: `${API_URL}/webhooks/twilio/${sourceId}/status`,
    },
  });
  expect(text).not.toContain(TOKEN);
  const generic = await genericSource(intake);
  const other = await shown(intake, generic);
  expect(other.view['webhooks']).toEqual({ events: `${API_URL}/webhooks/generic/${generic}` });
});

test.each([
  ['generic', 'A               A'],
  ['generic', 'AA=============='],
  ['generic', '!!!!!!!!!!!!!!!!'],
  ['generic', 'ЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖЖ'],
  ['twilio', 'a token with spaces'],
])('a secret for %s that proves nothing is refused as it is entered: %s', async (kind, secret) => {
  const intake = await fresh();
  const body = { kind, name: 'Detectors', team: 'north', queue: 'detectors', secret };
  const answer = await intake.api('POST', '/v1/sources', { as: admin, body });
  expect([answer.status, read(answer.body).rule]).toEqual([422, 'secret-does-not-fit']);
  const sourceId = await genericSource(intake);
  expect((await change(intake, sourceId, { secret: 'AA==============' })).status).toBe(422);
});

test('sources are listed by name', async () => {
  const intake = await fresh();
  for (const name of ['C', 'A', 'B']) await twilioSource(intake, { name });
  const names = async (query: string) =>
    read((await intake.api('GET', `/v1/sources${query}`, { as: admin })).body);
  const first = await names('?limit=2');
  const second = await names(`?limit=2&cursor=${first.nextCursor}`);
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

test('only admins see and change sources', async () => {
  const intake = await fresh();
  const sourceId = await twilioSource(intake);
  const lead = { username: 'lead', groups: ['lead'] };
  expect((await intake.api('GET', `/v1/sources/${sourceId}`, { as: lead })).status).toBe(403);
  expect((await intake.api('POST', '/v1/sources', { as: agent, body: {} })).status).toBe(403);
});

test('others see which sources there are, to name one in a contact, and nothing else of them', async () => {
  const intake = await fresh();
  const sourceId = await twilioSource(intake, { name: 'Hotline', greeting: 'Hello.' });
  const named = { sourceId, name: 'Hotline', kind: 'twilio', team: 'north' };
  for (const as of [agent, { username: 'lead', groups: ['lead'] }]) {
    expect((await intake.api('GET', '/v1/sources', { as })).json()).toEqual({ items: [named] });
  }
  const both = { username: 'both', groups: ['agent', 'admin'] };
  expect((await intake.api('GET', '/v1/sources', { as: both })).body).toContain('Hello.');
  const body = { sourceId, channel: 'voice' };
  expect((await intake.api('POST', '/v1/contacts', { as: agent, body })).status).toBe(201);
});

test.each([
  [{ secret: '' }, '/secret'],
  [{ secret: '                    ' }, '/secret'],
  [{ secret: 'short' }, '/secret'],
  [{ name: ' ' }, '/name'],
  [{ address: 'ftp://example.com' }, '/address'],
  [{ kind: 'fax' }, '/kind'],
])('a source with %j is refused', async (settings, pointer) => {
  const intake = await fresh();
  const body = {
    kind: 'twilio',
    name: 'Hotline',
    team: 'north',
    queue: 'hotline',
    secret: TOKEN,
    ...settings,
  };
  const answer = await intake.api('POST', '/v1/sources', { as: admin, body });
  expect([answer.status, read(answer.body).faults]).toMatchObject([422, [{ pointer }]]);
});

test('a source added twice under one key is one source, and its secret stays the first', async () => {
  const intake = await fresh();
  const body = { kind: 'twilio', name: 'Hotline', team: 'north', queue: 'hotline', secret: TOKEN };
  const headers = { 'idempotency-key': 'k1' };
  const first = await intake.api('POST', '/v1/sources', { as: admin, body, headers });
  const again = await intake.api('POST', '/v1/sources', { as: admin, body, headers });
  const other = await intake.api('POST', '/v1/sources', {
    as: admin,
    body: { ...body, secret: NEW_TOKEN },
    headers,
  });
  expect([first.status, again.body, other.status]).toEqual([201, first.body, 422]);
  expect([...intake.kept.values()]).toEqual([JSON.stringify({ secrets: [TOKEN] })]);
});

test('a source that was not saved though its secret was is there with it when the request comes again', async () => {
  const client = engine.client();
  const intake = await intakeOn(engine, client);
  const body = { kind: 'twilio', name: 'Hotline', team: 'north', queue: 'hotline', secret: TOKEN };
  const request = { as: admin, body, headers: { 'idempotency-key': 'k1' } };
  inject(client, [{ command: 'write', error: awsError('TimeoutError'), when: 'before' }]);
  expect((await intake.api('POST', '/v1/sources', request)).status).toBe(503);
  const { sourceId } = read((await intake.api('POST', '/v1/sources', request)).body);
  expect(await ring(intake, sourceId)).toBe(200);
});

/** A source from when rows did not name the version of their secret. */
const olderSource = async (intake: Intake) => {
  const sourceId = await twilioSource(intake);
  await intake.sources.decide(sourceId, cause('as it was'), (source) => {
    if (source === undefined) throw new Error('it was added');
    const { secretVersion: _, ...older } = source;
    return decided(older, []);
  });
  return sourceId;
};

describe('a secret is rotated', () => {
  test.each([
    ['a source', twilioSource],
    ['a source from before versions were named', olderSource],
  ])('%s: old and new hold at once, until the old one is dropped', async (_, add) => {
    const intake = await fresh();
    const sourceId = await add(intake);
    expect(await ring(intake, sourceId)).toBe(200);
    expect((await change(intake, sourceId, { secret: NEW_TOKEN })).status).toBe(200);
    expect([await ring(intake, sourceId), await ring(intake, sourceId, NEW_TOKEN)]).toEqual([200, 200]);
    expect((await change(intake, sourceId, { dropOldSecret: true })).status).toBe(200);
    expect([await ring(intake, sourceId), await ring(intake, sourceId, NEW_TOKEN)]).toEqual([401, 200]);
  });

  test('right after a request with it was refused: it is taken at once', async () => {
    const intake = await fresh();
    const sourceId = await twilioSource(intake);
    expect(await ring(intake, sourceId, NEW_TOKEN)).toBe(401);
    expect((await change(intake, sourceId, { secret: NEW_TOKEN })).status).toBe(200);
    expect(await ring(intake, sourceId, NEW_TOKEN)).toBe(200);
  });

  test('in Secrets Manager itself, for an older source: a second after a refusal it is taken', async () => {
    const intake = await fresh();
    const sourceId = await olderSource(intake);
    expect(await ring(intake, sourceId, NEW_TOKEN)).toBe(401);
    intake.kept.set(`muster/sources/${sourceId}`, JSON.stringify({ secrets: [NEW_TOKEN, TOKEN] }));
    intake.clock.elapsed += 1_000;
    expect(await ring(intake, sourceId, NEW_TOKEN)).toBe(200);
  });

  test('in Secrets Manager itself, for an older source: a dropped one holds no longer than five seconds', async () => {
    const intake = await fresh();
    const sourceId = await olderSource(intake);
    expect(await ring(intake, sourceId)).toBe(200);
    intake.kept.set(`muster/sources/${sourceId}`, JSON.stringify({ secrets: [NEW_TOKEN] }));
    intake.clock.elapsed += 5_000;
    expect([await ring(intake, sourceId), await ring(intake, sourceId, NEW_TOKEN)]).toEqual([401, 200]);
  });

  test('by a Lambda that remembers the list from before another rotation: the secret in use stays', async () => {
    const intake = await fresh();
    const sourceId = await olderSource(intake);
    await ring(intake, sourceId);
    intake.kept.set(`muster/sources/${sourceId}`, JSON.stringify({ secrets: [NEW_TOKEN, TOKEN] }));
    expect((await change(intake, sourceId, { dropOldSecret: true })).status).toBe(200);
    expect([...intake.kept.values()]).toEqual([JSON.stringify({ secrets: [NEW_TOKEN] })]);
  });

  test.each([
    ['a source', twilioSource],
    ['a source from before versions were named', olderSource],
  ])('%s: forged requests do not make each ask Secrets Manager again', async (_, add) => {
    const intake = await fresh();
    const sourceId = await add(intake);
    for (let n = 0; n < 20; n += 1) await ring(intake, sourceId, NEW_TOKEN);
    expect(intake.secretsManager.fetched).toBeLessThan(5);
    expect((await shown(intake, sourceId)).view.refusals?.count).toBe(20);
  });

  test('the same rotation sent again is the same rotation', async () => {
    const intake = await fresh();
    const sourceId = await twilioSource(intake);
    for (let n = 0; n < 2; n += 1) await change(intake, sourceId, { secret: NEW_TOKEN }, '*', 'k1');
    expect([...intake.kept.values()]).toEqual([JSON.stringify({ secrets: [NEW_TOKEN, TOKEN] })]);
  });
});

test.each([
  ['blank', JSON.stringify({ secrets: ['', '   '] })],
  ['none', JSON.stringify({ secrets: [] })],
  ['deleted', undefined],
])('a source whose secret is %s is closed, also to requests signed with an empty key', async (_, value) => {
  const intake = await fresh();
  const sourceId = await olderSource(intake);
  if (value === undefined) intake.kept.clear();
  else intake.kept.set(`muster/sources/${sourceId}`, value);
  intake.clock.elapsed += 60_000;
  expect([await ring(intake, sourceId), await ring(intake, sourceId, '')]).toEqual([401, 401]);
  const { view } = await shown(intake, sourceId);
  expect(view.refusals).toMatchObject({ count: 2, lastReason: 'no-secret' });
  expect(view.lastRefusal).toContain('Give it one');
});

/** All new secrets are put before any row is saved, and the one of the admin of this number last. */
const allPutBeforeOneSaves = (intake: Intake, admins: number, last: number) => {
  const all = Promise.withResolvers<undefined>();
  const others = Promise.withResolvers<undefined>();
  const add = intake.secrets.add.bind(intake.secrets);
  let [came, put] = [0, 0];
  vi.spyOn(intake.secrets, 'add').mockImplementation(async (sourceId, secrets) => {
    if (came++ === last) await others.promise;
    const version = await add(sourceId, secrets);
    put += 1;
    if (put === admins - 1) others.resolve(undefined);
    if (put === admins) all.resolve(undefined);
    await all.promise;
    return version;
  });
};

describe('two admins', () => {
  test('who change the same version: the second has to read again', async () => {
    const intake = await fresh();
    const sourceId = await twilioSource(intake);
    const { etag } = await shown(intake, sourceId);
    expect((await change(intake, sourceId, { name: 'First' }, etag)).status).toBe(200);
    expect((await change(intake, sourceId, { name: 'Second', secret: NEW_TOKEN }, etag)).status).toBe(412);
    expect((await shown(intake, sourceId)).view.name).toBe('First');
    expect([...intake.kept.values()].join()).not.toContain(NEW_TOKEN);
  });

  test('who rotate at the same moment: the secret of the one who is told 412 never comes into force', async () => {
    for (const last of [0, 1, 2]) {
      const intake = await fresh();
      const sourceId = await twilioSource(intake);
      const { etag } = await shown(intake, sourceId);
      allPutBeforeOneSaves(intake, 3, last);
      const tokens = ['the-token-of-admin-one', 'the-token-of-admin-two', 'the-token-of-admin-three'];
      const statuses = await Promise.all(
        tokens.map(async (secret) => (await change(intake, sourceId, { secret }, etag)).status),
      );
      expect(statuses.toSorted()).toEqual([200, 412, 412]);
      const taken = await Promise.all(tokens.map((token) => ring(intake, sourceId, token)));
      expect(taken).toEqual(statuses.map((status) => (status === 200 ? 200 : 401)));
      expect(await ring(intake, sourceId)).toBe(200);
    }
  });

  test('of whom one is cut off between secret and settings: neither has changed, and the other changes both', async () => {
    const client = engine.client();
    const intake = await intakeOn(engine, client);
    const sourceId = await twilioSource(intake);
    const { etag } = await shown(intake, sourceId);
    inject(client, [{ command: 'write', error: awsError('TimeoutError'), when: 'before' }]);
    const cut = await change(intake, sourceId, { name: 'Cut', secret: 'the-token-that-was-cut-off' }, etag);
    expect(cut.status).toBe(503);
    expect(await ring(intake, sourceId, 'the-token-that-was-cut-off')).toBe(401);
    expect((await change(intake, sourceId, { name: 'Whole', secret: NEW_TOKEN }, etag)).status).toBe(200);
    expect((await shown(intake, sourceId)).view.name).toBe('Whole');
    expect([await ring(intake, sourceId), await ring(intake, sourceId, NEW_TOKEN)]).toEqual([200, 200]);
    expect(await ring(intake, sourceId, 'the-token-that-was-cut-off')).toBe(401);
  });

  test('are not stopped by refusals that were counted meanwhile', async () => {
    const intake = await fresh();
    const sourceId = await twilioSource(intake, { greeting: 'Hello.' });
    const { etag } = await shown(intake, sourceId);
    await ring(intake, sourceId, NEW_TOKEN);
    expect((await change(intake, sourceId, { name: 'Renamed' }, etag)).status).toBe(200);
    const { view } = await shown(intake, sourceId);
    expect(view).toMatchObject({ name: 'Renamed', greeting: 'Hello.', refusals: { count: 1 } });
  });
});

test("a stranger's requests never write the source's own row, and are shown with it all the same", async () => {
  const intake = await fresh();
  const sourceId = await twilioSource(intake);
  const before = await intake.sources.load(sourceId);
  await Promise.all(Array.from({ length: 4 }, () => ring(intake, sourceId, NEW_TOKEN)));
  expect(await intake.sources.load(sourceId)).toEqual(before);
  expect((await shown(intake, sourceId)).view).toMatchObject({ refusals: { lastReason: 'wrong-signature' } });
});

test("refusals kept in the source's own row are shown with those counted since", async () => {
  const intake = await fresh();
  const sourceId = await twilioSource(intake);
  await intake.sources.decide(sourceId, cause('as it was'), (source) => {
    if (source === undefined) throw new Error('it was added');
    return decided({ ...source, refusals: { count: 3, lastReason: 'form', lastAt: AT } }, []);
  });
  await ring(intake, sourceId, NEW_TOKEN);
  const { view } = await shown(intake, sourceId);
  expect(view.refusals).toEqual({ count: 4, lastReason: 'wrong-signature', lastAt: AT });
});

describe('a setting of a source', () => {
  test('is taken away by null and stays where it is not named', async () => {
    const intake = await fresh();
    const address = `${API_URL}/entry/voice`;
    const sourceId = await twilioSource(intake, { greeting: 'Hello.', address });
    expect((await change(intake, sourceId, { greeting: null })).status).toBe(200);
    expect((await shown(intake, sourceId)).view).toMatchObject({ address });
    expect((await shown(intake, sourceId)).view).not.toHaveProperty('greeting');
    expect((await change(intake, sourceId, { address: null })).status).toBe(200);
    expect((await shown(intake, sourceId)).view).not.toHaveProperty('address');
    const form = `CallSid=${callSid()}&CallStatus=ringing`;
    const { body } = await fromTwilio(intake, { path: `/webhooks/twilio/${sourceId}/voice`, form });
    expect(body).toContain('Incident line.');
  });

  test.each([[{ name: null }], [{ queue: null }], [{ secret: null }]])(
    'that a source cannot do without is not taken away: %j',
    async (patch) => {
      const intake = await fresh();
      expect((await change(intake, await twilioSource(intake), patch)).status).toBe(422);
    },
  );

  test('has to be named in a change: an empty one is 422 and says what can be changed', async () => {
    const intake = await fresh();
    const answer = await change(intake, await twilioSource(intake), {});
    expect([answer.status, read(answer.body).rule]).toEqual([422, 'nothing-to-change']);
  });
});

test('a source that is not there is not found', async () => {
  const intake = await fresh();
  const path = `/v1/sources/${derivedId('src', 'nobody')}`;
  expect((await intake.api('GET', path, { as: admin })).status).toBe(404);
  expect((await change(intake, derivedId('src', 'nobody'), { name: 'X' })).status).toBe(404);
});
