import { expect, test } from 'vitest';
import { patiently } from '../src/patience.ts';

const later =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    Promise.resolve(new Response('later', { status, headers }));

const answering = (...replies: (() => Promise<Response>)[]) => {
  const asked: string[] = [];
  const ask = async (request: Request): Promise<Response> => {
    asked.push(await request.text());
    const reply = replies[asked.length - 1] ?? replies.at(-1);
    if (reply === undefined) throw new Error('nothing to answer');
    return reply();
  };
  return { asked, ask: patiently(ask, { givenUpAfterMs: 200 }) };
};

const post = () => new Request('http://127.0.0.1/', { method: 'POST', body: 'the same body' });
const soon = { 'retry-after': '0.01' };

test('404 with Retry-After is asked again, with the same body', async () => {
  const { asked, ask } = answering(later(404, soon), later(503, soon), later(200));
  expect((await ask(post())).status).toBe(200);
  expect(asked).toEqual(['the same body', 'the same body', 'the same body']);
});

test.each([
  ['404 without Retry-After', later(404)],
  ['409, which no repetition mends', later(409, soon)],
])('%s stands at once', async (_name, reply) => {
  const { asked, ask } = answering(reply);
  await ask(post());
  expect(asked).toHaveLength(1);
});

test('after the last attempt the last reply is returned, with its body', async () => {
  const { asked, ask } = answering(later(404, { 'retry-after': '0.05' }));
  const reply = await ask(post());
  expect([reply.status, await reply.text()]).toEqual([404, 'later']);
  expect(asked.length).toBeGreaterThan(1);
});

test('a wait longer than the limit is not begun', async () => {
  const { asked, ask } = answering(later(503, { 'retry-after': '30' }));
  expect((await ask(post())).status).toBe(503);
  expect(asked).toHaveLength(1);
});
