import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { until } from '@muster/demo/until';
import { clientOf } from '@muster/infra/local/clients.ts';
import { checkout, openInstance, type Instance } from '@muster/infra/local/instance.ts';
import { MailBox } from '@muster/infra/local/mail.ts';
import { freePort } from '@muster/infra/local/port.ts';
import { silent } from '@muster/infra/local/progress.ts';
import { alarm } from './support/source.ts';

const home = resolve(checkout, '.local/test-restart');
const began = new Date();
let running: Instance | undefined;
const start = async (port: number, fresh: boolean): Promise<Instance> => {
  running = await openInstance({ port, home, fresh, keep: true, progress: silent });
  return running;
};
afterAll(async () => {
  await running?.stop();
  await rm(home, { recursive: true, force: true });
});

/** What a dispatcher sees of an incident: who is asked or was, in order. */
const people = async (instance: Instance, incidentId: string) => {
  const path = { params: { path: { incidentId } } };
  const asked = clientOf(instance.muster, 'dispatcher').GET('/v1/incidents/{incidentId}/assignments', path);
  return (await expectData(asked)).items;
};
const briefs = async ({ muster }: Instance, mailbox: string, reference: string): Promise<number> => {
  const mails = new MailBox(muster);
  const found = await mails.to(mailbox, began);
  mails.close();
  return found.filter(({ text }) => text.includes(reference)).length;
};
const address = async ({ muster }: Instance, resourceId: string): Promise<string> => {
  const path = { params: { path: { resourceId } } };
  const { email } = await expectData(clientOf(muster, 'dispatcher').GET('/v1/resources/{resourceId}', path));
  return email?.address ?? '';
};

test(
  'what was under way at a stop goes on after the start: nothing is lost, and nobody is asked twice',
  { timeout: 300_000 },
  async () => {
    const port = await freePort();
    const first = await start(port, true);
    const asked = await alarm(first.muster.sources.generic, 'harbour');
    const silent = await until('the offer', async () => (await people(first, asked))[0]);
    const mailbox = await address(first, silent.resource.resourceId);
    await until('the brief', async () => (await briefs(first, mailbox, silent.reference)) === 1 || undefined);
    const reported = await alarm(first.muster.sources.generic, 'harbour', 'In alarm as the power went.');
    await first.stop();

    const second = await start(port, false);
    expect(second.muster).toEqual(first.muster);
    const late = await until('the report that came last', async () => (await people(second, reported))[0], {
      seconds: 60,
    });
    expect(late.resource.resourceId).not.toBe(silent.resource.resourceId);
    const next = await until('the next person', async () => (await people(second, asked))[1], {
      seconds: 100,
      everyMs: 1_000,
    });
    expect(next).toMatchObject({ insteadOf: silent.assignmentId, chosenBy: 'escalation' });
    expect(await people(second, asked)).toHaveLength(2);
    expect(await briefs(second, mailbox, silent.reference)).toBe(1);
  },
);
