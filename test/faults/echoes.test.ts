import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { expectData } from '@muster/client';
import { assess } from '@muster/demo/call/assessment';
import { newCall, reportIncident, takeCall } from '@muster/demo/call/contact';
import { dispatch } from '@muster/demo/call/dispatch';
import { queueBatch } from '@muster/runtime/testing/queue-batch';
import { caller, lookingFor } from '../support/canaries.ts';
import { awsError } from '../support/fault.ts';
import { returnedMail } from '../support/returned-mail.ts';
import type { Interceptor } from '../support/whole/aws.ts';
import { answerByPhone } from '../support/whole/answer-by-phone.ts';
import { acknowledgeQuery, removeDemoText } from '../support/whole/after-main-job.ts';
import { playMainJob, loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails } from '../support/whole/mailbox.ts';

process.env['POWERTOOLS_LOG_LEVEL'] = 'INFO';

const system = useInProcessSystem();
const everything = Object.values(caller).join(', ');
const look = lookingFor(caller);
const silent = () => undefined;

/** An answer of a provider that repeats what it was sent, wherever an error can. */
const echo = (name: string): Error =>
  awsError(name, {
    message: `refused: ${everything}`,
    Item: { told: everything },
    CancellationReasons: [{ Code: 'ValidationError', Message: everything, Item: { told: everything } }],
    cause: new Error(everything),
    [everything]: everything,
  });

const NAMES = ['ValidationException', 'TransactionCanceledException', 'AccessDeniedException', 'Error'];
const Invocation = z.looseObject({ FunctionName: z.string(), Payload: z.string() });
const lines: string[] = [];
const outcomes: string[] = [];
const thrown = new Map<string, number>();

/** Each call of a Lambda fails first, at another of its commands each time, and then runs as it should. */
const failingFirst = (): void => {
  const { call, interceptors } = system();
  const times = new Map<string, number>();
  const fails = async (name: string, event: unknown, at: number): Promise<void> => {
    let commands = 0;
    const fault: Interceptor = ({ command }, goOn) => {
      if (command === 'SendEmailCommand') return goOn();
      commands += 1;
      if (commands !== at) return goOn();
      thrown.set(name, (thrown.get(name) ?? 0) + 1);
      return Promise.reject(echo(NAMES[commands % NAMES.length] ?? ''));
    };
    interceptors.push(fault);
    const outcome = await call(name, event).catch((error: unknown) => error);
    interceptors.splice(interceptors.indexOf(fault), 1);
    outcomes.push(outcome instanceof Error ? String(outcome.stack) : (JSON.stringify(outcome) ?? ''));
  };
  const failOnce = (name: string, event: unknown): Promise<void> => {
    const count = times.get(name) ?? 0;
    times.set(name, count + 1);
    return fails(name, event, 1 + (count % 3));
  };
  const both = async (name: string, event: unknown): Promise<unknown> => {
    await failOnce(name, event);
    return call(name, event);
  };
  Object.assign(system(), { call: both });
  // What one Lambda calls by name does not come by `call`.
  interceptors.push(async ({ command, input }, goOn) => {
    if (command !== 'InvokeCommand') return goOn();
    const { FunctionName, Payload } = Invocation.parse(input);
    await failOnce(FunctionName, JSON.parse(Payload));
    return goOn();
  });
};

/** Whoever the answers repeat is sent a letter, and it comes back. */
const returnLetter = async (sourceId: string): Promise<void> => {
  const { mail: address, name, words } = caller;
  const messageId = await acknowledgeQuery(system(), { sourceId, address, name, words });
  await system().call(
    'intake/on-returned-mail',
    returnedMail({ messageId, address, bounceType: 'Transient' }),
  );
};

const offers: string[] = [];

