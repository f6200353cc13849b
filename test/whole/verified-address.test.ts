import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { askForCode } from '../support/whole/ask-for-code.ts';
import { useControlRoom } from '../support/whole/control-room.ts';
import { mailbox } from '../support/whole/mailbox.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

const PATH = '/v1/resources/{resourceId}/contact-points/{channel}/verification';
const at = (resourceId: string) => ({ params: { path: { resourceId, channel: 'email' as const } } });
const confirm = (resourceId: string, code: string, key?: string) =>
  system()
    .as('admin')
    .PUT(PATH, {
      params: { ...at(resourceId).params, ...(key !== undefined && { header: { 'Idempotency-Key': key } }) },
      body: { code },
    });
const unverified = async (name: string) => {
  const address = `${name}@example.com`;
  const { resourceId } = await controlRoom.addPerson(name, { email: { address, verified: false } });
  return { resourceId, address };
};

test('an address counts once the code that was mailed to it is typed back, and not by a wrong one', async () => {
  const { resourceId, address } = await unverified('answers');
  const code = await askForCode(system(), resourceId, address);
  const mail = (await mailbox(system(), address)).at(-1);
  expect(mail?.subject).not.toContain(code);

  const wrong = code === '000000' ? '000001' : '000000';
  const missed = await confirm(resourceId, wrong);
  expect(missed.error).toMatchObject({ status: 422, rule: 'code-wrong' });
  const shown = await expectData(system().as('admin').GET(PATH, at(resourceId)));
  expect(shown).toMatchObject({ channel: 'email', message: 'sent', triesLeft: 4 });
  expect(JSON.stringify(shown)).not.toContain(code);

  const [confirmed, again] = [
    await confirm(resourceId, code, 'typed-back'),
    await confirm(resourceId, code, 'typed-back'),
  ];
  expect([confirmed.data?.email, again.data?.email]).toEqual([
    { address, verified: true },
    { address, verified: true },
  ]);
  const twice = await confirm(resourceId, code, 'typed-back-later');
  expect(twice.error).toMatchObject({ status: 409, rule: 'no-code-sent' });
});

test('a code is worth nothing once the person has another address', async () => {
  const { resourceId, address } = await unverified('moves');
  const code = await askForCode(system(), resourceId, address);
  const email = { address: 'moved@example.com', verified: false };
  await expectData(
    system()
      .as('admin')
      .PATCH('/v1/resources/{resourceId}', {
        params: { path: { resourceId }, header: { 'If-Match': '*' } },
        body: { email },
      }),
  );
  const refused = await confirm(resourceId, code);
  expect(refused.error).toMatchObject({ status: 409, rule: 'no-code-sent' });
  const person = await expectData(
    system()
      .as('admin')
      .GET('/v1/resources/{resourceId}', { params: { path: { resourceId } } }),
  );
  expect(person.email).toEqual(email);
});

test('of two codes only the later one counts', async () => {
  const { resourceId, address } = await unverified('twice');
  const first = await askForCode(system(), resourceId, address);
  await system().pass(61);
  const second = await askForCode(system(), resourceId, address);
  if (first !== second)
    expect((await confirm(resourceId, first)).error).toMatchObject({ rule: 'code-wrong' });
  expect((await confirm(resourceId, second)).data?.email?.verified).toBe(true);
});
