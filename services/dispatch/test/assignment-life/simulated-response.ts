import '@muster/test/support/quiet';
import type { MusterEvent } from '@muster/contracts';
import { decided, plusSeconds, type AssignmentId, type Cause, type Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { consume } from '@muster/runtime/messaging/consume';
import { invoke } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { Table } from '@muster/store';
import { clockAt } from '@muster/test/support/clock';
import type { Engine } from '@muster/test/support/engine';
import { noDeadLetters } from '@muster/test/support/no-dead-letters';
import { assignmentIdOf } from '../../src/assignments/list-assignments.ts';
import { responseConsumers } from '../../src/wiring/response-consumers.ts';
import { expireUnansweredOffer } from '../../src/mobilisation/expire-offer.ts';
import { tellNextStep } from '../../src/notifications/brief-person.ts';
import { attemptIds } from '../../src/notifications/message-attempts.ts';
import { firstBriefParts } from '../../src/notifications/message-parts.ts';
import { notifierConsumers } from '../../src/notifications/notifier-consumers.ts';
import { phoneIdOf } from '../../src/people/hold-contact-points.ts';
import { storesIn } from '../../src/wiring/deps.ts';
import { subscriptions } from '../../src/wiring/subscriptions.ts';
import { keys } from '../support/dispatch.ts';
import { person, roleOf, verdict } from '../support/samples.ts';
import { observedSenders } from './observed-senders.ts';

/** So long a message that was not taken stays out of sight of its queue, and so often it comes. */
const HIDDEN_SECONDS = 61;
const MOST_TRIES = 12;

type Queue = 'on-events' | 'notifier' | 'next-channel' | 'on-deadlines';
export interface Queued {
  readonly queue: Queue;
  readonly event: MusterEvent;
  readonly visibleAt: Instant;
  readonly tries: number;
}

const phoneOf = (at: number) => ({ number: `+44770090012${at}`, verified: true });
export const PEOPLE = [
  person('Maya', { phone: phoneOf(1) }),
  person('Ben', { phone: phoneOf(2) }),
  person('Ines', { phone: phoneOf(3), email: undefined }),
  person('Oskar'),
];

const isTakenBy = (queue: 'on-events' | 'notifier', { name }: MusterEvent): boolean =>
  subscriptions[queue].some((taken) => taken === name);

/**
 * Dispatch with one incident of two places and a few people, on a table of its own and a clock that moves only by `pass`. Its
 * events wait in queues, from which `deliver` takes them in any order.
 */
export const simulateResponse = async (engine: Engine) => {
  const clock = clockAt('2026-01-05T09:18:00Z');
  const { now, pass } = clock;
  const stores = storesIn(new Table({ client: engine.client(), name: await engine.table('dispatch') }));
  const { handed, answer, ...senders } = observedSenders(stores, now);
  const queued: Queued[] = [];
  const published = new Set<string>();
  const put = (queue: Queue, event: MusterEvent, seconds = 0): void => {
    queued.push({ queue, event, visibleAt: plusSeconds(now(), seconds), tries: 0 });
  };
  const deps = {
    ...stores,
    ...senders,
    lookAgain: async (offer: MusterEvent<'AssignmentOffered'>, seconds: number) =>
      put('next-channel', offer, seconds),
    proofs: { keep: async () => undefined },
    ...{ keys: async () => keys, zone: 'Europe/London', phone: '01632 960100' },
    ...{ mailFrom: 'muster@example.com', publicUrl: 'https://muster.example.com' },
    ...{ callbackUrl: 'https://api.example.com' },
    account: () => Promise.reject(new Error('no request of the carrier is proved here')),
    newestAccount: () => Promise.reject(new Error('no request of the carrier is proved here')),
  };
  const options = { clock: now, service: 'dispatch', sendToDeadLetters: noDeadLetters };
  const consumers = {
    'on-events': consume(subscriptions['on-events'], responseConsumers(stores), options),
    notifier: consume(subscriptions.notifier, notifierConsumers(deps), options),
    'next-channel': consume(
      ['AssignmentOffered'],
      { AssignmentOffered: (offer, cause) => tellNextStep(deps, offer, cause) },
      options,
    ),
    'on-deadlines': consume(
      subscriptions['on-deadlines'],
      { DeadlineMissed: (event, cause) => expireUnansweredOffer(stores, event, cause) },
      options,
    ),
  };
  const causeOf = (key: string, actor: Cause['actor'] = { kind: 'user', id: 'dispatcher' }): Cause => ({
    ...{ key, actor, at: now(), correlationId: 'con_1', causationId: key, exercise: false },
  });

  for (const one of PEOPLE) {
    await stores.resources.decide(one.resourceId, causeOf('set-up'), () => decided(one, []));
    if (one.phone === undefined) continue;
    const { number } = one.phone;
    const holders = [one.resourceId];
    await stores.phones.decide(phoneIdOf(number), causeOf('set-up'), () => decided({ holders }, []));
  }
  const lead = { name: 'Lead', email: 'lead@example.com' };
  await stores.contacts.decide('contacts', causeOf('set-up'), () =>
    decided({ teams: { north: [lead] } }, []),
  );
  const sample = verdict('one', [roleOf({ count: 2 })]);
  const { incidentId } = sample;
  const data = {
    ...sample,
    plan: { ...sample.plan, channels: ['email' as const, 'sms' as const, 'voice' as const] },
  };
  await invoke(consumers['on-events'], queueBatch(busMessage('IncidentAssessed', data)));

  const assignmentIds = async (): Promise<AssignmentId[]> => {
    const { state } = await stores.mobilisations.load(incidentId);
    const count = state && 'offerCount' in state ? state.offerCount : 0;
    return Array.from({ length: count }, (_, at) => assignmentIdOf(incidentId, at + 1));
  };
  const assignments = async () => {
    const loaded = await Promise.all((await assignmentIds()).map((id) => stores.assignments.load(id)));
    return loaded.flatMap(({ state }) => state ?? []);
  };

  /** Puts each event that was saved meanwhile into the queues that take it, as the relay does. */
  const publish = async (): Promise<void> => {
    const ids = await assignmentIds();
    const notificationIds = [
      ...handed.map(({ id }) => id),
      ...ids.flatMap((id) => attemptIds({ parts: firstBriefParts(id) })),
    ];
    const histories = await Promise.all([
      stores.mobilisations.history(incidentId),
      stores.corrections.history(incidentId),
      ...ids.map((id) => stores.assignments.history(id)),
      ...PEOPLE.map(({ resourceId }) => stores.resources.history(resourceId)),
      ...[...new Set(notificationIds)].map((id) => stores.notifications.history(id)),
    ]);
    for (const event of histories.flat()) {
      if (published.has(event.metadata.id)) continue;
      published.add(event.metadata.id);
      if (isTakenBy('on-events', event)) put('on-events', event);
      if (isTakenBy('notifier', event)) put('notifier', event);
    }
  };

  const take = async ({ queue, event }: Queued): Promise<boolean> => {
    const body = busMessage(event.name, event.data, event.metadata);
    return (await invoke(consumers[queue], queueBatch(body))).batchItemFailures.length === 0;
  };

  /** Gives one of the messages that can be seen to its consumer; it comes again later where that failed. `keep`: it comes again anyway. */
  const deliver = async (which: number, { keep = false } = {}): Promise<void> => {
    await publish();
    const visible = queued.filter(({ visibleAt }) => visibleAt <= now());
    const one = visible[which % Math.max(visible.length, 1)];
    if (one === undefined) return;
    queued.splice(queued.indexOf(one), 1);
    const isTaken = await take(one);
    const tries = one.tries + 1;
    const comesAgain = isTaken ? keep : tries < MOST_TRIES;
    if (comesAgain) queued.push({ ...one, tries, visibleAt: plusSeconds(now(), HIDDEN_SECONDS) });
  };

  /** The time to accept of an offer is over, as monitoring tells it. */
  const missDeadline = async (assignmentId: AssignmentId): Promise<void> => {
    const { state } = await stores.assignments.load(assignmentId);
    if (state === undefined) return;
    if (state.acceptBy > now()) pass((Date.parse(state.acceptBy) - Date.parse(now())) / 1000);
    const deadlineId = derivedId('ddl', assignmentId);
    const missed = busMessage(
      'DeadlineMissed',
      {
        ...{ incidentId, deadlineId, kind: 'accepted', assignmentId, dueAt: state.acceptBy },
        ...{ missedAt: now(), settledBy: 'clock', step: { do: 'offer-next-resource' } },
      },
      { aggregate: { kind: 'RECORD', id: assignmentId } },
    );
    await invoke(consumers['on-deadlines'], queueBatch(missed));
  };

  /** Lets everything happen that is due, with providers that take everything. */
  const settle = async (): Promise<void> => {
    answer.next = 'sent';
    for (let rounds = 0; rounds < 400; rounds += 1) {
      await publish();
      if (queued.length === 0) return;
      if (queued.some(({ visibleAt }) => visibleAt <= now())) await deliver(0);
      else pass(15);
      for (const { assignmentId, status, acceptBy } of await assignments()) {
        if (status === 'offered' && acceptBy <= now()) await missDeadline(assignmentId);
      }
    }
    throw new Error('the queues are never empty');
  };

  return {
    clock,
    stores,
    deps,
    handed,
    answer,
    incidentId,
    causeOf,
    assignments,
    deliver,
    missDeadline,
    settle,
  };
};

export type SimulatedResponse = Awaited<ReturnType<typeof simulateResponse>>;
