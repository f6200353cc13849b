import '../support/quiet.ts';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MusterEvent } from '@muster/contracts';
import { decided, type AssignmentId } from '@muster/core';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { consume } from '@muster/runtime/messaging/consume';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { Table } from '@muster/store';
import { describe, expect, test, vi } from 'vitest';
import { listAssignments } from '../../services/dispatch/src/assignments/list-assignments.ts';
import { recordUpdate } from '../../services/dispatch/src/assignments/record-update.ts';
import { endResponse } from '../../services/dispatch/src/mobilisation/end-response.ts';
import { openMobilisation } from '../../services/dispatch/src/mobilisation/open-mobilisation.ts';
import { tellNextStep } from '../../services/dispatch/src/notifications/brief-person.ts';
import { attemptIds } from '../../services/dispatch/src/notifications/message-attempts.ts';
import { partsOn } from '../../services/dispatch/src/notifications/message-parts.ts';
import { notifierConsumers } from '../../services/dispatch/src/notifications/notifier-consumers.ts';
import type { NotifierDeps } from '../../services/dispatch/src/notifications/notifier-deps.ts';
import { storesIn } from '../../services/dispatch/src/wiring/deps.ts';
import { subscriptions } from '../../services/dispatch/src/wiring/subscriptions.ts';
import { person, verdict } from '../../services/dispatch/test/support/samples.ts';
import { clockAt } from '../support/clock.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, killedWhen } from '../support/fault.ts';
import { useMailProvider } from '../support/mail-provider.ts';
import { noDeadLetters } from '../support/no-dead-letters.ts';
import { recordingSender } from '../support/recording-sender.ts';
import { cause } from '../support/sample-aggregate.ts';

const engine = useEngine();
const { ses, mails } = useMailProvider();
const keys = { current: { id: 'k1', bytes: Buffer.alloc(32, 7) } };
const phone = { number: '+447700900123', verified: true };
const maya = person('Maya', { phone });
/** Comes too, and after Maya, as he was out already. */
const ben = person('Ben', { recentJobs: ['2026-01-05T08:00:00.000Z'] });
const refused = { kind: 'failed', reason: 'refused (30008)', again: false } as const;
const unreachable = { kind: 'failed', reason: 'carrier-unreachable', again: true } as const;
const silent = { kind: 'unknown', reason: 'no-answer' } as const;

const idOf = (parts: readonly [string, ...string[]], channel: 'email' | 'sms' | 'voice') =>
  attemptIds({ parts: partsOn(parts, channel) })[0] ?? '';

/** An incident whose plan allows every channel, the first of these people offered it, and the Lambdas that tell people. */
async function dispatch({ people = [maya] } = {}) {
  const clock = clockAt('2026-01-05T09:18:00Z');
  const [client, name] = [engine.client(), await engine.table('dispatch')];
  const stores = storesIn(new Table({ client, name }));
  const done = cause('set-up', { at: clock.now() });
  for (const one of people) await stores.resources.decide(one.resourceId, done, () => decided(one, []));
  await stores.autoDispatch.decide('auto-dispatch', done, () => decided({ rules: [{ priority: 'P1' }] }, []));
  const lead = { name: 'Lead', email: 'lead@example.com' };
  await stores.contacts.decide('contacts', done, () => decided({ teams: { north: [lead] } }, []));
  const sample = verdict();
  const data = { ...sample, plan: { ...sample.plan, channels: ['email', 'sms', 'voice'] as const } };
  const { incidentId } = data;
  const judged = { aggregate: { kind: 'ASSESSMENT', id: incidentId }, sequence: 2 };
  const { detail } = JSON.parse(busMessage('IncidentAssessed', sample, judged)) as {
    detail: Pick<MusterEvent<'IncidentAssessed'>, 'metadata'>;
  };
  const assessed = { name: 'IncidentAssessed', metadata: detail.metadata } as const;
  await openMobilisation(
    stores,
    { ...assessed, data: { ...data, plan: { ...data.plan, channels: [...data.plan.channels] } } },
    { ...done, key: 'verdict' },
  );
  const assignments = async () => (await listAssignments(stores, incidentId, { limit: 9 })).items;
  const [{ assignmentId } = { assignmentId: undefined }] = await assignments();
  if (assignmentId === undefined) throw new Error('nobody is offered it');
  const brief = ['brief', assignmentId] as const;

  const [sms, voice] = [recordingSender('sms'), recordingSender('voice')];
  const lookAgain = vi.fn<NotifierDeps['lookAgain']>(async () => 'put');
  const depsOn = (alive = client) => ({
    ...storesIn(new Table({ client: alive, name })),
    ...{ keys: () => Promise.resolve(keys), zone: 'Europe/London', phone: '+441632960100' },
    ...{ email: new EmailSender(new SESv2Client({})), sms: sms.sender, voice: voice.sender, lookAgain },
    ...{ proofs: proofsIn(new S3Client({}), 'mail'), mailFrom: 'muster@example.com' },
    publicUrl: 'https://muster.example.com',
  });
  const options = { clock: clock.now, service: 'dispatch', sendToDeadLetters: noDeadLetters };
  const take = async (handler: ReturnType<typeof consume>, events: readonly MusterEvent[]) => {
    const messages = events.map((event) => busMessage(event.name, event.data, event.metadata));
    const { batchItemFailures } = await invoke(handler, queueBatch(...messages));
    return batchItemFailures.length === 0 ? 'taken' : 'comes again';
  };
  const ofQueue = ({ name: event }: MusterEvent) => subscriptions.notifier.some((heard) => heard === event);
  const offer = (await stores.assignments.history(assignmentId)).filter(ofQueue);
  const notifier = (alive = client) =>
    consume(subscriptions.notifier, notifierConsumers(depsOn(alive)), options);
  const next = () =>
    consume(
      ['AssignmentOffered'],
      { AssignmentOffered: (event, by) => tellNextStep(depsOn(), event, by) },
      options,
    );
  const failed = async (channel: 'email' | 'sms' | 'voice') =>
    (await stores.notifications.history(idOf(brief, channel))).filter(ofQueue);
  return {
    ...{ clock, client, stores, incidentId, assignmentId, brief, sms, voice, lookAgain, assignments, failed },
    give: (alive = client) => take(notifier(alive), offer),
    follow: (events: readonly MusterEvent[]) => take(notifier(), events),
    lookNow: () => take(next(), offer),
    accept: (at: AssignmentId = assignmentId) =>
      recordUpdate(
        depsOn(),
        at,
        { update: { kind: 'accepted' }, howKnown: 'self-report' },
        cause('accept', { at: clock.now() }),
      ),
    end: () => endResponse(depsOn(), incidentId, 'resolved', cause('end', { at: clock.now() })),
    ended: async () =>
      (await stores.assignments.history(assignmentId)).filter(({ name: of }) => of === 'AssignmentEnded'),
    killed: () => killedWhen(engine.client(), () => sms.given.length > 0),
  };
}

