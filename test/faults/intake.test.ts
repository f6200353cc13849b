import { describe, expect, test } from 'vitest';
import { derivedId } from '@muster/core/new-id';
import { useEngine } from '../support/engine.ts';
import { awsError, cancelled, inject, type Fault } from '../support/fault.ts';
import {
  callSid,
  fromSystem,
  fromTwilio,
  genericSource,
  intakeOn,
  twilioSource,
  read,
} from '../../services/intake/test/support/intake.ts';

const engine = useEngine();

const fresh = async () => {
  const client = engine.client();
  const intake = await intakeOn(engine, client);
  const sourceId = await twilioSource(intake);
  const sid = callSid();
  const contactId = derivedId('con', sourceId, sid);
  const ring = () =>
    fromTwilio(intake, {
      path: `/webhooks/twilio/${sourceId}/voice`,
      form: `CallSid=${sid}&CallStatus=ringing&From=%2B447700900123`,
    });
  const fails = (...faults: Fault[]) => inject(client, faults);
  return { intake, sourceId, contactId, ring, fails };
};

const write = (error: Error, when: Fault['when'] = 'before'): Fault => ({
  command: 'write',
  error,
  when,
});

test.each(['InternalServiceError', 'ThrottlingException', 'AccessDeniedException', 'TimeoutError'])(
  'a secret that cannot be fetched (%s) is 503 and never "forged": sent again, the call is taken',
  async (name) => {
    const { intake, sourceId, ring } = await fresh();
    intake.secretsManager.fault = awsError(name);
    intake.clock.elapsed += 60_000;
    const refused = await ring();
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
    expect((await intake.sourceCounts.load(sourceId)).state).toBeUndefined();
    intake.secretsManager.fault = undefined;
    expect((await ring()).status).toBe(200);
  },
);

describe('a call whose save', () => {
  test('is throttled is 503, stores nothing, and is accepted when it is sent again', async () => {
    const { intake, contactId, ring, fails } = await fresh();
    fails(write(cancelled('ThrottlingError', 'None', 'None')));
    const refused = await ring();
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
    expect(await intake.contacts.load(contactId)).toMatchObject({ version: 0 });
    expect((await ring()).status).toBe(200);
  });

  test('succeeds with a lost response makes one contact with one answer', async () => {
    const { intake, contactId, ring, fails } = await fresh();
    fails(write(awsError('TimeoutError'), 'after'));
    expect((await ring()).status).toBe(503);
    const [again, oncemore] = [await ring(), await ring()];
    expect([again.status, oncemore.body]).toEqual([200, again.body]);
    expect(await intake.contacts.history(contactId)).toHaveLength(1);
  });

  test('loses a race is decided again', async () => {
    const { intake, contactId, ring, fails } = await fresh();
    fails(
      write(cancelled('None', 'TransactionConflict', 'None')),
      write(cancelled('ConditionalCheckFailed')),
    );
    expect((await ring()).status).toBe(200);
    expect(await intake.contacts.load(contactId)).toMatchObject({ version: 1, sequence: 1 });
  });

  test('cannot be written is 500: nothing is reported as stored', async () => {
    const { intake, contactId, ring, fails } = await fresh();
    fails(write(cancelled('ValidationError')));
    expect((await ring()).status).toBe(500);
    expect(await intake.contacts.load(contactId)).toMatchObject({ version: 0 });
  });
});

test('a refusal that cannot be counted is a refusal all the same', async () => {
  const { intake, sourceId, fails } = await fresh();
  fails(write(cancelled('ThrottlingError')));
  const forged = { path: `/webhooks/twilio/${sourceId}/voice`, form: `CallSid=${callSid()}`, signature: 'x' };
  expect((await fromTwilio(intake, forged)).status).toBe(401);
});

test('a report that was saved with a lost response is one incident, whoever repeats it', async () => {
  const { intake, fails } = await fresh();
  const sourceId = await genericSource(intake, { reportAtOnce: { incidentType: 'gas-detector-alarm' } });
  const place = { text: 'Pump house 2', zone: 'harbour' };
  const body = JSON.stringify({ type: 'alarm', data: { summary: 'Gas.', place } });
  const send = () => fromSystem(intake, sourceId, body, { id: 'msg_1' });
  fails(write(awsError('TimeoutError'), 'after'));
  expect((await send()).status).toBe(503);
  const again = await send();
  expect(again.status).toBe(200);
  const { incidentId } = read(again.body);
  expect(await intake.incidents.history(incidentId)).toHaveLength(1);
  expect((await send()).body).toBe(again.body);
});

test('the same report five times at once while every other save fails is one incident', async () => {
  const { intake, contactId, ring, fails } = await fresh();
  await ring();
  const place = { text: '12 Harbour Street', zone: 'harbour' };
  const body = { incidentType: 'smell-of-gas', place, summary: 'Gas.' };
  fails(write(cancelled('TransactionConflict')), write(awsError('TimeoutError'), 'after'));
  const report = () => intake.api('POST', `/v1/contacts/${contactId}/incident`, { body });
  const statuses = (await Promise.all(Array.from({ length: 5 }, report))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201 || status === 503)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(4);
  expect(await intake.incidents.history(derivedId('inc', contactId))).toHaveLength(1);
});
