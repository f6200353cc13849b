import '../support/quiet.ts';
import { noDeadLetters } from '../support/no-dead-letters.ts';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MusterEvent } from '@muster/contracts';
import { consume } from '@muster/runtime/messaging/consume';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { Table, type AggregateStore } from '@muster/store';
import { decided } from '@muster/core';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { storesIn } from '../../services/dispatch/src/wiring/deps.ts';
import { subscriptions } from '../../services/dispatch/src/wiring/subscriptions.ts';
import { listAssignments } from '../../services/dispatch/src/assignments/list-assignments.ts';
import { openMobilisation } from '../../services/dispatch/src/mobilisation/open-mobilisation.ts';
import { notifierConsumers } from '../../services/dispatch/src/notifications/notifier-consumers.ts';
import { person, verdict } from '../../services/dispatch/test/support/samples.ts';
import { clockAt } from '../support/clock.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, inject, killedWhen, timedOut } from '../support/fault.ts';
import { useMailProvider } from '../support/mail-provider.ts';
import { noCarrier } from '../support/no-carrier.ts';
import { cause } from '../support/sample-aggregate.ts';

const engine = useEngine();
const { ses, s3 } = useMailProvider();
const signing = { current: { id: 'k1', bytes: Buffer.alloc(32, 7) } };
const keys = vi.fn(() => Promise.resolve(signing));
const lead = { name: 'Lead', email: 'lead@example.com' };

const mailsSent = () => ses.commandCalls(SendEmailCommand);
const mails = () =>
  Promise.all(
    mailsSent().map(async ({ args: [{ input }] }) => {
      const { text, to, messageId } = await simpleParser(Buffer.from(input.Content?.Raw?.Data ?? []));
      return {
        to: [to].flat()[0]?.text ?? '',
        messageId,
        repeat: /may have had this message/.test(text ?? ''),
      };
    }),
  );

const eventsOf = async <S>(store: AggregateStore<S>, id: string | undefined) =>
  id === undefined ? [] : store.history(id);

const message = ({ name, data, metadata }: MusterEvent): string => busMessage(name, data, metadata);

/** An incident with one person who was offered it, or with a shortfall, and the notifier whose queue brings that. */
async function dispatch({ people = [person('Maya')] } = {}) {
  const clock = clockAt('2026-01-05T09:18:00Z');
  const [client, other, name] = [engine.client(), engine.client(), await engine.table('dispatch')];
  const stores = storesIn(new Table({ client: other, name }));
  const done = cause('set-up', { at: clock.now() });
  for (const one of people) await stores.resources.decide(one.resourceId, done, () => decided(one, []));
  await stores.autoDispatch.decide('auto-dispatch', done, () => decided({ rules: [{ priority: 'P1' }] }, []));
  await stores.contacts.decide('contacts', done, () => decided({ teams: { north: [lead] } }, []));
  const data = verdict();
  await openMobilisation(
    stores,
    { name: 'IncidentAssessed', data, metadata: metadataOf(data.incidentId) },
    { ...done, key: 'verdict' },
  );
  const [assignment] = (await listAssignments(stores, data.incidentId, { limit: 1 })).items;
  const said = [
    ...(await eventsOf(stores.mobilisations, data.incidentId)),
    ...(await eventsOf(stores.assignments, assignment?.assignmentId)),
  ].filter((event) => subscriptions.notifier.some((heard) => heard === event.name));

  const notifier = (alive = client) => {
    const deps = {
      ...storesIn(new Table({ client: alive, name })),
      keys,
      zone: 'Europe/London',
      phone: '+441632960100',
      email: new EmailSender(new SESv2Client({})),
      ...noCarrier,
      proofs: proofsIn(new S3Client({}), 'mail'),
      mailFrom: 'muster@example.com',
      publicUrl: 'https://muster.example.com',
    };
    return consume(subscriptions.notifier, notifierConsumers(deps), {
      clock: clock.now,
      service: 'dispatch',
      sendToDeadLetters: noDeadLetters,
    });
  };
  const give = async (handler = notifier()): Promise<'taken' | 'comes again'> => {
    const { batchItemFailures } = await invoke(handler, queueBatch(...said.map(message)));
    return batchItemFailures.length === 0 ? 'taken' : 'comes again';
  };
  const told = async () => {
    const ids = mailsSent().map(async ({ args: [{ input }] }) => {
      const { messageId = '' } = await simpleParser(Buffer.from(input.Content?.Raw?.Data ?? []));
      return messageId.slice(1).split('@')[0] ?? '';
    });
    const histories = await Promise.all(
      [...new Set(await Promise.all(ids))].map((id) => eventsOf(stores.notifications, id)),
    );
    return histories.flat().map((event) => event.name);
  };
  return { clock, client, said, give, notifier, told, fresh: () => engine.client() };
}

