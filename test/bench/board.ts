import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { plusSeconds, toInstant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { listRow, Table } from '@muster/store';
import { listedCard } from '../../services/monitoring/src/board/store.ts';
import { depsOn } from '../../services/monitoring/src/wiring/deps.ts';
import { Card } from '../../services/monitoring/src/board/domain/card.ts';
import { listIncidents } from '../../services/monitoring/src/board/list-incidents.ts';
import { capacityMeter, readsOf } from '@muster/test/support/capacity';
import { connect, createTable, startEngine } from '@muster/test/support/engine-process';
import { ms, type Row, type Say } from './row.ts';
import { spreadOf } from './statistics.ts';

/** Of a busy centre, and of ten. */
const BOARDS = [10_000, 100_000] as const;
const PAGE = 25;
const READINGS = 50;
const BATCH = 25;
const NAME = 'monitoring';
const begin = toInstant('2026-01-05T09:15:00.000Z');

const cardAt = (at: number): Card =>
  Card.parse({
    incidentId: derivedId('inc', `board ${at}`),
    status: 'dispatched',
    neededAt: plusSeconds(begin, at),
    neededFor: 'accepted',
    incidentType: 'smell-of-gas',
    team: 'north',
    place: '12 Harbour Street, basement',
    priority: 'P2',
    reportedAt: begin,
    missedDeadlines: 0,
    exercise: false,
  });

/** As monitoring's relay puts it. */
const rowOf = (card: Card) => listRow(listedCard(card), { id: card.incidentId, version: 1 });

async function fill(client: DynamoDBClient, incidents: number): Promise<void> {
  const procedureReader = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  for (let at = 0; at < incidents; at += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, add) => rowOf(cardAt(at + add)));
    const RequestItems = { [NAME]: rows.map((Item) => ({ PutRequest: { Item } })) };
    await procedureReader.send(new BatchWriteCommand({ RequestItems }));
  }
}

/** The first page of a full board: what it takes of the table, and how long on the tests' engine. */
async function measureBoard(say: Say, incidents: number): Promise<Row> {
  say(`board: ${incidents} open incidents`);
  const { endpoint, stop } = await startEngine();
  const meter = capacityMeter();
  const [filling, client] = [connect(endpoint), meter.count(connect(endpoint))];
  try {
    await createTable(filling, NAME);
    const deps = depsOn(new Table({ client, name: NAME }), 2);
    await fill(filling, incidents);
    const { items } = await listIncidents(deps, { limit: PAGE });
    const units = readsOf(meter.take());
    const took: number[] = [];
    for (let reading = 0; reading < READINGS; reading += 1) {
      const started = performance.now();
      await listIncidents(deps, { limit: PAGE });
      took.push(performance.now() - started);
    }
    const spread = spreadOf(took);
    return {
      what: `board of ${incidents.toLocaleString('en-GB')} open incidents, first page of ${items.length}`,
      muster: `${units} read units, p50 ${ms(spread.p50)} on the tests’ engine`,
      aim: 'at most 3 read units',
      met: units <= 3 && items.length === PAGE,
      measured: { units, milliseconds: spread },
    };
  } finally {
    for (const one of [filling, client]) one.destroy();
    await stop();
  }
}

/** The same page of each board: what it takes is not to grow with the board. */
export async function measureBoards(say: Say): Promise<Row[]> {
  const rows: Row[] = [];
  for (const incidents of BOARDS) rows.push(await measureBoard(say, incidents));
  return rows;
}
