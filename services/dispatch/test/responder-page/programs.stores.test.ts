import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { browser, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
let people = 0;
const offered = () => dispatch.offeredTo(`Person ${(people += 1)}`);

const Problem = z.object({
  rule: z.string(),
  requestId: z.string().min(1),
  faults: z.array(z.object({ pointer: z.string(), message: z.string() })).default([]),
});

const told = (reply: { status: number; headers: Record<string, string>; json: () => unknown }) => {
  expect(reply.headers['content-type']).toBe('application/problem+json');
  const { rule, faults } = Problem.parse(reply.json());
  return {
    status: reply.status,
    rule,
    faults: faults.map(({ pointer, message }) => `${pointer} ${message}`),
  };
};

describe('a program that sends JSON to a link', () => {
  test.each([
    ['answer', { answer: 'accept', reson: 'Van.' }],
    ['understanding', { confirmed: ['make-safe'], all: true }],
    ['status', { status: 'en-route', at: 'now' }],
    ['actions/isolate-supply', { result: 'done', note: '' }],
  ])('is refused an unknown field of %s by its name, and nothing is recorded', async (form, sent) => {
    const { link, assignmentId } = await offered();
    const refused = told(await dispatch.page('POST', `${link}/${form}`, sent));
    expect(refused).toMatchObject({ status: 422, rule: 'does-not-fit' });
    expect(refused.faults.join()).toContain(Object.keys(sent).at(-1));
    expect((await dispatch.assignment(assignmentId)).status).toBe('offered');
  });

  test.each(['null', '[]', '""', '7', '{"answer":"perhaps"}', '{"answer":["accept"]}', '{}', ''])(
    'is told what does not fit in %s',
    async (body) => {
      const { link, assignmentId } = await offered();
      const reply = await dispatch.raw('POST', `${link}/answer`, body, {
        'content-type': 'application/json',
      });
      expect(told(reply)).toMatchObject({ status: 422, rule: 'does-not-fit' });
      expect((await dispatch.assignment(assignmentId)).status).toBe('offered');
    },
  );

  test.each([
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'not-json'],
    ['half an object', '{', 400, 'not-json'],
    ['40 levels', '['.repeat(40) + ']'.repeat(40), 422, 'does-not-fit'],
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 422, 'does-not-fit'],
    ['more than is taken', `{"answer":"${'x'.repeat(300_000)}"}`, 413, 'too-large'],
  ])('is told so of %s', async (_, body, status, rule) => {
    const { link } = await offered();
    const reply = await dispatch.raw('POST', `${link}/answer`, body, { 'content-type': 'application/json' });
    expect(told(reply)).toMatchObject({ status, rule });
  });

  test('gets a problem document for a broken rule, missing fields or an invalid link', async () => {
    const { link } = await offered();
    expect(told(await dispatch.page('POST', `${link}/status`, { status: 'clear' }))).toMatchObject({
      status: 409,
    });
    await dispatch.page('POST', `${link}/answer`, { answer: 'accept' });
    const half = told(await dispatch.page('POST', `${link}/understanding`, { confirmed: ['make-safe'] }));
    expect(half).toMatchObject({ status: 422 });
    expect(half.faults.join()).toContain('isolate-supply');
    expect(told(await dispatch.page('POST', `${link}x/answer`, { answer: 'accept' }))).toMatchObject({
      status: 404,
      rule: 'link-not-found',
    });
  });
});

test('a token longer than any of ours is a page for a browser and a problem for a program', async () => {
  const path = `/r/${'a'.repeat(2000)}`;
  const page = await dispatch.page('GET', path);
  expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(page.body).toContain('This link does not work');
  expect(told(await dispatch.raw('GET', path, undefined, {}))).toMatchObject({
    status: 404,
    rule: 'not-found',
  });
});

test('a method that a link does not take is a page for a browser', async () => {
  const { link } = await offered();
  const page = await dispatch.raw('DELETE', link, undefined, browser);
  expect([page.status, page.headers['content-type']]).toEqual([405, 'text/html; charset=utf-8']);
});
