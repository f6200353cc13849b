import '@muster/test/support/quiet';
import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { plusSeconds, type TeamId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { Table, decompressRow } from '@muster/store';
import { compressRow } from '@muster/store/compression';
import { depsOn } from '../../src/wiring/deps.ts';
import { Card } from '../../src/board/domain/card.ts';
import { listedCard } from '../../src/board/store.ts';
import { listIncidents } from '../../src/board/list-incidents.ts';
import { incidentId, s, sampleEvents } from '../support/sample-incident.ts';
import { capacityMeter, readsOf } from '@muster/test/support/capacity';
import { useEngine } from '@muster/test/support/engine';
import { bring, publish, putLists } from '../support/monitoring.ts';

const engine = useEngine();
const CALL = 25;
const CardRow = z.looseObject({ state: Card });

/** Monitoring with a board of so many incidents, each like the sample, and a meter of what reading it takes. */
const boardOf = async (incidents: number) => {
  const meter = capacityMeter();
  const name = await engine.table('monitoring');
  const deps = depsOn(new Table({ client: meter.count(engine.client()), name }), 2);
  await publish(deps, s(-100));
  for (const event of sampleEvents().slice(0, 5)) await bring(deps, event);
  await putLists(deps);
  const procedureReader = DynamoDBDocumentClient.from(engine.client());
  const Key = { pk: `CARD#${incidentId}`, sk: 'STATE' };
  const { Item = {} } = await procedureReader.send(new GetCommand({ TableName: name, Key }));
  const row = CardRow.parse(decompressRow(Item));
  const rows = Array.from({ length: incidents - 1 }, (_, at) => {
    const id = derivedId('inc', 'board', String(at));
    const state = { ...row.state, incidentId: id, neededAt: plusSeconds(row.state.neededAt, at + 1) };
    const { gsi1, gsi2 } = listedCard(state).indexes;
    const keys = { gsi1sk: gsi1?.sk, gsi2sk: gsi2?.sk };
    return { PutRequest: { Item: compressRow({ ...row, pk: `CARD#${id}`, state, ...keys }) } };
  });
  for (let at = 0; at < rows.length; at += CALL) {
    const RequestItems = { [name]: rows.slice(at, at + CALL) };
    await procedureReader.send(new BatchWriteCommand({ RequestItems }));
  }
  meter.take();
  return async (query: { team?: TeamId; cursor?: string | undefined } = {}) => {
    const page = await listIncidents(deps, { limit: 25, ...query });
    return { page, units: readsOf(meter.take()) };
  };
};

test('a page of the board takes at most three read units, of a thousand open incidents as of a hundred', async () => {
  const [few, many] = [await boardOf(100), await boardOf(1_000)];
  const [{ units }, first] = [await few(), await many()];
  expect(first.page.items).toHaveLength(25);
  expect(first.units).toBeLessThanOrEqual(3);
  expect(first.units).toBe(units);
  const next = await many({ cursor: first.page.next });
  const team = await many({ team: 'north' });
  expect([next.page.items.length, next.units, team.page.items.length, team.units]).toEqual([
    25,
    units,
    25,
    units,
  ]);
});
