import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

test('a person who leaves is removed once they hold nothing: no detail is kept, no list or recommendation knows them, the record does', async () => {
  const admin = system().as('admin');
  const person = await controlRoom.addPerson('spit', {
    name: 'Leaving Soon',
    email: { address: 'leaving@example.com', verified: true },
    position: { latitude: 51.5, longitude: -0.1 },
  });
  const at = { params: { path: { resourceId: person.resourceId } } };
  const { incidentId } = await controlRoom.reported('spit');
  await controlRoom.decide(incidentId, ...toP1);
  await controlRoom.offer(incidentId, person, 'Nearest.');
  const { dispatcher } = controlRoom.setting();
  const busy = await admin.DELETE('/v1/resources/{resourceId}', at);
  expect([busy.response.status, JSON.stringify(busy.error)]).toEqual([
    409,
    expect.stringContaining('holds-assignment'),
  ]);

  const [assignment] = await controlRoom.assignmentsOf(incidentId);
  await expectData(
    dispatcher.POST('/v1/assignments/{assignmentId}/status', {
      params: { path: { assignmentId: assignment?.assignmentId ?? '' } },
      body: { status: 'released', reason: 'Leaves today.' },
    }),
  );
  for (let times = 0; times < 2; times += 1) {
    expect((await admin.DELETE('/v1/resources/{resourceId}', at)).response.status).toBe(204);
  }
  const stored = await DynamoDBDocumentClient.from(system().client).send(
    new GetCommand({
      TableName: system().tables.dispatch,
      Key: { pk: `RESOURCE#${person.resourceId}`, sk: 'STATE' },
    }),
  );
  expect(JSON.stringify(stored.Item)).not.toMatch(/Leaving|leaving@|51\.5/);
  expect(stored.Item).toHaveProperty('expiresAt');
  const query = { limit: 100 };
  const { items } = await expectData(admin.GET('/v1/resources', { params: { query } }));
  expect(items.map(({ resourceId }) => resourceId)).not.toContain(person.resourceId);
  const read = await admin.GET('/v1/resources/{resourceId}', at);
  const patch = await admin.PATCH('/v1/resources/{resourceId}', {
    params: { ...at.params, header: { 'If-Match': '*' } },
    body: { status: 'available' },
  });
  expect([read.response.status, patch.response.status]).toEqual([410, 410]);
  const again = await controlRoom.pick(incidentId, person, 'Nearest.');
  expect(again.response.status).toBe(409);
  expect((await controlRoom.assignmentsOf(incidentId)).map(({ resource }) => resource)).toContainEqual({
    resourceId: person.resourceId,
    name: 'Leaving Soon',
  });
});
