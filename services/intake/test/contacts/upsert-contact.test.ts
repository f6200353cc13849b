import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ContactId, SourceId, instantOf } from '@muster/core';
import { upsertContact, type ContactRequest } from '../../src/contacts/domain/upsert-contact.ts';
import type { Contact } from '../../src/contacts/domain/contact.ts';
import { callStatusOf } from '../../src/providers/twilio/parse.ts';
import { hold, menu } from '../../src/providers/domain/script.ts';

const contactId = ContactId.parse('con_01kdxqz5m8e6ws3y1z0v7g4h2b');
const sourceId = SourceId.parse('src_01kdxqz5m8e6ws3y1z0v7g4h2c');

const request = (change: Partial<ContactRequest> = {}): ContactRequest => ({
  contactId,
  source: { sourceId, team: 'north', queue: 'hotline' },
  channel: 'voice',
  proof: 'signature',
  at: instantOf(Date.UTC(2026, 0, 5, 9, 15)),
  step: 'voice',
  status: callStatusOf('ringing'),
  caller: { sender: '+447700900123' },
  keepUntil: 1_800_000_000,
  ...change,
});
const voice = request({ script: menu() });
const gather = request({
  step: 'gather-menu',
  status: callStatusOf('in-progress'),
  pressed: '1',
  script: hold('hotline'),
});
const completed = request({ step: 'status', status: callStatusOf('completed'), durationSeconds: 42 });

const all = (...requests: ContactRequest[]) => {
  const names: string[] = [];
  const rows: string[] = [];
  let contact: Contact | undefined;
  for (const one of requests) {
    const decision = upsertContact(contact, one);
    if (!decision.ok) throw new Error(decision.refusal.rule);
    contact = decision.state;
    if (decision.unchanged) continue;
    names.push(...decision.events.map(({ name }) => name));
    rows.push(...(decision.privateRows ?? []).map(({ sk }) => sk));
  }
  return { contact, names, rows };
};

test('a call opens a contact with nothing about the caller', () => {
  const { contact, names, rows } = all(voice);
  expect(contact).toMatchObject({
    progress: 'ringing',
    class: 'unclassified',
    sender: 'given',
    team: 'north',
  });
  expect(JSON.stringify(contact)).not.toContain('7700900123');
  expect([names, rows]).toEqual([['ContactReceived'], ['CALLER#who']]);
});

test('a call ends completed, with its length and what was pressed', () => {
  const { contact, names } = all(voice, gather, completed);
  expect(contact).toMatchObject({ progress: 'completed', durationSeconds: 42, pressed: '1' });
  expect(names).toEqual(['ContactReceived', 'ContactUpdated', 'ContactUpdated']);
});

test('in whatever order and however often steps arrive, the contact comes out the same', () => {
  const expected = all(voice, gather, completed);
  const steps = fc
    .shuffledSubarray([voice, gather, completed], { minLength: 3 })
    .chain((first) => fc.array(fc.constantFrom(voice, gather, completed)).map((more) => [...first, ...more]));
  fc.assert(
    fc.property(steps, (given) => {
      const { contact, names, rows } = all(...given);
      expect(contact).toEqual(expected.contact);
      expect(names.filter((name) => name === 'ContactReceived')).toHaveLength(1);
      expect(rows).toEqual(['CALLER#who']);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('progress never moves back', () => {
  const statuses = [
    'queued',
    'ringing',
    'in-progress',
    'completed',
    'busy',
    'no-answer',
    'something-new',
    undefined,
  ];
  const order = ['ringing', 'in-progress', 'completed'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...statuses), { minLength: 1 }), (given) => {
      const progresses = given.map((_, n) => {
        const steps = given.slice(0, n + 1).map((status) => request({ status: callStatusOf(status) }));
        return order.indexOf(all(...steps).contact?.progress ?? '');
      });
      expect(progresses).toEqual(progresses.toSorted((one, next) => one - next));
    }),
    { seed: 5, numRuns: 200 },
  );
});

describe('an ending', () => {
  test('that comes before the call itself opens the contact and is kept', () => {
    const { contact, names } = all(completed, voice);
    expect(contact).toMatchObject({ progress: 'completed', durationSeconds: 42 });
    expect(contact?.answered['voice']).toEqual(menu());
    expect(names).toEqual(['ContactReceived', 'ContactUpdated']);
  });

  test('that was not a completed call is kept, and the first one stays', () => {
    const { contact } = all(
      voice,
      request({ status: callStatusOf('no-answer') }),
      request({ status: callStatusOf('busy') }),
    );
    expect(contact).toMatchObject({ progress: 'completed', ending: 'no-answer' });
  });
});

test('a step that says nothing new changes nothing', () => {
  const { contact } = all(voice, completed);
  expect(upsertContact(contact, request({ step: 'status', status: callStatusOf('ringing') }))).toMatchObject({
    unchanged: true,
  });
});

test('the first answer to a step stays though the greeting was changed since', () => {
  const { contact } = all(voice, request({ script: menu('Another greeting.') }));
  expect(contact?.answered['voice']).toEqual(menu());
});

test('words are kept as they were sent, in a private row', () => {
  const said = '  I can smell gas \n';
  const decision = upsertContact(undefined, request({ caller: { sender: '+447700900123', said } }));
  const privateRows = decision.ok && !decision.unchanged ? decision.privateRows : [];
  expect(privateRows?.map(({ sk, data }) => [sk, data['said']])).toContainEqual(['CALLER#words#voice', said]);
  expect(privateRows?.map(({ expiresAt }) => expiresAt)).toEqual([1_800_000_000, 1_800_000_000]);
  expect(JSON.stringify(decision.ok && decision.state)).not.toContain('smell');
});

test.each([
  ['1', '1'],
  ['#', '#'],
  ['12', undefined],
  ['07700900123', undefined],
  ['', undefined],
])('of the keys %j the contact keeps %j', (pressed, kept) => {
  expect(all(request({ pressed })).contact?.pressed).toBe(kept);
});

test('a sender that comes with a later step is kept once', () => {
  const silent = request({ caller: {} });
  const { contact, rows } = all(silent, voice, gather);
  expect(contact?.sender).toBe('given');
  expect(rows).toEqual(['CALLER#who']);
});
