import { beforeEach, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { returnedMail, type Returned } from '../support/returned-mail.ts';
import { incidentPath } from '../support/incident-requests.ts';
import type { Person } from '../support/people.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails } from '../support/whole/mailbox.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

const add = (name: string, zone: string): Promise<Person> => controlRoom.addPerson(zone, { name });

/** Mails since the test began, newest last, with the id that SES would repeat. */
const mails = () => allMails(system());
const mailTo = async (person: Pick<Person, 'email'>) => {
  const found = (await mails()).findLast(({ to }) => to === person.email?.address);
  if (!found) throw new Error('nothing was sent there');
  return found;
};
const comesBack = async (returned: Returned) => {
  const answer = await system().call('dispatch/on-returned-mail', returnedMail(returned));
  await system().runDue();
  return answer;
};
const read = (person: Person): Promise<Person> =>
  expectData(
    system()
      .as('admin')
      .GET('/v1/resources/{resourceId}', { params: { path: { resourceId: person.resourceId } } }),
  );
const offer = async (zone: string, person: Person) => {
  const { incidentId, reference } = await controlRoom.reported(zone);
  await controlRoom.decide(incidentId, ...toP1);
  await controlRoom.offer(incidentId, person, 'Nearest.');
  return { incidentId, reference };
};

beforeEach(() => {
  system().outside.mails.length = 0;
});

test('a brief that comes back is followed at once: the next person is asked, the lead is told, the address is marked', async () => {
  const [first, second] = [await add('Ana', 'dock'), await add('Ben', 'dock')];
  const { incidentId, reference } = await offer('dock', first);
  const { id } = await mailTo(first);
  const at = system().now;
  for (let times = 0; times < 2; times += 1) {
    await comesBack({ messageId: id, address: 'Ana@example.com' });
  }
  expect(system().now).toBe(at);

  const people = (await controlRoom.assignmentsOf(incidentId)).map(({ resource, status }) => [
    resource.name,
    status,
  ]);
  expect(people).toEqual([
    ['Ana', 'expired'],
    ['Ben', 'offered'],
  ]);
  expect((await mailTo(second)).subject).toContain(reference);
  const told = (await mails()).filter(({ subject }) => subject.includes('Ana could not be told'));
  expect(told.map(({ to }) => to)).toEqual(['lead@example.com']);
  expect(await read(first)).toMatchObject({
    email: { failing: { since: new Date(at).toISOString(), why: 'bounce: NoEmail' } },
  });
  expect(controlRoom.facts('NotificationFailed', incidentId)).toBe(1);
});

test('somebody whose mail comes back keeps the offer while nobody else is left, and the lead is told to ring', async () => {
  const only = await add('Cleo', 'weir');
  const { incidentId } = await offer('weir', only);
  const { id } = await mailTo(only);
  await comesBack({ messageId: id, address: 'cleo@example.com' });
  expect((await controlRoom.assignmentsOf(incidentId)).map(({ status }) => status)).toEqual(['offered']);
  const told = (await mails()).filter(({ subject }) => subject.includes('Cleo could not be told'));
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('Ring Cleo now')]);
  const lead = controlRoom.setting().lead;
  const { people } = await expectData(lead.GET('/v1/incidents/{incidentId}', incidentPath(incidentId)));
  expect(people).toMatchObject([{ brief: { status: 'failed' } }]);
});

test('an address that takes no mail is passed over until an admin confirms or changes it', async () => {
  const person = await add('Dora', 'mole');
  const { incidentId } = await offer('mole', person);
  await comesBack({ messageId: (await mailTo(person)).id, address: 'dora@example.com' });
  await system().pass(60);
  const again = await controlRoom.reported('mole');
  await controlRoom.decide(again.incidentId, ...toP1);
  const { dispatcher } = controlRoom.setting();
  const judged = async () => {
    const made = await expectData(
      dispatcher.POST('/v1/incidents/{incidentId}/recommendation', {
        ...incidentPath(again.incidentId),
        body: {},
      }),
    );
    const role = made.roles.find((one) => one.role === 'first-engineer');
    const passed = role?.passedOver.find(({ resource }) => resource.resourceId === person.resourceId);
    return passed?.code ?? 'picked';
  };
  expect(await judged()).toBe('no-verified-channel');
  await expectData(
    system()
      .as('admin')
      .PATCH('/v1/resources/{resourceId}', {
        params: { path: { resourceId: person.resourceId }, header: { 'If-Match': '*' } },
        body: { email: { address: 'dora@example.com', verified: true } },
      }),
  );
  expect(await judged()).toBe('picked');
  expect(controlRoom.facts('NotificationFailed', incidentId)).toBe(1);
});

test('a complaint about a brief that arrived ends no offer; a soft bounce changes nothing', async () => {
  const [eve, fay] = [await add('Eve', 'jetty'), await add('Fay', 'slip')];
  const complained = await offer('jetty', eve);
  await add('Gil', 'jetty');
  await comesBack({
    messageId: (await mailTo(eve)).id,
    address: 'eve@example.com',
    complaint: true,
  });
  const soft = await offer('slip', fay);
  await comesBack({
    messageId: (await mailTo(fay)).id,
    address: 'fay@example.com',
    bounceType: 'Transient',
  });
  for (const { incidentId } of [complained, soft]) {
    expect((await controlRoom.assignmentsOf(incidentId)).map(({ status }) => status)).toEqual(['offered']);
  }
  expect((await read(eve)).email).toMatchObject({ failing: { why: 'complaint: abuse' } });
  expect((await read(fay)).email).toEqual({ address: 'fay@example.com', verified: true });
  expect(controlRoom.facts('NotificationFailed', soft.incidentId)).toBe(0);
});

test("when a lead's mail comes back the others are told, also those of other teams; it goes round no second time", async () => {
  const admin = system().as('admin');
  const lead = (name: string) => ({ name, email: `${name}@example.com` });
  const put = (teams: Record<string, ReturnType<typeof lead>[]>) =>
    expectData(admin.PUT('/v1/policies/contacts', { body: { teams } }));
  const before = await expectData(admin.GET('/v1/policies/contacts'));
  await put({ north: [lead('hal')], south: [lead('ida')] });
  const { incidentId } = await controlRoom.reported('buoy');
  await controlRoom.decide(incidentId, ...toP1);
  const { id } = await mailTo({ email: { address: 'hal@example.com', verified: true } });
  await comesBack({ messageId: id, address: 'hal@example.com' });

  expect(await expectData(admin.GET('/v1/policies/contacts'))).toMatchObject({
    teams: { north: [{ email: 'hal@example.com', failing: { why: 'bounce: NoEmail' } }] },
  });
  const told = (await mails()).filter(({ subject }) => subject.includes('A lead could not be told'));
  expect(told.map(({ to }) => to)).toEqual(['ida@example.com']);
  const count = (await mails()).length;
  await comesBack({ messageId: told[0]?.id ?? '', address: 'ida@example.com' });
  expect(await mails()).toHaveLength(count);
  await put(before.teams);
});

test('what is not a mail of the service goes to the dead-letter queue with its reason', async () => {
  const queued = system().outside.queued.length;
  const answer = await comesBack({ messageId: 'ntf_unknown', address: 'a@example.com' });
  expect([answer, system().outside.queued.length]).toEqual([{ batchItemFailures: [] }, queued + 1]);
});
