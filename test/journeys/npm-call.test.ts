import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { expectData } from '@muster/client';
import { run } from '@muster/infra/local/run.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { agent, muster } from './support/muster.ts';

const entry = resolve(import.meta.dirname, '../../infra/local/call.mjs');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-call-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await expectNoDeadLetters();
});

const Played = z.strictObject({
  ok: z.boolean(),
  contactId: z.string(),
  incidentId: z.string(),
  reference: z.string(),
  assignmentId: z.string(),
  ms: z.record(z.string(), z.number()),
});

const call = async (about: object, ...more: string[]) => {
  const file = join(folder, 'muster.json');
  await writeFile(file, JSON.stringify(about));
  return run(process.execPath, [entry, '--file', file, ...more]);
};

test('npm run call -- --json prints a line per step and what came of it', async () => {
  const { code, output } = await call(muster, '--json');
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.slice(0, -1).map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const { ok, contactId, incidentId, reference, assignmentId, ms } = Played.parse(lines.at(-1));
  expect(ok).toBe(true);
  expect([contactId, incidentId, assignmentId].map((id) => id.slice(0, 4))).toEqual(['con_', 'inc_', 'asg_']);
  expect(reference).toHaveLength(7);
  expect(ms['total']).toBeGreaterThan(20_000);
  expect(code).toBe(0);
  const contact = await expectData(
    agent.GET('/v1/contacts/{contactId}', { params: { path: { contactId } } }),
  );
  expect(contact).toMatchObject({ progress: 'completed' });
});

test('a step that fails ends it with 1 and the reason', async () => {
  const { sources, ...rest } = muster;
  const wrong = {
    ...rest,
    sources: { ...sources, twilio: { ...sources.twilio, authToken: 'not-the-token' } },
  };
  const asJson = await call(wrong, '--json');
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.output)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('step 1') as string,
  });
  const inWords = await call(wrong);
  expect(inWords.code).toBe(1);
  expect(inWords.output).toMatch(/did not go through.*401/s);
});

test('a system that has stopped is named, with what to do', async () => {
  const gone = { ...muster, apiUrl: 'http://127.0.0.1:9/api', endpoint: 'http://127.0.0.1:9' };
  const { code, output } = await call(gone);
  expect(code).toBe(1);
  expect(output).toContain('Nothing answers at http://127.0.0.1:9: start Muster first, with "npm start".');
});

test('without a running system it says what to do', async () => {
  const { code, output } = await run(process.execPath, [entry, '--file', join(folder, 'nothing.json')]);
  expect(code).toBe(1);
  expect(output).toContain('npm start');
});

test('a channel by which nobody answers is refused, and those that there are are named', async () => {
  const { code, output } = await run(process.execPath, [entry, '--channel', 'fax']);
  expect(code).toBe(1);
  expect(output).toContain('"fax" is no channel: give --channel email, sms or voice.');
});
