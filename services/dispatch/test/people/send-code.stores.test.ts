import type { NotificationChannel } from '@muster/contracts';
import { decided, notFound, plusSeconds, type ResourceId } from '@muster/core';
import { TwilioTextSender } from '@muster/notifications/sms/twilio-text-sender';
import { TwilioCallSender } from '@muster/notifications/voice/twilio-call-sender';
import { ACCOUNT, refuse, useCarrier } from '@muster/test/support/carrier-server';
import { recordingSender } from '@muster/test/support/recording-sender';
import { describe, expect, test } from 'vitest';
import { sendContactPointCode } from '../../src/notifications/send-contact-point-code.ts';
import { askContactPointCode } from '../../src/people/ask-contact-point-code.ts';
import { confirmContactPointCode } from '../../src/people/confirm-contact-point-code.ts';
import { codeMessageId, verificationIdOf } from '../../src/people/verification-ids.ts';
import { causeNow, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const carrier = useCarrier();
const number = '+447700900123';
const code = '012345';

const ask = (resourceId: ResourceId, channel: NotificationChannel) =>
  askContactPointCode(dispatch.stores(), { resourceId, channel, code }, causeNow());
const confirm = (resourceId: ResourceId, channel: NotificationChannel) =>
  confirmContactPointCode(dispatch.stores(), { resourceId, channel, code }, causeNow());
const personWith = async (name: string, phone: object) => {
  const { resourceId } = await dispatch.add(name, { phone: { number, verified: false, ...phone } });
  return resourceId;
};
/** What the person answers to a text from then on. */
const answersStop = (resourceId: ResourceId) =>
  dispatch
    .stores()
    .resources.decide(resourceId, causeNow(), (state) =>
      state?.phone
        ? decided({ ...state, phone: { ...state.phone, texts: { stoppedAt: causeNow().at } } }, [])
        : notFound('resource'),
    );

/** Asks for a code by this channel; gives the order as the notifier gets it. */
const ordered = async (name: string, resourceId: ResourceId, channel: NotificationChannel) => {
  const asked = await ask(resourceId, channel);
  if (!asked.ok) throw new Error(asked.refusal.rule);
  const { verificationId, number: count, expiresAt } = asked.state;
  return { data: { resource: { resourceId, name }, channel, verificationId, number: count, expiresAt } };
};
const send = (order: Awaited<ReturnType<typeof ordered>>, cause = causeNow()) => {
  const callbackUrl = 'https://muster.example.com/api';
  const settings = { account: () => Promise.resolve(ACCOUNT), apiUrl: carrier.url(), callbackUrl };
  const deps = {
    ...dispatch.stores(),
    proofs: { keep: () => Promise.resolve() },
    email: recordingSender('email').sender,
    sms: new TwilioTextSender(settings),
    voice: new TwilioCallSender(settings),
    mailFrom: 'muster@example.com',
    phone: '01632 960100',
  };
  return sendContactPointCode(deps, order, cause);
};
const messageOf = async (resourceId: ResourceId, channel: NotificationChannel) =>
  (await dispatch.stores().codeMessages.load(codeMessageId(verificationIdOf(resourceId, channel), 1))).state;

describe('a code', () => {
  test.each([
    ['by text', 'sms', 'Messages', 'Body', /^012345 is your code/],
    ['by call, digit by digit and twice', 'voice', 'Calls', 'Twiml', /0, 1, 2, 3, 4, 5.*0, 1, 2, 3, 4, 5/s],
  ] as const)('goes %s to the number, once, and verifies it', async (how, channel, resource, field, said) => {
    const name = `Told ${how}`;
    const resourceId = await personWith(name, {});
    const order = await ordered(name, resourceId, channel);
    await send(order);
    await send(order);
    expect(carrier.taken.map((one) => [one.resource, one.form.get('To')])).toEqual([[resource, number]]);
    expect(carrier.taken[0]?.form.get(field)).toMatch(said);
    expect(await messageOf(resourceId, channel)).toMatchObject({ state: 'sent' });
    expect(await confirm(resourceId, channel)).toMatchObject({
      state: { phone: { number, verified: true } },
    });
  });

  test('that the carrier refuses for good is shown as failed, and the number stays unverified', async () => {
    const resourceId = await personWith('Refused', {});
    carrier.act(number, refuse(400, 21211));
    await send(await ordered('Refused', resourceId, 'sms'));
    expect(await messageOf(resourceId, 'sms')).toMatchObject({
      state: 'failed',
      reason: 'unusable-number (21211)',
    });
    const { state } = await dispatch.stores().resources.load(resourceId);
    expect(state?.phone).toEqual({ number, verified: false });
  });

  test('that is too old by the time it is to be sent goes nowhere', async () => {
    const resourceId = await personWith('Late', {});
    const order = await ordered('Late', resourceId, 'sms');
    const at = plusSeconds(causeNow().at, 601);
    await send(order, causeNow({ at }));
    expect(carrier.taken).toEqual([]);
  });
});

describe('whoever answered STOP', () => {
  test('is texted no code, and the number may be verified by call', async () => {
    const stopped = { texts: { stoppedAt: causeNow().at } };
    const resourceId = await personWith('Stopped', stopped);
    expect(await ask(resourceId, 'sms')).toMatchObject({ ok: false, refusal: { rule: 'texts-stopped' } });
    await send(await ordered('Stopped', resourceId, 'voice'));
    expect(carrier.taken.map(({ resource }) => resource)).toEqual(['Calls']);
    const confirmed = await confirm(resourceId, 'voice');
    expect(confirmed).toMatchObject({ state: { phone: { verified: true, ...stopped } } });
  });

  test('after a code was asked for gets none, and the code verifies nothing', async () => {
    const resourceId = await personWith('Stops', {});
    const order = await ordered('Stops', resourceId, 'sms');
    await answersStop(resourceId);
    await send(order);
    expect(carrier.taken).toEqual([]);
    expect(await confirm(resourceId, 'sms')).toMatchObject({ refusal: { rule: 'texts-stopped' } });
  });
});
