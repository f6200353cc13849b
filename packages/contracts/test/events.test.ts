import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EventMetadata, events, MAX_DETAIL_BYTES, parseEvent } from '../src/index.ts';
import { jsonSchemas } from '../src/json-schemas.ts';

const contracts = Object.entries(events);

const metadata = EventMetadata.parse({
  id: 'evt_01kdxqz5m8e6ws3y1z0v7g4h2b',
  contractVersion: 1,
  occurredAt: '2026-01-05T09:15:00.000Z',
  aggregate: { kind: 'TEST', id: 't' },
  sequence: 1,
  correlationId: 'c',
  causationId: 'c',
  actor: { kind: 'system', id: 'test' },
  exercise: false,
});

describe.each(contracts)('%s', (name, contract) => {
  test('is registered under its own name, with a sentence on its use', () => {
    expect(contract.name).toBe(name);
    expect(contract.summary).toMatch(/^[A-Z].*\.$/);
  });

  test('has examples that parse to themselves', () => {
    for (const example of contract.examples) expect(contract.data.parse(example)).toEqual(example);
  });

  test('refuses data that lack any field they must have', () => {
    for (const example of contract.examples) {
      for (const field of Object.keys(example)) {
        const rest = Object.fromEntries(Object.entries(example).filter(([key]) => key !== field));
        const optional = contract.data.safeParse(rest).success;
        const shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> =
          contract.data.shape;
        expect(optional, `${name}.${field}`).toBe(shape[field]?.safeParse(undefined).success);
      }
    }
  });

  test('has examples well below the size limit of the bus', () => {
    for (const data of contract.examples) {
      expect(Buffer.byteLength(JSON.stringify({ metadata, data }))).toBeLessThan(MAX_DETAIL_BYTES / 10);
    }
  });
});

describe('an event from the bus', () => {
  const data = events.ClockSet.examples[0];

  test('is what was published', () => {
    expect(parseEvent('ClockSet', metadata, data)).toEqual({
      ok: true,
      event: { name: 'ClockSet', metadata, data },
    });
  });

  test('of a verdict that was kept while a plan could name another channel is read without that step', () => {
    const [verdict] = events.IncidentAssessed.examples;
    const old = { deadline: 'understood', step: { do: 'try-next-channel' } };
    const kept = { ...verdict, plan: { ...verdict.plan, escalation: [old, ...verdict.plan.escalation] } };
    expect(parseEvent('IncidentAssessed', metadata, kept)).toMatchObject({
      ok: true,
      event: { data: verdict },
    });
  });

  test.each([
    ['another name', 'Clock', metadata, data, 'unknown-event'],
    ['a name that every object has', 'toString', metadata, data, 'unknown-event'],
    ['no metadata', 'ClockSet', {}, data, 'bad-metadata'],
    ['a version of tomorrow', 'ClockSet', { ...metadata, contractVersion: 99 }, data, 'unknown-version'],
    ['other data', 'ClockSet', metadata, {}, 'bad-data'],
  ])('with %s is not guessed at', (_what, name, about, given, reason) => {
    expect(parseEvent(name, about, given)).toEqual({ ok: false, reason });
  });
});

test('the committed JSON Schemas are those of the contracts (else: node packages/contracts/generate.ts)', () => {
  const folder = resolve(import.meta.dirname, '../schemas');
  const committed = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  );
  expect([...committed.keys()].sort()).toEqual([...jsonSchemas().keys()].sort());
  for (const [name, text] of jsonSchemas()) expect(committed.get(name) === text, name).toBe(true);
});
