import { expect, test, vi } from 'vitest';
import { SourceId } from '@muster/core';
import { useEngine } from '@muster/test/support/engine';
import { addSource, admin, intakeOn, API_URL, read, type Intake } from '../support/intake.ts';
import { panicSignature } from './panic-button/provider.ts';

vi.setConfig({ hookTimeout: 60_000 });

vi.mock('../../src/providers/list.ts', async (importOriginal) => {
  const { providers } = await importOriginal<typeof import('../../src/providers/list.ts')>();
  const { panicButton } = await import('./panic-button/provider.ts');
  return { providers: [...providers, panicButton] };
});

const engine = useEngine();
const SECRET = 'a-secret-of-the-panic-buttons';
const body = JSON.stringify({ press: 'press-1', room: 'Front desk' });

const press = (intake: Intake, sourceId: SourceId, signature = panicSignature(SECRET, body)) =>
  intake.webhook(`/webhooks/panic-button/${sourceId}/pressed`, {
    body,
    headers: { 'x-panic-signature': signature },
  });

const fresh = async () => {
  const intake = await intakeOn(engine);
  const sourceId = await addSource(intake, { kind: 'panic-button', name: 'Buttons', secret: SECRET });
  return { intake, sourceId };
};

test('a folder and a line in the list take a signed request to its contact and back', async () => {
  const { intake, sourceId } = await fresh();
  const { status, headers, body: answer } = await press(intake, sourceId);
  const contactId = answer.replace('kept as ', '');
  expect([status, headers['content-type'], answer]).toEqual([200, 'text/plain', `kept as ${contactId}`]);

  const contact = await intake.api('GET', `/v1/contacts/${contactId}`);
  expect(contact.json()).toMatchObject({ contactId, sourceId, channel: 'webhook', sender: 'given' });
  const caller = await intake.api('GET', `/v1/contacts/${contactId}/caller`);
  expect(read(caller.body).name).toBe('Front desk');

  expect((await press(intake, sourceId)).body).toBe(answer);
});

test('its signature is checked, and what it refuses is counted at the source', async () => {
  const { intake, sourceId } = await fresh();
  expect((await press(intake, sourceId, 'forged')).status).toBe(401);
  const shown = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
  expect(shown.json()).toMatchObject({ refusals: { count: 1, lastReason: 'wrong-signature' } });
});

test('an admin is shown what to enter at it, and refused a secret that it cannot have', async () => {
  const { intake, sourceId } = await fresh();
  const shown = await intake.api('GET', `/v1/sources/${sourceId}`, { as: admin });
  const pressed = `${API_URL}/webhooks/panic-button/${sourceId}/pressed`;
  expect(shown.json()).toMatchObject({ kind: 'panic-button', webhooks: { pressed } });
  const source = { kind: 'panic-button', name: 'More', team: 'north', queue: 'hotline' };
  const refused = await intake.api('POST', '/v1/sources', {
    as: admin,
    body: { ...source, secret: 'a secret with spaces' },
  });
  expect([refused.status, read(refused.body).rule]).toEqual([422, 'secret-does-not-fit']);
});
