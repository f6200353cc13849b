import { describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { linkIn, responder } from '@muster/demo/responder';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { mailbox } from '../support/whole/mailbox.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

const begun = async (zone: string) => {
  const { setting } = controlRoom;
  const place = { text: 'Pier 4', zone };
  const body = { incidentType: 'smell-of-gas', team: 'north', place, hazards: [] };
  const started = await expectData(setting().agent.POST('/v1/exercises', { body }));
  const card = async () =>
    (await expectData(setting().agent.GET('/v1/incidents'))).items.find(
      ({ incidentId }) => incidentId === started.incidentId,
    );
  const counts = () => expectData(setting().agent.GET('/v1/incidents/counts'));
  return { ...started, card, counts };
};

const period = { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' };
const casesClosed = async (): Promise<number> => {
  const query = { team: 'north', ...period };
  return (await expectData(system().as('lead').GET('/v1/metrics', { params: { query } }))).figures.cases;
};

describe('an exercise from its report to its closing', () => {
  test('is handled like any incident, marked in every mail and page, and in no figure', async () => {
    const person = await controlRoom.addPerson('drill-one');
    const before = await casesClosed();
    const { incidentId, reference, card, counts } = await begun('drill-one');
    expect(await card()).toMatchObject({ exercise: true, reference });
    expect((await counts()).open).toBe(0);
    await controlRoom.decide(incidentId, ...toP1);
    await controlRoom.offer(incidentId, person);
    const [brief] = await mailbox(system(), 'drill-one@example.com');
    const page = responder(linkIn(brief?.text ?? ''));
    await page.accept();
    await system().pass(4 * 3600);

    const at = incidentPath(incidentId);
    const lead = system().as('lead');
    await expectData(lead.POST('/v1/incidents/{incidentId}/resolution', { ...at, body: {} }));
    const body = { disposition: 'founded' as const, override: { reason: 'The exercise is over.' } };
    await expectData(lead.POST('/v1/incidents/{incidentId}/closure', { ...at, body }));

    const mails = [
      ...(await mailbox(system(), 'drill-one@example.com')),
      ...(await mailbox(system(), 'lead@example.com')),
    ].filter(({ subject }) => subject?.includes(reference));
    expect(mails.length).toBeGreaterThan(3);
    for (const { subject, text, html } of mails) {
      expect(subject).toMatch(/^EXERCISE /);
      expect(text).toMatch(/^EXERCISE: this is not a real incident\./);
      expect(String(html)).toContain('EXERCISE: this is not a real incident.');
    }
    expect(mails.some(({ subject }) => subject?.includes('A deadline was missed'))).toBe(true);
    expect(mails.some(({ subject }) => subject?.includes('You are not needed any more'))).toBe(true);
    expect(await casesClosed()).toBe(before);
    const events = await expectData(lead.GET('/v1/incidents/{incidentId}', at));
    expect(events).toMatchObject({ exercise: true, status: 'closed' });
  });

  test('is ended by an agent in one step, everywhere: whoever is at it is told so, and no lead', async () => {
    const person = await controlRoom.addPerson('drill-three');
    const before = await casesClosed();
    const { incidentId, reference, card } = await begun('drill-three');
    await controlRoom.decide(incidentId, ...toP1);
    await controlRoom.offer(incidentId, person);
    const address = 'drill-three@example.com';
    await responder(linkIn((await mailbox(system(), address))[0]?.text ?? '')).accept();
    const leadsMails = (await mailbox(system(), 'lead@example.com')).length;

    const agent = system().as('agent');
    const path = '/v1/exercises/{incidentId}/end';
    const at = incidentPath(incidentId);
    expect(await expectData(agent.POST(path, { ...at, body: {} }))).toMatchObject({ status: 'closed' });
    expect(await expectData(agent.POST(path, { ...at, body: {} }))).toMatchObject({ status: 'closed' });
    await system().pass(60);
    expect(await card()).toBeUndefined();
    expect(await controlRoom.assignmentsOf(incidentId)).toMatchObject([{ status: 'released' }]);
    const over = (await mailbox(system(), address)).at(-1);
    expect(over?.subject).toMatch(/^EXERCISE .*You are not needed any more/);
    expect(over?.subject).toContain(reference);
    expect(over?.text).toContain('The exercise has ended.');
    expect(await mailbox(system(), 'lead@example.com')).toHaveLength(leadsMails);
    expect(await casesClosed()).toBe(before);
  });

  test('replays a past incident, shown by both its reference and the other one, and is in no figure either', async () => {
    const lead = system().as('lead');
    const { incidentId, reference } = await controlRoom.reported('drill-four');
    const at = incidentPath(incidentId);
    await controlRoom.decide(incidentId, ...toP1);
    await expectData(lead.POST('/v1/incidents/{incidentId}/resolution', { ...at, body: {} }));
    const body = { disposition: 'founded' as const, override: { reason: 'Nobody was free.' } };
    await expectData(lead.POST('/v1/incidents/{incidentId}/closure', { ...at, body }));
    await system().pass(60);
    const before = await casesClosed();

    const agent = system().as('agent');
    const replayed = await expectData(agent.POST('/v1/incidents/{incidentId}/replay', { ...at, body: {} }));
    await controlRoom.decide(replayed.incidentId, ...toP1);
    const there = incidentPath(replayed.incidentId);
    const past = await expectData(agent.GET('/v1/incidents/{incidentId}', at));
    const shown = await expectData(agent.GET('/v1/incidents/{incidentId}', there));
    const { incidentType, place, summary, hazards } = past.incident ?? {};
    expect(shown).toMatchObject({
      exercise: true,
      procedure: past.procedure,
      incident: { incidentType, place, summary, hazards, replays: { incidentId, reference } },
    });
    await expectData(agent.POST('/v1/exercises/{incidentId}/end', { ...there, body: {} }));
    await system().pass(60);
    expect(await casesClosed()).toBe(before);
  });

  test('ends for whoever a real incident needs: they are told of both, the one as an exercise', async () => {
    const person = await controlRoom.addPerson('drill-two');
    const { incidentId, reference } = await begun('drill-two');
    await controlRoom.decide(incidentId, ...toP1);
    await controlRoom.offer(incidentId, person);
    const address = 'drill-two@example.com';
    await responder(linkIn((await mailbox(system(), address))[0]?.text ?? '')).accept();

    const real = await controlRoom.reported('drill-two');
    await controlRoom.decide(real.incidentId, ...toP1);
    await controlRoom.offer(real.incidentId, person);
    const [brief, over] = (await mailbox(system(), address)).slice(1).map(({ subject }) => subject);
    const both = [brief, over].sort();
    expect(both[0]).toMatch(/^EXERCISE .*You are not needed any more/);
    expect(both[0]).toContain(reference);
    expect(both[1]).toMatch(new RegExp(`^\\[${real.reference}\\]`));
    const [part] = await controlRoom.assignmentsOf(incidentId);
    expect(part).toMatchObject({ status: 'released' });
  });
});
