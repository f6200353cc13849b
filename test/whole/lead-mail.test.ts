import { expect, test } from 'vitest';
import { linkIn, responder } from '@muster/demo/responder';
import { expectData } from '@muster/client';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { mailbox } from '../support/whole/mailbox.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

test('a lead reads when what was missed had been due by the clock of the home zone, with its date', async () => {
  const person = await controlRoom.addPerson('far-away');
  const { incidentId, reference } = await controlRoom.reported('far-away');
  await controlRoom.decide(incidentId, ...toP1);
  await controlRoom.offer(incidentId, person);
  const [brief] = await mailbox(system(), 'far-away@example.com');
  await responder(linkIn(brief?.text ?? '')).accept();
  await system().pass(4 * 3600);
  const told = (await mailbox(system(), 'lead@example.com'))
    .filter(({ subject }) => subject?.includes(reference))
    .flatMap(({ text }) => /.* was due at .*/.exec(text ?? '') ?? []);
  expect(told.length).toBeGreaterThan(0);
  for (const line of told) {
    expect(line).toMatch(/was due at \w{3} \d+ Jan 2026, \d\d:\d\d:\d\d \(Europe\/London\)/);
    expect(line).not.toMatch(/UTC|\dZ/);
  }

  const { dispatcher } = controlRoom.setting();
  const at = incidentPath(incidentId);
  await expectData(dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...at, body: {} }));
  const override = { reason: 'Nobody answers any more.' };
  await expectData(
    system()
      .as('lead')
      .POST('/v1/incidents/{incidentId}/closure', { ...at, body: { disposition: 'founded', override } }),
  );
  const mails = (await mailbox(system(), 'lead@example.com')).filter(({ subject }) =>
    subject?.includes(reference),
  );
  expect(mails.map(({ subject }) => subject)).toContain(`[${reference}] A deadline was missed`);
  const closed = mails.find(({ subject }) => subject?.includes('Closed although something was still open'));
  expect(closed?.text).toContain('What was done all the same can still be recorded, as a correction.');
  expect(closed?.text).not.toContain('decide what happens next');
});