const wordsOf = (given: { readonly content: unknown } | undefined): string => JSON.stringify(given?.content);

const counts = async ({ sms, voice }: Awaited<ReturnType<typeof dispatch>>) => ({
  mails: (await mails()).length,
  texts: sms.given.length,
  calls: voice.given.length,
});

describe('an offer', () => {
  test('goes out by mail and text together, and the telephone rings when nobody has answered by then', async () => {
    const system = await dispatch();
    expect(await system.give()).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 0 });
    expect(system.lookAgain.mock.calls.map(([{ name }, seconds]) => [name, seconds])).toEqual([
      ['AssignmentOffered', 45],
    ]);
    expect(system.sms.given[0]?.content).toMatchObject({ to: phone.number });
    expect(wordsOf(system.sms.given[0])).toContain('https://muster.example.com/r/');

    system.clock.pass(45);
    expect([await system.lookNow(), await system.lookNow()]).toEqual(['taken', 'taken']);
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 1 });
    expect(system.voice.given[0]?.content).toMatchObject({ to: phone.number, step: 'offer' });
    expect(system.lookAgain).toHaveBeenCalledTimes(1);
  });

  test('that comes back too early is looked at again when its step is due', async () => {
    const system = await dispatch();
    system.clock.pass(44);
    expect(await system.lookNow()).toBe('taken');
    expect(system.voice.given).toHaveLength(0);
    expect(system.lookAgain.mock.calls.map(([, seconds]) => seconds)).toEqual([1]);
  });

  test('that was accepted is told on no further channel', async () => {
    const system = await dispatch();
    await system.give();
    await system.accept();
    system.clock.pass(45);
    expect(await system.lookNow()).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 0 });
  });

  test.each([
    ['whose time is over', 600],
    ['that is a day old', 86_400],
  ])('%s rings nobody', async (_, seconds) => {
    const system = await dispatch();
    await system.give();
    system.clock.pass(seconds);
    expect(await system.lookNow()).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 0 });
  });

  test('of an incident that has ended rings nobody', async () => {
    const system = await dispatch();
    await system.give();
    await system.end();
    system.clock.pass(45);
    expect(await system.lookNow()).toBe('taken');
    expect(system.voice.given).toHaveLength(0);
  });

  test('to somebody with an e-mail address alone asks for no policy and no later step', async () => {
    const system = await dispatch({ people: [person('Maya')] });
    const asked: unknown[] = [];
    system.client.middlewareStack.add(
      (next) => async (request) => {
        asked.push(JSON.stringify(request.input));
        return next(request);
      },
      { step: 'initialize', name: 'asked' },
    );
    expect(await system.give()).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 1, texts: 0, calls: 0 });
    expect(asked.filter((one) => String(one).includes('notification-order'))).toEqual([]);
    expect(asked).toHaveLength(4);
    expect(system.lookAgain).not.toHaveBeenCalled();
  });
});

