import { afterEach, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { linkIn, open, responder } from '@muster/demo/responder';
import type { ReplyOf } from '@muster/demo/api-replies';
import { pausedQueue } from '../support/whole/paused-queue.ts';
import { mailbox } from '../support/whole/mailbox.ts';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const notifier = pausedQueue(system, 'dispatch/notifier');
afterEach(() => notifier.drop());

type Assignment = ReplyOf<'readAssignment'>;
const offeredTo = async (zone: string) => {
  const person = await controlRoom.addPerson(zone);
  const { incidentId } = await controlRoom.reported(zone);
  await controlRoom.decide(incidentId, ...toP1);
  const assignment = await controlRoom.offer(incidentId, person);
  return { incidentId, person, assignment, address: `${zone}@example.com` };
};
const at = ({ assignmentId }: Assignment) => ({ params: { path: { assignmentId } } });
const record = (assignment: Assignment, status: 'accepted' | 'en-route') =>
  expectData(
    controlRoom.setting().dispatcher.POST('/v1/assignments/{assignmentId}/status', {
      ...at(assignment),
      body: { status },
    }),
  );
const askAgain = (assignment: Assignment, key: string) =>
  controlRoom.setting().dispatcher.POST('/v1/assignments/{assignmentId}/brief', {
    params: { ...at(assignment).params, header: { 'Idempotency-Key': key } },
    body: {},
  });
const mailsTo = (address: string) => mailbox(system(), address);

describe('a brief', () => {
  test.each(['accepted', 'en-route'] as const)(
    'reaches whoever is %s before the mail goes out, once',
    async (status) => {
      const zone = `early-${status}`;
      notifier.pause();
      const { assignment, address } = await offeredTo(zone);
      await record(assignment, 'accepted');
      if (status === 'en-route') await record(assignment, 'en-route');
      await system().pass(300);
      await notifier.resume();
      await system().pass(300);
      const [brief, ...more] = await mailsTo(address);
      expect(more).toEqual([]);
      expect(brief?.text).toContain('this is your brief');
      expect((await open(linkIn(brief?.text ?? ''))).status).toBe(200);
    },
  );

  test('reaches whoever accepts after the time in which it could not be sent', async () => {
    notifier.pause();
    const { assignment, address } = await offeredTo('late');
    await system().pass(10);
    notifier.drop();
    await record(assignment, 'accepted');
    expect((await mailsTo(address)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('be there by'),
    ]);
  });

  test('goes once more when it is asked for, to the address of now, once for each request', async () => {
    const { assignment, person, address } = await offeredTo('again');
    const [first] = await mailsTo(address);
    await responder(linkIn(first?.text ?? '')).accept();
    await responder(linkIn(first?.text ?? '')).report('en-route');
    await expectData(
      system()
        .as('admin')
        .PATCH('/v1/resources/{resourceId}', {
          params: { path: { resourceId: person.resourceId }, header: { 'If-Match': '*' } },
          body: { email: { address: 'again.home@example.com', verified: true } },
        }),
    );
    const asked = [await askAgain(assignment, 'brief-1'), await askAgain(assignment, 'brief-1')];
    expect(asked.map(({ response }) => response.status)).toEqual([202, 202]);
    expect(await mailsTo(address)).toHaveLength(1);
    const [again, ...more] = await mailsTo('again.home@example.com');
    expect([again?.subject, more]).toEqual([expect.stringContaining('be there by'), []]);
    expect(again?.text).toContain('You may have had this message before');
    expect((await open(linkIn(again?.text ?? ''))).heading).toContain('You are en route');
    await askAgain(assignment, 'brief-2');
    expect(await mailsTo('again.home@example.com')).toHaveLength(2);
  });

  test('asked for again stands on the timeline, and nothing is missing from the record', async () => {
    const { incidentId, assignment } = await offeredTo('told');
    await askAgain(assignment, 'brief-3');
    await record(assignment, 'accepted');
    await system().pass(120);
    const { lead } = controlRoom.setting();
    const lines = await expectData(lead.GET('/v1/incidents/{incidentId}/timeline', incidentPath(incidentId)));
    expect(lines.items.map(({ what }) => what)).toContain('Only told is to be sent the brief again.');
    expect(controlRoom.facts('IncidentEscalated', incidentId)).toBe(0);
    expect(
      await expectData(lead.GET('/v1/incidents/{incidentId}', incidentPath(incidentId))),
    ).not.toHaveProperty('missing');
  });

  test('is refused to whoever is not to go, or cannot be reached', async () => {
    const { assignment, person, address } = await offeredTo('refused');
    const [first] = await mailsTo(address);
    await expectData(
      system()
        .as('admin')
        .PATCH('/v1/resources/{resourceId}', {
          params: { path: { resourceId: person.resourceId }, header: { 'If-Match': '*' } },
          body: { email: null },
        }),
    );
    expect((await askAgain(assignment, 'brief-4')).error).toMatchObject({
      status: 409,
      rule: 'no-verified-channel',
    });
    await responder(linkIn(first?.text ?? '')).decline('Van.');
    expect((await askAgain(assignment, 'brief-5')).error).toMatchObject({ status: 409, rule: 'declined' });
  });
});
