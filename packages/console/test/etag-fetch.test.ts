import { expect, test } from 'vitest';
import { withEtags } from '../src/api/etag-fetch.ts';

test('a reply without news gives the body of the one before, and its version was sent along', async () => {
  const asked: (string | null)[] = [];
  const ask = withEtags((request) => {
    const version = request.headers.get('if-none-match');
    asked.push(version);
    return Promise.resolve(
      version === '"1"'
        ? new Response(null, { status: 304 })
        : Response.json({ items: [1] }, { headers: { etag: '"1"' } }),
    );
  });
  const address = 'https://muster.example.com/v1/incidents';
  for (let turn = 0; turn < 3; turn += 1) {
    const reply = await ask(new Request(address));
    expect(await reply.json()).toEqual({ items: [1] });
  }
  expect(asked).toEqual([null, '"1"', '"1"']);
});

test('a failed reply is not kept', async () => {
  let status = 500;
  const ask = withEtags(() => Promise.resolve(Response.json({}, { status, headers: { etag: '"1"' } })));
  const address = 'https://muster.example.com/v1/incidents';
  expect((await ask(new Request(address))).status).toBe(500);
  status = 304;
  await expect(ask(new Request(address))).rejects.toThrow();
});