/** Keeps the messages of offers, as the bus gives them. */
const keepOffers = (): void => {
  const { onBus } = system();
  system().onBus = (events, timePasses) => {
    offers.push(...events.filter(({ name }) => name === 'AssignmentOffered').map(({ body }) => body));
    return onBus(events, timePasses);
  };
};

/** A lead logs a complaint about an incident, of which monitoring is asked. */
const complainOf = (incidentId: string) =>
  expectData(
    system()
      .as('lead')
      .POST('/v1/complaints', {
        body: {
          team: 'north',
          kind: 'complaint',
          severity: 'low',
          safety: false,
          words: 'Nobody came.',
          incidentId,
        },
      }),
  );

/** The report that was sent last, and a brief, come back from their readers' mailboxes. */
const returnMails = async (): Promise<void> => {
  const mails = await allMails(system());
  for (const service of ['dispatch', 'review']) {
    const mail = mails.findLast(({ from }) => (from === 'Muster control room') === (service === 'dispatch'));
    const { id: messageId, to: address } = mail ?? { id: '', to: '' };
    await system().call(
      `${service}/on-returned-mail`,
      returnedMail({ messageId, address, bounceType: 'Transient' }),
    );
  }
};

/** From now on every mail is refused with its own words. */
const refuseMails = (name: string) =>
  system().interceptors.push(({ command }, goOn) => {
    if (command !== 'SendEmailCommand') return goOn();
    thrown.set(name, (thrown.get(name) ?? 0) + 1);
    return Promise.reject(echo(name));
  });

describe('what AWS echoes in an error', () => {
  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      const write = vi.spyOn(stream, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
      afterAll(() => write.mockRestore());
    }
    const setting = await loadDemoOrganisation(system());
    keepOffers();
    failingFirst();
    const played = await playMainJob(system(), setting);
    const scheduled = ['monitoring/sweep', 'dispatch/seek-again', 'review/report'];
    const keepers = ['dispatch/keeper', 'monitoring/keeper', 'review/keeper'];
    for (const name of [...scheduled, ...keepers]) await system().call(name, {});
    await returnMails();
    await returnLetter(setting.twilio.sourceId);
    await complainOf(played.incidentId);
    expect(await answerByPhone(system(), setting)).toEqual([200, 200, 200, 200]);
    expect(await removeDemoText(system(), played.incidentId)).toEqual(['done']);
    refuseMails('MessageRejected');
    const { contactId } = await takeCall(setting, newCall(), silent);
    const { incidentId } = await reportIncident(setting, contactId, silent);
    await assess(setting, incidentId, silent);
    await dispatch(setting, incidentId, silent);
    await system().call('dispatch/next-channel', queueBatch(...offers.slice(-1)));
    const { items } = await expectData(setting.lead.GET('/v1/reports'));
    const params = { path: { reportId: items[0]?.reportId ?? '' } };
    const preview = await setting.lead.POST('/v1/reports/{reportId}/preview', { params });
    const users = await system().as('admin').GET('/v1/users');
    outcomes.push(JSON.stringify([preview.data, preview.error, users.data, users.error]));
  }, 120_000);

  test('is thrown in every Lambda that calls AWS, and logged', () => {
    const untouched = [...system().lambdas.keys()].filter((name) => !thrown.has(name));
    expect(untouched).toEqual([]);
    expect(thrown.get('MessageRejected')).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes('"level":"ERROR"')).length).toBeGreaterThan(20);
    expect(look(echo('Error').message)).toHaveLength(Object.keys(caller).length);
  });

  test('is in no line that a Lambda logs', () => {
    expect(lines.filter((line) => look(line).length > 0)).toEqual([]);
  });

  test('is in no answer, no failure that Lambda is told, no event and no queue', () => {
    const { outside, queues } = system();
    const told = [
      ...outcomes,
      ...outside.queued.map(({ body }) => body),
      ...queues.flatMap(({ deadLetters }) => deadLetters),
    ];
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((text) => look(text).length > 0)).toEqual([]);
  });
});
