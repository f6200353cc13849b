import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { decompressRow, type Row } from '@muster/store';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

/** Every row of every table, of earlier saves too, as it was before it was compressed. */
const allRows = async (): Promise<Row[]> => {
  const client = DynamoDBDocumentClient.from(system().client);
  const rows: Row[] = [];
  for (const TableName of Object.values(system().tables)) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      rows.push(...Items.map(decompressRow));
  }
  return rows;
};

test('a person who leaves is removed once they hold nothing: no detail is kept, no list or recommendation knows them, the record does', async () => {
  const admin = system().as('admin');
  const person = await controlRoom.addPerson('spit', {
    name: 'Leaving Soon',
    email: { address: 'leaving@example.com', verified: true },
    phone: { number: '07700 900871', verified: true },
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
  const rows = await allRows();
  const texts = rows.map((row) => JSON.stringify(row));
  expect(texts.filter((text) => /leaving@example|7700900871|51\.5/.test(text))).toEqual([]);
  const [state] = rows.filter(({ pk, sk }) => pk === `RESOURCE#${person.resourceId}` && sk === 'STATE');
  expect(JSON.stringify(state)).not.toContain('Leaving');
  expect(state).toHaveProperty('expiresAt');
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