describe('a fault on one channel keeps no other back', () => {
  test('a text of which nobody knows is repeated once, knowingly, and the mail is not', async () => {
    const system = await dispatch();
    system.sms.says(silent);
    expect(await system.give()).toBe('comes again');
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 0 });
    system.clock.pass(60);
    expect([await system.give(), await system.give()]).toEqual(['taken', 'taken']);
    expect(await counts(system)).toEqual({ mails: 1, texts: 2, calls: 1 });
    expect(wordsOf(system.sms.given[1])).toContain('(again)');
  });

  test('a mail that the provider does not take now comes again, and the text is not repeated', async () => {
    const system = await dispatch();
    ses.on(SendEmailCommand).rejects(awsError('SendingPausedException'));
    expect(await system.give()).toBe('comes again');
    ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
    expect(await system.give()).toBe('taken');
    expect(system.sms.given).toHaveLength(1);
  });

  test('a queue that takes no later step brings the offer again, and nothing is sent twice', async () => {
    const system = await dispatch();
    system.lookAgain.mockRejectedValueOnce(new Error('no queue'));
    expect([await system.give(), await system.give()]).toEqual(['comes again', 'taken']);
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 0 });
    expect(system.lookAgain).toHaveBeenCalledTimes(2);
  });

  test('a notifier that dies when the text is out has asked for the next step, and repeats the text once, marked', async () => {
    const system = await dispatch();
    expect(await system.give(system.killed())).toBe('comes again');
    expect(system.lookAgain).toHaveBeenCalledTimes(1);
    system.clock.pass(60);
    await system.give();
    system.clock.pass(60);
    expect(await system.give()).toBe('taken');
    expect(system.sms.given.length).toBeLessThanOrEqual(2);
    expect((await mails()).length).toBeGreaterThanOrEqual(1);
    expect((await mails()).length).toBeLessThanOrEqual(2);
  });
});

describe('a channel that fails', () => {
  test('is followed by the next step at once, and nobody else is asked or told', async () => {
    const system = await dispatch({ people: [maya, ben] });
    system.sms.says(refused);
    expect(await system.give()).toBe('taken');
    const failed = await system.failed('sms');
    expect(failed).toHaveLength(1);
    expect([await system.follow(failed), await system.follow(failed)]).toEqual(['taken', 'taken']);
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 1 });
    system.clock.pass(45);
    expect(await system.lookNow()).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 1, texts: 1, calls: 1 });
    expect(await system.assignments()).toHaveLength(1);
  });

  test('while the mail has arrived leaves the offer as it is, also when the call fails as well', async () => {
    const system = await dispatch({ people: [maya, ben] });
    system.sms.says(refused);
    system.voice.says(refused);
    await system.give();
    await system.follow(await system.failed('sms'));
    expect(await system.follow(await system.failed('voice'))).toBe('taken');
    expect(await system.assignments()).toHaveLength(1);
    expect((await mails()).map(({ to }) => to)).toEqual([['maya@example.com']]);
  });

  test('as the last one has the next person asked, and the lead told once', async () => {
    const onlyPhone = person('Maya', { phone, email: undefined });
    const system = await dispatch({ people: [onlyPhone, ben] });
    system.sms.says(refused);
    system.voice.says(refused);
    expect(await system.give()).toBe('taken');
    await system.follow(await system.failed('sms'));
    expect(system.voice.given).toHaveLength(1);
    await system.follow(await system.failed('voice'));
    expect((await system.assignments()).map(({ resource, status }) => [resource.name, status])).toEqual([
      ['Maya', 'expired'],
      ['Ben', 'offered'],
    ]);
    const toLead = (await mails()).filter(({ to }) => to.includes('lead@example.com'));
    expect(toLead.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('could not be told by telephone'),
    ]);
  });

  test('for an hour is asked at most three times a message, and the mail arrives', async () => {
    const system = await dispatch();
    for (const { alwaysSays } of [system.sms, system.voice]) alwaysSays(unreachable);
    expect(await system.give()).toBe('taken');
    await system.follow(await system.failed('sms'));
    await system.follow(await system.failed('voice'));
    for (const seconds of [30, 60, 600, 3600]) {
      system.clock.pass(seconds);
      await system.give();
      await system.lookNow();
    }
    expect(await counts(system)).toEqual({ mails: 1, texts: 3, calls: 3 });
  });
});

describe('somebody who is not needed any more', () => {
  test('is told by mail and text where the brief arrived, and rung no more', async () => {
    const system = await dispatch();
    await system.give();
    await system.accept();
    await system.end();
    expect(await system.follow(await system.ended())).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 2, texts: 2, calls: 0 });
    expect(wordsOf(system.sms.given[1])).toContain('not needed');
  });

  test('is told by a call where only that arrived', async () => {
    const system = await dispatch({ people: [person('Maya', { phone, email: undefined })] });
    system.sms.says(refused);
    await system.give();
    await system.follow(await system.failed('sms'));
    await system.accept();
    await system.end();
    expect(await system.follow(await system.ended())).toBe('taken');
    expect(await counts(system)).toEqual({ mails: 0, texts: 1, calls: 2 });
  });

  test('and was not told yet hears nothing, on any channel, however late the offer comes', async () => {
    const system = await dispatch();
    await system.end();
    expect(await system.follow(await system.ended())).toBe('taken');
    expect([await system.give(), await system.lookNow()]).toEqual(['taken', 'taken']);
    expect(await counts(system)).toEqual({ mails: 0, texts: 0, calls: 0 });
  });
});
