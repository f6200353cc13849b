import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { gone } from '@muster/core';
import { defineRoutes } from '../src/http/routes.ts';
import { serve } from '../src/http/serve.ts';
import { call } from '../src/testing/invoke.ts';

const table = defineRoutes('intake', 'webhook', {
  takeCall: {
    method: 'POST',
    path: '/webhooks/twilio/{sourceId}/voice',
    auth: 'signature',
    summary: 'Takes a call.',
    params: z.object({ sourceId: z.string() }),
    replies: { 200: { description: 'TwiML.', contentType: 'text/xml' } },
    raw: true,
  },
  openLink: {
    method: 'GET',
    path: '/r/{token}',
    auth: 'responder-token',
    summary: 'Shows the page.',
    params: z.object({ token: z.string() }),
    replies: { 200: { description: 'The page.', contentType: 'text/html' } },
    raw: true,
  },
});

const handler = serve(
  table,
  {
    takeCall: ({ body, rawQuery, params }) => ({
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: JSON.stringify([params.sourceId, rawQuery, body.toString('hex')]),
    }),
    openLink: ({ params }) =>
      params.token === 'old' ? gone('link-ended', 'This link is over.') : { status: 200, body: params.token },
  },
  { problemPage: ({ detail }) => `<h1>${detail}</h1>` },
);

describe('a raw request', () => {
  const form = 'SpeechResult=%20%20I+can+smell+gas+%0A&FromCity=&Digits=1&Digits=2';

  test.each([true, false])('reaches its handler byte for byte, sent as base64: %s', async (base64) => {
    const answer = await call(handler, {
      method: 'POST',
      path: '/webhooks/twilio/s1/voice?line=2&tenant=demo%20x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
      base64,
    });
    expect(answer.headers['content-type']).toBe('text/xml');
    expect(answer.json()).toEqual(['s1', 'line=2&tenant=demo%20x', Buffer.from(form).toString('hex')]);
  });

  test('that is refused shows a page to one who reads HTML, and a problem to a program', async () => {
    const page = await call(handler, { method: 'GET', path: '/r/old', headers: { accept: 'text/html,*/*' } });
    expect([page.status, page.body]).toEqual([410, '<h1>This link is over.</h1>']);
    expect(page.headers['content-type']).toContain('text/html');
    const document = await call(handler, { method: 'GET', path: '/r/old' });
    expect(document.headers['content-type']).toBe('application/problem+json');
  });

  test.each(['HEAD', 'OPTIONS', 'POST'])('by %s is answered below 500', async (method) => {
    expect((await call(handler, { method, path: '/r/abc-._~123' })).status).toBeLessThan(500);
  });
});
