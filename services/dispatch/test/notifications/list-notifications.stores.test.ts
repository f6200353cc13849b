import { decided, instantOf, notFound, plusSeconds, type AssignmentId, type IncidentId } from '@muster/core';
import type { NotificationChannel } from '@muster/contracts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Notification } from '../../src/notifications/domain/notification.ts';
import { attemptId } from '../../src/notifications/message-attempts.ts';
import { firstBriefParts, partsOn } from '../../src/notifications/message-parts.ts';
import { ToldPerson } from '../../src/notifications/routes.ts';
import { causeNow, useDispatch } from '../support/dispatch.ts';

const dispatch = useDispatch();
const number = '+447700900321';
const reachable = {
  email: { address: 'told@example.com', verified: true },
  phone: { number, verified: true },
};

/** Somebody with an address on each channel who is offered a place of a response that may use them all. */
const offered = async (name: string) => {
  const offer = await dispatch.offeredTo(name, { person: reachable });
  await dispatch
    .stores()
    .mobilisations.decide(offer.incidentId, causeNow(), (state) =>
      state?.status === 'open'
        ? decided({ ...state, plan: { ...state.plan, channels: ['email', 'sms', 'voice'] } }, [])
        : notFound('mobilisation'),
    );
  return offer;
};

const Page = z.object({ items: z.array(ToldPerson), nextCursor: z.string().optional() });
const list = async (incidentId: IncidentId, query = '') => {
  const answer = await dispatch.api('GET', `/v1/incidents/${incidentId}/notifications${query}`);
  expect(answer.body).not.toContain(number);
  expect(answer.body).not.toContain('example.com');
  return Page.parse(answer.json());
};

const noted = async (
  { assignmentId, incidentId }: { assignmentId: AssignmentId; incidentId: IncidentId },
  channel: NotificationChannel,
  unconfirmed: number,
  more: object,
) => {
  const id = attemptId({ parts: partsOn(firstBriefParts(assignmentId), channel) }, { unconfirmed });
  const now = instantOf(Date.now());
  const row = Notification.parse({
    ...{
      notificationId: id,
      incidentId,
      assignmentId,
      purpose: 'brief',
      mailKey: `mail/dispatch/${id}.json`,
    },
    ...{ channel, requestedAt: now, leaseUntil: plusSeconds(now, 60) },
    ...more,
  });
  await dispatch.stores().notifications.decide(id, causeNow(), () => decided(row, []));
};

test('an offer is listed with what was tried on each channel and when the next is, without an address', async () => {
  const offer = await offered('Told on three channels');
  const { offeredAt } = await dispatch.assignment(offer.assignmentId);
  const at = instantOf(Date.now());
  await noted(offer, 'email', 0, { state: 'sent', sentAt: at, deliveredAt: at });
  await noted(offer, 'sms', 0, { state: 'unknown', unknownAt: at, reason: 'no-answer' });
  await noted(offer, 'sms', 1, { state: 'failed', failedAt: at, reason: 'unreachable (30003)' });
  const { items } = await list(offer.incidentId);
  expect(items).toMatchObject([
    { assignmentId: offer.assignmentId, resource: { resourceId: offer.resourceId } },
  ]);
  expect(items[0]?.channels).toEqual([
    { channel: 'email', state: 'delivered', at },
    { channel: 'sms', state: 'failed', at, why: 'the telephone was off or out of reach' },
    { channel: 'voice', state: 'planned', at: plusSeconds(offeredAt, 45) },
  ]);
});

test('nothing is planned any more for who has accepted, and who no longer holds a place is left out', async () => {
  const offer = await offered('Told and answered');
  await noted(offer, 'email', 0, { state: 'sent', sentAt: instantOf(Date.now()) });
  const status = (body: object) => dispatch.api('POST', `/v1/assignments/${offer.assignmentId}/status`, body);
  await status({ status: 'accepted' });
  const { items } = await list(offer.incidentId);
  expect(items[0]?.channels.map(({ channel, state }) => [channel, state])).toEqual([['email', 'sent']]);
  await status({ status: 'released', reason: 'Not needed' });
  expect(await list(offer.incidentId)).toEqual({ items: [] });
});

describe('how somebody would be told of an offer', () => {
  const Steps = z.object({ steps: z.array(z.unknown()) });
  const expected = async (incidentId: IncidentId, resourceId: string, query = '') => {
    const path = `/v1/incidents/${incidentId}/people/${resourceId}/expected-steps${query}`;
    return Steps.parse((await dispatch.api('GET', path)).json()).steps;
  };
  const atOnce = { afterSeconds: 0, channels: ['email', 'sms'] };

  test('is said by the steps of the policy, without those that come after the role’s time to accept', async () => {
    const { incidentId, resourceId } = await offered('Expected on three channels');
    const { plan } = await dispatch.mobilisation(incidentId);
    const role = plan.roles[0]?.role ?? '';
    const call = { afterSeconds: 45, channels: ['voice'] };
    expect(await expected(incidentId, resourceId)).toEqual([atOnce, call]);
    expect(await expected(incidentId, resourceId, `?role=${role}`)).toEqual([atOnce, call]);
    const roles = plan.roles.map((one) => ({ ...one, acceptWithinSeconds: 45 }));
    await dispatch
      .stores()
      .mobilisations.decide(incidentId, causeNow(), (state) =>
        state?.status === 'open'
          ? decided({ ...state, plan: { ...state.plan, roles } }, [])
          : notFound('mobilisation'),
      );
    expect(await expected(incidentId, resourceId, `?role=${role}`)).toEqual([atOnce]);
  });

  test('names no address that is not verified', async () => {
    const { incidentId } = await offered('Expected by mail alone');
    const email = { address: 'mail-alone@example.com', verified: true };
    const phone = { number: '+447700900322', verified: false };
    const { resourceId } = await dispatch.add('Has an unverified telephone', { email, phone });
    expect(await expected(incidentId, resourceId)).toEqual([{ afterSeconds: 0, channels: ['email'] }]);
  });
});

test('an incident without a response has no such list', async () => {
  const answer = await dispatch.api('GET', '/v1/incidents/inc_01JZZZZZZZZZZZZZZZZZZZZZZZ/notifications');
  expect(answer.status).toBe(404);
});
