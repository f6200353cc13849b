import '@muster/test/support/quiet';
import * as z from 'zod';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { ComplaintId, plusSeconds, toInstant, type Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { lettersIn } from '@muster/notifications/letter-store';
import { serve } from '@muster/runtime/http/serve';
import { httpEvent, invoke, type HttpCall } from '@muster/runtime/testing/invoke';
import { AggregateStore, listRow, Table } from '@muster/store';
import { compressRow } from '@muster/store/compression';
import { knownNamesKind } from '@muster/store/known-names';
import { capacityMeter, readsOf, writesOf } from '@muster/test/support/capacity';
import { CURSOR_KEY } from '@muster/test/support/cursor-key';
import { connect, createTable, startEngine } from '@muster/test/support/engine-process';
import { logComplaint } from '../../services/review/src/feedback/domain/log-complaint.ts';
import { usualSettings } from '../../services/review/src/feedback/domain/settings.ts';
import { complaintHandlers } from '../../services/review/src/feedback/handlers.ts';
import { listComplaints } from '../../services/review/src/feedback/read-complaint.ts';
import { complaintRoutes } from '../../services/review/src/feedback/routes.ts';
import { complaintKind, openComplaintsOf } from '../../services/review/src/feedback/store.ts';
import { letterStoresOf } from '../../services/review/src/wiring/deps.ts';
import { ms, times, type Row, type Say } from './row.ts';
import { median } from './statistics.ts';

const OPEN = 10_000;
const PAGE = 15;
const READINGS = 30;
const LOOPS = 5;
const COMMANDS = 60;
/** So that no complaint remembers more commands than an ordinary one. */
const COMPLAINTS = 12;
const NAME = 'review';
const TEAM = 'north';
const begin = toInstant('2027-02-01T10:00:00.000Z');
const lead = { username: 'ann', groups: ['lead', `team.${TEAM}`] };

const rowOf = (at: number, receivedAt: Instant) => {
  const complaintId = ComplaintId.parse(derivedId('cpl', 'listed', `${at}`));
  const given = { complaintId, team: TEAM, kind: 'complaint', receivedAt, loggedBy: 'ann' } as const;
  const logged = logComplaint(undefined, { ...given, relation: 'public', concerns: [] }, usualSettings);
  const listed = logged.ok ? complaintKind.listed?.(logged.state) : undefined;
  if (listed === undefined) throw new Error('a new complaint is logged and listed');
  return compressRow(listRow(listed, { id: complaintId, version: 1 }));
};

const fill = async (documents: DynamoDBDocumentClient): Promise<void> => {
  const BATCH = 25;
  for (let at = 0; at < OPEN; at += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, add) => rowOf(at + add, plusSeconds(begin, at + add)));
    const RequestItems = { [NAME]: rows.map((Item) => ({ PutRequest: { Item } })) };
    await documents.send(new BatchWriteCommand({ RequestItems }));
  }
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** Complaints as their Lambda answers them, on a table of the tests' engine; nothing else of AWS is there. */
const complaintsOn = (table: Table) => {
  const deps = {
    ...letterStoresOf(table),
    knownNames: new AggregateStore(table, knownNamesKind),
    texts: lettersIn(new S3Client({}), 'mail'),
    askIncident: () => Promise.reject(new Error('no complaint here is about an incident')),
    homeZone: 'Europe/London',
  };
  const lambda = serve(
    { service: 'review', lambda: 'complaints', routes: complaintRoutes },
    complaintHandlers(deps),
    { clock: () => begin, cursorKey: () => Promise.resolve(CURSOR_KEY) },
  );
  let requests = 0;
  const ask = async (method: string, path: string, more: Omit<HttpCall, 'method' | 'path'> = {}) => {
    const event = httpEvent({ method, path, as: lead, ...more });
    requests += 1;
    const requestContext = { ...event.requestContext, requestId: `request-${requests}` };
    const { statusCode = 500, body = '' } = await invoke(lambda, { ...event, requestContext });
    if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode} ${body}`);
    const answer: unknown = JSON.parse(body);
    return answer;
  };
  return { deps, ask };
};

const Logged = z.looseObject({ complaintId: ComplaintId });

type On = ReturnType<typeof complaintsOn> & { readonly meter: ReturnType<typeof capacityMeter> };

/** The first page of the due list, and in turn with it a loop that reads all its rows to find the same. */
const measureDueList = async ({ deps, meter }: On): Promise<Row> => {
  const page = () => listComplaints(deps, { team: TEAM, state: 'open', limit: PAGE });
  const loop = async () => {
    let [rows, after]: [number, string | undefined] = [0, undefined];
    do {
      const found = await deps.complaints.query('gsi1', openComplaintsOf(TEAM), after ? { after } : {});
      rows += found.items.length;
      after = found.next;
    } while (after !== undefined);
    return rows;
  };
  await page();
  const units = readsOf(meter.take());
  const all = await loop();
  const loopUnits = readsOf(meter.take());
  const [pages, loops]: [number[], number[]] = [[], []];
  for (let reading = 0; reading < READINGS; reading += 1) {
    pages.push(await timed(page));
    if (reading < LOOPS) loops.push(await timed(loop));
  }
  const [first, whole] = [median(pages), median(loops)];
  return {
    what: `due list of ${all.toLocaleString('en-GB')} open complaints, first page of ${PAGE}`,
    muster: `${units} read units, p50 ${ms(first)} on the tests’ engine`,
    floor: `a loop over the same rows ${loopUnits} read units, p50 ${ms(whole)}`,
    aim: 'at most 3 read units',
    met: units <= 3,
    measured: { units, loopUnits, pages, loops },
  };
};

/** A command, and in turn with it a request that reads one row. */
const measureCommand = async ({ ask, meter }: On): Promise<Row> => {
  const body = { team: TEAM, kind: 'complaint', words: 'Nobody came.', severity: 'high', safety: true };
  const ids: string[] = [];
  for (let at = 0; at < COMPLAINTS; at += 1) {
    const { complaintId } = Logged.parse(await ask('POST', '/v1/complaints', { body }));
    ids.push(complaintId);
  }
  const floor = () => ask('GET', '/v1/complaint-settings');
  const command = (at: number) =>
    ask('PATCH', `/v1/complaints/${ids[at % COMPLAINTS]}`, {
      body: { severity: at % 2 === 0 ? 'low' : 'medium' },
      headers: { 'if-match': '*' },
    });
  await Promise.all([floor(), command(0)]);
  const [commands, floors, units]: [number[], number[], number[]] = [[], [], []];
  for (let at = 1; at <= COMMANDS; at += 1) {
    floors.push(await timed(floor));
    meter.take();
    commands.push(await timed(() => command(at)));
    units.push(writesOf(meter.take()));
  }
  const [took, least] = [median(commands), median(floors)];
  return {
    what: 'a command on a complaint, in one process: without HTTP API and Lambda',
    muster: `p50 ${ms(took)}, ${times(took / least)} the floor; at most ${Math.max(...units)} write units`,
    floor: `a request that reads one row p50 ${ms(least)}`,
    aim: 'at most 1.3 × the floor, at most 2 write units',
    met: took <= 1.3 * least && Math.max(...units) <= 2,
    measured: { commands, floors, units },
  };
};

/** The due list of a full table, and a command on a complaint. */
export async function measureComplaints(say: Say): Promise<Row[]> {
  say(`complaints: ${OPEN} open`);
  const { endpoint, stop } = await startEngine();
  const meter = capacityMeter();
  const [filling, client] = [connect(endpoint), meter.count(connect(endpoint))];
  try {
    await createTable(filling, NAME);
    const on = { ...complaintsOn(new Table({ client, name: NAME })), meter };
    const command = await measureCommand(on);
    await fill(DynamoDBDocumentClient.from(filling));
    return [await measureDueList(on), command];
  } finally {
    for (const one of [filling, client]) one.destroy();
    await stop();
  }
}