const metadataOf = (incidentId: string): MusterEvent<'IncidentAssessed'>['metadata'] => {
  const { detail } = JSON.parse(
    busMessage('IncidentAssessed', verdict(), {
      aggregate: { kind: 'ASSESSMENT', id: incidentId },
      sequence: 2,
    }),
  ) as { detail: Pick<MusterEvent<'IncidentAssessed'>, 'metadata'> };
  return detail.metadata;
};

beforeEach(() => {
  keys.mockResolvedValue(signing);
});

const unanswered: [what: string, error: Error][] = [
  ['no answer', timedOut()],
  ['a fault of the provider', awsError('InternalFailure', { $metadata: { httpStatusCode: 500 } })],
  ['a lost connection', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
];

describe('a brief', () => {
  test('is sent once, however often its event comes', async () => {
    const { give, said, told } = await dispatch();
    expect(said.map(({ name }) => name)).toEqual(['AssignmentOffered']);
    expect([await give(), await give()]).toEqual(['taken', 'taken']);
    expect(await mails()).toEqual([expect.objectContaining({ repeat: false })]);
    expect(await told()).toEqual(['NotificationSent']);
  });

  test('whose event comes twice at the same time is sent once', async () => {
    const { give } = await dispatch();
    await Promise.all([give(), give(), give()]);
    expect(mailsSent()).toHaveLength(1);
  });

  test('whose event comes twice at the same time is kept by whoever sends it alone, as it was sent', async () => {
    const { give } = await dispatch();
    await Promise.all([give(), give(), give()]);
    const kept = s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Body);
    const sent = mailsSent().map(({ args: [{ input }] }) => input.Content?.Raw?.Data);
    expect(kept).toEqual(sent);
  });

  test.each(unanswered)(
    'after %s waits out its lease, then is repeated once, knowingly and marked',
    async (_, error) => {
      const { clock, give, told } = await dispatch();
      ses.on(SendEmailCommand).rejectsOnce(error).resolves({ MessageId: 'taken' });
      expect(await give()).toBe('comes again');
      clock.pass(59);
      expect(await give()).toBe('comes again');
      expect(mailsSent()).toHaveLength(1);

      clock.pass(1);
      expect(await give()).toBe('taken');
      clock.pass(3);
      expect(await give()).toBe('taken');
      const [first, second, ...more] = await mails();
      expect([first?.repeat, second?.repeat, more]).toEqual([false, true, []]);
      expect(second?.messageId).not.toBe(first?.messageId);
      expect(await told()).toEqual(['NotificationSent']);
    },
  );

  test.each(['MessageRejected', 'BadRequestException'])(
    'that the provider refuses for good (%s) is told once as failed, not tried again, and calls somebody',
    async (code) => {
      const { clock, give, told } = await dispatch();
      ses.on(SendEmailCommand).rejects(awsError(code));
      for (let receipt = 1; receipt <= 5; receipt += 1) {
        expect(await give(), `receipt ${receipt}`).toBe('comes again');
        clock.pass(61);
      }
      expect([mailsSent().length, await told()]).toEqual([1, ['NotificationFailed']]);
    },
  );

  test('that the account may not send comes again until it may, and is no repeat', async () => {
    const { clock, give, told } = await dispatch();
    ses.on(SendEmailCommand).rejects(awsError('SendingPausedException'));
    for (let receipt = 1; receipt <= 5; receipt += 1) {
      expect(await give(), `receipt ${receipt}`).toBe('comes again');
      clock.pass(20);
    }
    expect(await told()).toEqual([]);
    ses.on(SendEmailCommand).resolves({ MessageId: 'taken' });
    expect([await give(), await give()]).toEqual(['taken', 'taken']);
    const sent = await mails();
    expect([sent.length, sent.some(({ repeat }) => repeat)]).toEqual([16, false]);
    expect(await told()).toEqual(['NotificationSent']);
  });

  test('that the provider is too busy for is tried again at once and is no repeat', async () => {
    const { give, told } = await dispatch();
    ses
      .on(SendEmailCommand)
      .rejectsOnce(awsError('TooManyRequestsException'))
      .rejectsOnce(awsError('TooManyRequestsException'))
      .resolves({ MessageId: 'taken' });
    expect(await give()).toBe('taken');
    expect((await mails()).map(({ repeat }) => repeat)).toEqual([false, false, false]);
    expect(new Set((await mails()).map(({ messageId }) => messageId)).size).toBe(1);
    expect(await told()).toEqual(['NotificationSent']);
  });

  test('whose attempt cannot be stored is not sent', async () => {
    const { client, give } = await dispatch();
    inject(client, [{ command: 'write', error: awsError('ThrottlingException'), when: 'before' }]);
    expect(await give()).toBe('comes again');
    expect(mailsSent()).toHaveLength(0);
    expect(await give()).toBe('taken');
    expect((await mails()).map(({ repeat }) => repeat)).toEqual([false]);
  });

  test.each([
    ['mail cannot be kept', () => s3.on(PutObjectCommand).rejects(awsError('SlowDown'))],
    ['link cannot be signed', () => keys.mockRejectedValue(awsError('InternalServiceError'))],
  ])('whose %s is not sent, and however often that is so, no attempt is spent', async (_, fail) => {
    const { give, told } = await dispatch();
    fail();
    expect([await give(), await give(), await give()]).toEqual(Array(3).fill('comes again'));
    expect(mailsSent()).toHaveLength(0);
    s3.on(PutObjectCommand).resolves({});
    keys.mockResolvedValue(signing);
    expect(await give()).toBe('taken');
    expect((await mails()).map(({ repeat }) => repeat)).toEqual([false]);
    expect(await told()).toEqual(['NotificationSent']);
  });

  test('whose notifier dies between storing the attempt and sending goes out after the lease', async () => {
    const { clock, fresh, give, notifier } = await dispatch();
    ses.on(SendEmailCommand).rejectsOnce(new Error('killed')).resolves({ MessageId: 'taken' });
    const dying = notifier(killedWhen(fresh(), () => mailsSent().length > 0));
    expect(await give(dying)).toBe('comes again');
    expect(await give()).toBe('comes again');
    expect(mailsSent()).toHaveLength(1);
    clock.pass(60);
    expect(await give()).toBe('taken');
    expect((await mails()).map(({ repeat }) => repeat)).toEqual([false, true]);
  });

  test('whose notifier dies between sending and recording is repeated once, after the lease, marked', async () => {
    const { clock, fresh, give, notifier, told } = await dispatch();
    const dying = notifier(killedWhen(fresh(), () => mailsSent().length > 0));
    expect(await give(dying)).toBe('comes again');
    expect(await give()).toBe('comes again');
    clock.pass(60);
    expect(await give()).toBe('taken');
    expect(await give()).toBe('taken');
    expect((await mails()).map(({ repeat }) => repeat)).toEqual([false, true]);
    expect(await told()).toEqual(['NotificationSent']);
  });

  test.each([
    ['no answer', timedOut()],
    ['a paused account', awsError('SendingPausedException')],
  ])(
    'after %s is not sent when its time is over: told once as failed, it calls somebody',
    async (_, error) => {
      const { clock, give, told } = await dispatch();
      ses.on(SendEmailCommand).rejects(error);
      await give();
      const tries = mailsSent().length;
      clock.pass(600);
      expect([await give(), await give()]).toEqual(['comes again', 'comes again']);
      expect([mailsSent().length, await told()]).toEqual([tries, ['NotificationFailed']]);
      clock.pass(3600);
      expect(await give()).toBe('taken');
    },
  );

  test('that was sent is not reported as failed when its time is over', async () => {
    const { clock, give, told } = await dispatch();
    await give();
    clock.pass(600);
    expect([await give(), await told()]).toEqual(['taken', ['NotificationSent']]);
  });
});

describe('a shortfall', () => {
  test('reaches the lead once', async () => {
    const { give, said, told } = await dispatch({ people: [] });
    expect(said.map(({ name }) => name)).toEqual(['ShortfallFound']);
    expect([await give(), await give()]).toEqual(['taken', 'taken']);
    expect((await mails()).map(({ to }) => to)).toEqual([expect.stringContaining(lead.email)]);
    expect(await told()).toEqual(['NotificationSent']);
  });

  test('that reaches no lead ends in the dead-letter queue with an alarm', async () => {
    const { clock, give } = await dispatch({ people: [] });
    ses.on(SendEmailCommand).rejects(timedOut());
    for (let receipt = 1; receipt <= 5; receipt += 1) {
      expect(await give(), `receipt ${receipt}`).toBe('comes again');
      clock.pass(120);
    }
    expect(mailsSent()).toHaveLength(2);
  });
});
