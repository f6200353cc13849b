import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { expectData } from '@muster/client';
import { send, standardRequest } from '@muster/demo/signed';
import { readProcedure } from '@muster/demo/procedures';
import { API_URL } from '../support/whole/environment.ts';
import { useControlRoom } from '../support/whole/control-room.ts';
import { secrets } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);
const demo = {
  teams: ['north', 'south', 'specialist'],
  zones: ['harbour', 'old-town', 'riverside', 'airport'],
  skills: ['gas', 'water', 'electrical', 'lifts', 'first-aid', 'supervisor'],
};
const Refused = z.looseObject({
  rule: z.string(),
  about: z.record(z.string(), z.string()).optional(),
});

beforeAll(async () => {
  const handOn = system().onBus;
  const admin = system().as('admin');
  const before = { teams: ['suoth', 'speciallist'], zones: ['harbor'], skills: ['gass'] };
  let held: Parameters<typeof handOn>[0] = [];
  system().onBus = (given, timePasses) => {
    held = [...held, ...given.filter(({ name }) => name === 'OrganisationNamesSet')];
    return handOn(
      given.filter(({ name }) => name !== 'OrganisationNamesSet'),
      timePasses,
    );
  };
  await expectData(admin.PUT('/v1/organisation', { body: { ...before, evenIfInUse: true } }));
  const older = held;
  held = [];
  await expectData(admin.PUT('/v1/organisation', { body: demo }));
  system().onBus = handOn;
  for (const event of [...held, ...held, ...older, ...held]) {
    system().route(event);
    await system().runDue();
  }
});

const source = (team: string) =>
  system()
    .as('admin')
    .POST('/v1/sources', {
      body: { kind: 'generic', name: `Of ${team}`, team, queue: 'doors', secret: secrets.generic },
    });

test('names set in dispatch, heard twice and with older ones after, are those that intake, triage and review take', async () => {
  const refused = await source('speciallist');
  expect([refused.response.status, Refused.parse(refused.error)]).toMatchObject([
    422,
    { rule: 'unknown-name', about: { field: 'team', nearest: 'specialist' } },
  ]);
  const zone = await controlRoom.reportFrom(await controlRoom.called(), 'harbor');
  expect([zone.response.status, Refused.parse(zone.error).about]).toEqual([
    422,
    { field: 'place.zone', nearest: 'harbour' },
  ]);
  await expectData(source('south'));

  const report = await system()
    .as('lead', ['suoth'])
    .POST('/v1/reports', {
      body: {
        title: 'South',
        team: 'suoth',
        cadence: { every: 'day', at: '06:00', zone: 'Europe/London' },
        recipients: [{ name: 'A', email: 'a@example.com' }],
      },
    });
  expect([report.response.status, Refused.parse(report.error).about]).toEqual([
    422,
    { field: 'team', nearest: 'south' },
  ]);

  const lead = system().as('lead');
  const document = await readProcedure('gas-detector-alarm');
  const [plan, ...others] = Object.entries(document.plans);
  if (plan === undefined) throw new Error('the demo has plans');
  const roles = plan[1].roles.map((role) => ({ ...role, skills: ['gass'] }));
  const body = { ...document, plans: Object.fromEntries([[plan[0], { ...plan[1], roles }], ...others]) };
  const drafted = await expectData(lead.POST('/v1/procedures', { body }));
  const says = 'The organisation has no skill gass. Did you mean “gas”?';
  expect(drafted.findings).toContainEqual(expect.objectContaining({ rule: 'skill-unknown', says }));
  const path = { params: { path: { procedureId: drafted.procedureId } } };
  const publication = await lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} });
  expect(publication.response.status).toBe(409);
  expect(Object.keys(Refused.parse(publication.error).about ?? {})).toContainEqual(
    expect.stringMatching(/^plans\..*\.skills\.0 \(skill-unknown\)$/),
  );
});

test('an alarm for a zone that nobody knows is taken, and the board, the record and the shortfall say so', async () => {
  const { sourceId } = await expectData(
    system()
      .as('admin')
      .POST('/v1/sources', {
        body: {
          kind: 'generic',
          name: 'Buoys',
          team: 'north',
          queue: 'detectors',
          reportAtOnce: { incidentType: 'gas-detector-alarm', statedOutcome: 'alarm-confirmed' },
          secret: secrets.generic,
        },
      }),
  );
  const data = { summary: 'Gas at the buoy.', place: { text: 'Buoy 9', zone: 'High Seas' } };
  const alarm = { id: 'buoy-9', at: new Date(system().now), body: JSON.stringify({ type: 'alarm', data }) };
  const reply = await send(
    standardRequest(`${API_URL}/webhooks/generic/${sourceId}`, secrets.generic, alarm),
  );
  expect(reply.status).toBe(200);
  await system().pass(1);
  const { incidentId } = z.object({ incidentId: z.string() }).parse(await reply.json());
  const { dispatcher } = controlRoom.setting();
  const at = { params: { path: { incidentId } } };
  const { items } = await expectData(dispatcher.GET('/v1/incidents', { params: { query: { limit: 50 } } }));
  expect(items.find((card) => card.incidentId === incidentId)).toMatchObject({ unknownZone: 'high-seas' });
  const timeline = await expectData(dispatcher.GET('/v1/incidents/{incidentId}/timeline', at));
  expect(timeline.items.map(({ what }) => what)).toContainEqual(
    expect.stringContaining("Its zone, high-seas, is not one of the organisation's: find out where it is."),
  );
  const { shortfalls } = await expectData(dispatcher.GET('/v1/incidents/{incidentId}', at));
  expect(shortfalls[0]?.reason).toMatch(/^high-seas is not one of the organisation's zones\. /);
});

test('what uses a name that has left goes on and says so: orders of reports, procedures in force', async () => {
  const [admin, lead] = [system().as('admin'), system().as('lead')];
  const body = { ...demo, teams: ['south'], skills: ['water'], evenIfInUse: true };
  await expectData(admin.PUT('/v1/organisation', { body }));
  const { items } = await expectData(lead.GET('/v1/reports'));
  const warnings = ["team: north is not one of the organisation's teams any more."];
  const north = items.find(({ team }) => team === 'north');
  expect(north?.warnings).toEqual(warnings);
  const order = { params: { path: { reportId: north?.reportId ?? '' } } };
  expect((await expectData(lead.GET('/v1/reports/{reportId}', order))).report.warnings).toEqual(warnings);

  const { items: procedures } = await expectData(lead.GET('/v1/procedures'));
  const inForce = procedures.find((one) => one.inForce !== undefined);
  const path = { params: { path: { procedureId: inForce?.procedureId ?? '' } } };
  const { findings } = await expectData(lead.GET('/v1/procedures/{procedureId}', path));
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'skill-unknown', says: 'The organisation has no skill gas.' }),
  );
});
