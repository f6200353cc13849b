import '@muster/test/support/quiet';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { MOST_ANSWER_BYTES } from '../src/http/answer-size.ts';
import { defineRoutes } from '../src/http/routes.ts';
import { reply, serve } from '../src/http/serve.ts';
import { call } from '../src/testing/invoke.ts';

const Text = z.object({ text: z.string() });
const auth = { roles: ['agent'] } as const;
const table = defineRoutes('intake', 'api', {
  listTexts: {
    method: 'GET',
    path: '/v1/texts',
    auth,
    summary: 'Lists texts.',
    query: z.object({ limit: z.coerce.number().int().default(3) }),
    replies: { 200: z.object({ items: z.array(Text) }) },
  },
  readText: { method: 'GET', path: '/v1/text', auth, summary: 'Reads a text.', replies: { 200: Text } },
  addText: {
    method: 'POST',
    path: '/v1/texts',
    auth,
    summary: 'Adds a text.',
    body: z.strictObject({}),
    replies: { 200: Text },
  },
});

const item = 1_000_000;
let text = '';
const handler = serve(
  table,
  {
    listTexts: ({ query }) =>
      reply(200, { items: Array.from({ length: query.limit }, () => ({ text: 'x'.repeat(item) })) }),
    readText: () => reply(200, { text }),
    addText: () => reply(200, { text: 'x'.repeat(7 * item) }),
  },
  { zone: 'Europe/London' },
);
const ask = (path: string, method = 'GET') =>
  call(handler, { method, path, as: { username: 'rosa', groups: ['agent'] } });

test('a page too large for a Lambda is refused with a hint to limit, and a smaller one is sent', async () => {
  expect((await ask('/v1/texts?limit=6')).status).toBe(200);
  const refused = await ask('/v1/texts?limit=7');
  expect([refused.status, refused.json()]).toMatchObject([
    422,
    { rule: 'answer-too-large', faults: [{ in: 'query', pointer: '/limit' }] },
  ]);
});

test('the limit counts bytes as they are sent, quotes of the body escaped once more', async () => {
  const frame = Buffer.byteLength(JSON.stringify(JSON.stringify({ text: '' })));
  const within = (bytesEach: number) => Math.floor((MOST_ANSWER_BYTES - frame) / bytesEach);
  for (const [sign, bytesEach] of [
    ['é', 2],
    ['"', 4],
  ] as const) {
    text = sign.repeat(within(bytesEach));
    expect((await ask('/v1/text')).status).toBe(200);
    text += sign;
    const refused = await ask('/v1/text');
    expect([refused.status, refused.json()]).toMatchObject([422, { rule: 'answer-too-large' }]);
  }
});

test('what a change answers is not refused once the change is made', async () => {
  expect((await ask('/v1/texts', 'POST')).status).toBe(200);
});
