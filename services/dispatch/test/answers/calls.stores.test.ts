import type { NotificationChannel } from '@muster/contracts';
import { decided, instantOf } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { requestAttempt } from '@muster/notifications/attempt';
import { describe, expect, test } from 'vitest';
import { notificationPolicy, type Notification } from '../../src/notifications/domain/notification.ts';
import { recordResult } from '../../src/notifications/domain/record-result.ts';
import { newSid, useCarrier } from '../support/carrier.ts';
import { causeNow, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const carrier = useCarrier(dispatch.stores);
const number = '+447700900321';
const aTime: unknown = expect.any(String);

let people = 0;
/** Somebody who is offered a place, and the brief that was just asked to be sent on a channel. */
const briefed = async (channel: NotificationChannel) => {
  const person = { phone: { number, verified: true }, sharedPhone: true };
  const made = await dispatch.offeredTo(`Listener ${(people += 1)}`, { person });
  const { assignmentId, incidentId, resourceId } = made;
  const notificationId = derivedId('ntf', 'brief', assignmentId, channel, '1');
  const state: Notification = {
    ...requestAttempt(channel, { attempt: 1, unconfirmed: 0 }, notificationPolicy, instantOf(Date.now())),
    ...{
      notificationId,
      incidentId,
      assignmentId,
      resourceId,
      purpose: 'brief',
      mailKey: 'mail/dispatch/x.json',
    },
  };
  await dispatch.stores().notifications.decide(notificationId, causeNow(), () => decided(state, []));
  return { ...made, notificationId };
};
type Briefed = Awaited<ReturnType<typeof briefed>>;
const statusOf = async ({ assignmentId }: Briefed) => (await dispatch.assignment(assignmentId)).status;
const stored = async ({ notificationId }: Briefed) =>
  (await dispatch.stores().notifications.load(notificationId)).state;
const told = async ({ notificationId }: Briefed) =>
  (await dispatch.stores().notifications.history(notificationId)).map(({ name }) => name);

describe('a key in a call', () => {
  test('accepts the offer, has the duties read, and confirms them; each twice changes nothing', async () => {
    const one = await briefed('voice');
    const sid = newSid('CA');
    for (let time = 1; time <= 2; time += 1) {
      const accepted = await carrier.key(one.notificationId, 'offer', '1', sid);
      expect(accepted.body).toContain('keys?step=brief');
      const [responsibility] = (await dispatch.assignment(one.assignmentId)).responsibilities;
      expect(accepted.body).toContain(responsibility?.text.slice(0, 20));
    }
    expect(await dispatch.assignment(one.assignmentId)).toMatchObject({
      status: 'accepted',
      answeredBy: 'voice',
    });
    for (let time = 1; time <= 2; time += 1) {
      expect((await carrier.key(one.notificationId, 'brief', '1', sid)).body).toContain(
        'Everything is confirmed',
      );
    }
    expect(await dispatch.events('assignments', one.assignmentId)).toEqual([
      ...['AssignmentOffered', 'AssignmentAccepted', 'AssignmentUnderstood'],
    ]);
  });

  test('declines the offer, and a key after that changes nothing', async () => {
    const one = await briefed('voice');
    expect((await carrier.key(one.notificationId, 'offer', '2')).body).toContain('Somebody else is asked');
    expect((await carrier.key(one.notificationId, 'offer', '1')).body).toContain('You declined');
    expect(await statusOf(one)).toBe('declined');
  });

  test.each(['9', '7', ''])('“%s” has the offer said again and records nothing', async (digits) => {
    const one = await briefed('voice');
    expect((await carrier.key(one.notificationId, 'offer', digits)).body).toContain('keys?step=offer');
    expect(await statusOf(one)).toBe('offered');
  });

  test('in a call that nobody knows says so', async () => {
    const unknown = await carrier.key(derivedId('ntf', 'unknown'), 'offer', '1');
    expect([unknown.status, unknown.body]).toEqual([200, expect.stringContaining('ring the control room')]);
  });
});

const textStatus = (one: Briefed, MessageStatus: string, more: object = {}) =>
  carrier.send({
    path: `/webhooks/carrier/texts/${one.notificationId}`,
    fields: { MessageSid: `SM${'7'.repeat(32)}`, MessageStatus, To: number, ...more },
  });
const callStatus = (one: Briefed, CallStatus: string, more: object = {}) =>
  carrier.send({
    path: `/webhooks/carrier/calls/${one.notificationId}`,
    fields: { CallSid: `CA${'7'.repeat(32)}`, CallStatus, To: number, ...more },
  });

describe('a receipt', () => {
  test('that comes before the sending is known to have worked proves it, and its answer changes nothing', async () => {
    const one = await briefed('sms');
    expect((await textStatus(one, 'delivered')).status).toBe(200);
    expect(await stored(one)).toMatchObject({ state: 'sent', deliveredAt: aTime });
    const result = { kind: 'sent' as const, providerId: 'late' };
    await dispatch.stores().notifications.decide(one.notificationId, causeNow(), (state) => {
      if (state === undefined) throw new Error('the row is there');
      return recordResult(state, { attempt: 1, result }, instantOf(Date.now()));
    });
    expect(await told(one)).toEqual(['NotificationSent']);
    expect(await statusOf(one), 'delivered is not accepted').toBe('offered');
  });

  test('of failure after one of delivery, late or again, moves nothing back', async () => {
    const one = await briefed('sms');
    for (const status of ['sent', 'delivered', 'sent', 'undelivered', 'delivered'])
      await textStatus(one, status);
    expect(await told(one)).toEqual(['NotificationSent']);
  });

  test.each([
    [
      'no longer takes texts',
      '30006',
      'unusable-number (30006)',
      { failing: { why: 'unusable-number (30006)' } },
    ],
    ['has stopped them', '21610', 'stopped (21610)', { stoppedAt: aTime }],
    ['is out of reach', '30003', 'unreachable (30003)', undefined],
  ])('of a number that %s is told as failed, once, with its reason', async (_, ErrorCode, reason, texts) => {
    const one = await briefed('sms');
    await textStatus(one, 'undelivered', { ErrorCode });
    await textStatus(one, 'undelivered', { ErrorCode });
    expect(await stored(one)).toMatchObject({ state: 'returned', reason });
    expect(await told(one)).toEqual(['NotificationSent', 'NotificationFailed']);
    const { state } = await dispatch.stores().resources.load(one.resourceId);
    if (texts === undefined) expect(state?.phone?.texts).toBeUndefined();
    else expect(state?.phone?.texts).toMatchObject(texts);
  });

  test.each([
    ['nobody answered', 'no-answer', {}, 'call-no-answer'],
    ['was busy', 'busy', {}, 'call-busy'],
    ['a machine answered', 'in-progress', { AnsweredBy: 'machine_start' }, 'call-machine'],
  ])('of a call that %s is told as failed', async (_, status, more, reason) => {
    const one = await briefed('voice');
    await callStatus(one, 'ringing');
    await callStatus(one, status, more);
    expect(await stored(one)).toMatchObject({ state: 'returned', reason });
    expect(await statusOf(one)).toBe('offered');
  });

  test('of a call that a person answered is delivery', async () => {
    const one = await briefed('voice');
    await callStatus(one, 'in-progress', { AnsweredBy: 'human' });
    await callStatus(one, 'completed');
    expect(await told(one)).toEqual(['NotificationSent']);
  });

  test('of a message that is not ours is refused, and so is what is none', async () => {
    const one = await briefed('sms');
    const unknown = { ...one, notificationId: derivedId('ntf', 'unknown') };
    expect((await textStatus(unknown, 'delivered')).status).toBe(404);
    expect((await textStatus(one, 'vanished')).status).toBe(422);
    expect(await told(one)).toEqual([]);
  });
});
