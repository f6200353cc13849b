import { afterEach, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { linkIn, open, responder } from '@muster/demo/responder';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { pausedQueue } from '../support/whole/paused-queue.ts';
import { mailbox } from '../support/whole/mailbox.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const notifier = pausedQueue(system, 'dispatch/notifier');
afterEach(() => notifier.drop());

const PHONE = '01632 960100';

const offered = async (zone: string) => {
  const person = await controlRoom.addPerson(zone);
  const { incidentId } = await controlRoom.reported(zone);
  await controlRoom.decide(incidentId, ...toP1);
  const { dispatcher } = controlRoom.setting();
  const { assignmentId } = await controlRoom.offer(incidentId, person);
  const address = `${zone}@example.com`;
  const link = async () => linkIn((await mailbox(system(), address))[0]?.text ?? '');
  const record = (status: 'clear') =>
    expectData(
      dispatcher.POST('/v1/assignments/{assignmentId}/status', {
        params: { path: { assignmentId } },
        body: { status },
      }),
    );
  const release = (reason: string) =>
    expectData(
      dispatcher.POST('/v1/assignments/{assignmentId}/status', {
        params: { path: { assignmentId } },
        body: { status: 'released', reason },
      }),
    );
  const resolve = () =>
    expectData(
      dispatcher.POST('/v1/incidents/{incidentId}/resolution', {
        ...incidentPath(incidentId),
        body: { note: 'False alarm.' },
      }),
    );
  /** What the person was sent beside the brief. */
  const notices = async () =>
    (await mailbox(system(), address)).filter(({ subject }) => !/answer by|be there by/.test(subject ?? ''));
  return {
    incidentId,
    assignmentId,
    resourceId: person.resourceId,
    address,
    link,
    record,
    release,
    resolve,
    notices,
  };
};
type Offered = Awaited<ReturnType<typeof offered>>;

const asked = async () => undefined;
const accepted = async ({ link }: Offered) => responder(await link()).accept();
const onTheWay = async (one: Offered) => {
  await accepted(one);
  await responder(await one.link()).report('en-route');
};
const onScene = async (one: Offered) => {
  await accepted(one);
  await responder(await one.link()).report('on-scene');
};

describe('somebody who is taken off a job is told at once and once, why and whom to ring', () => {
  const byHand = (one: Offered) => one.release('A nearer engineer is free');
  const byResolution = (one: Offered) => one.resolve();
  const over = 'The incident is resolved.';
  test.each([
    ['asked, by hand', asked, byHand, 'A nearer engineer is free'],
    ['accepted, by hand', accepted, byHand, 'A nearer engineer is free'],
    ['on the way, by hand', onTheWay, byHand, 'A nearer engineer is free'],
    ['asked, as the incident is resolved', asked, byResolution, over],
    ['accepted, as the incident is resolved', accepted, byResolution, over],
    ['on the way, as the incident is resolved', onTheWay, byResolution, over],
  ])('%s', async (what, come, takeOff, why) => {
    const one = await offered(what.replaceAll(/\W+/g, '-').toLowerCase());
    await come(one);
    await takeOff(one);
    await system().pass(200);
    const [notice, ...more] = await one.notices();
    expect(more).toEqual([]);
    expect(notice?.subject).toMatch(/You are not needed any more: .+, .+/);
    expect(notice?.text).toContain(`Why: ${why}`);
    expect(notice?.text).toContain(PHONE);
    expect(notice?.text).toMatch(/Since: \w{3} \d+ Jan 2026, [\d:]+ \(Europe\/London\)/);
    const page = await open(await one.link());
    expect([page.status, page.heading]).toEqual([410, 'You are not needed any more: First engineer']);
    expect(page.html).toContain(`Why: ${why}`);
    expect(page.html).toContain(PHONE);
  });

  test('also on scene, where their part is over', async () => {
    const one = await offered('on-scene');
    await onScene(one);
    await one.resolve();
    const [notice, ...more] = await one.notices();
    expect([notice?.subject, more]).toEqual([expect.stringContaining('Your part is over'), []]);
    expect(notice?.text).toContain(`Why: ${over}`);
  });

  test('also when the control room says that they are clear', async () => {
    const one = await offered('told-clear');
    await onScene(one);
    await one.record('clear');
    expect((await one.notices()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Your part is over'),
    ]);
  });
});

describe('nobody is told', () => {
  test('of their own report of being clear', async () => {
    const one = await offered('own-clear');
    await onScene(one);
    const page = responder(await one.link());
    await page.done('isolate-supply');
    await page.report('clear');
    expect(await one.notices()).toEqual([]);
  });

  test('that they are not needed when no brief ever told them that they were, nor is it sent then', async () => {
    notifier.pause();
    const one = await offered('never-asked');
    await one.release('A mistake.');
    await notifier.resume();
    await system().pass(300);
    expect(await mailbox(system(), one.address)).toEqual([]);
    expect(system().queues.flatMap(({ deadLetters }) => deadLetters)).toEqual([]);
  });

  test('of what is more than an hour old', async () => {
    const one = await offered('old-news');
    await accepted(one);
    notifier.pause();
    await one.release('No longer needed.');
    await system().pass(3601);
    await notifier.resume();
    expect(await one.notices()).toEqual([]);
  });
});

test('whoever did not take an offer reads that the incident is over once it is, not that somebody is sought', async () => {
  const [declined, silent] = [await offered('said-no'), await offered('said-nothing')];
  await responder(await declined.link()).decline('Van is off the road.');
  expect((await open(await declined.link())).html).toContain('Nobody else has taken it yet');
  await system().pass(200);
  for (const one of [declined, silent]) {
    await one.resolve();
    const { html } = await open(await one.link());
    expect(html).toContain('The incident is over: it is resolved. Nobody needs to come any more.');
    expect(html).not.toContain('Nobody else has taken it yet');
  }
});
