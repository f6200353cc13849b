import { measureBoards } from './board.ts';
import { measureBurst } from './burst.ts';
import type { Bills } from './bills.ts';
import { bundleAll, measureBundles } from './bundles.ts';
import { measureClocks } from './clocks.ts';
import { measureCommand } from './command.ts';
import { measureComplaints } from './complaints.ts';
import { measureColdStarts } from './cold-start.ts';
import { measureConsole } from './console/measure.ts';
import { idleBill, incidentsBill } from './cost.ts';
import { faultsRow } from './faults.ts';
import { countIncident, countScheduledRuns, incidentRow, type IncidentCounts } from './incident.ts';
import { measureLatency } from './latency.ts';
import type { Name } from './options.ts';
import { measureRanking } from './ranking.ts';
import type { Row, Say } from './row.ts';
import { idleResources } from './idle-resources.ts';
import { tracesOf } from './traces.ts';
import { scaleRows, takenOf } from './scale.ts';
import { sum } from './statistics.ts';
import { openSystem, type System } from './system.ts';
import { measureThroughput } from './throughput.ts';
import { countInOneProcess, unitRows } from './units.ts';
import type { Counts } from './counts/counts.ts';

export interface Measured {
  readonly rows: readonly Row[];
  readonly bills?: Bills;
}

/** What could not be measured is told as such, and the others go on; only Ctrl-C breaks off. */
const attempt = async (name: Name, signal: AbortSignal, work: () => Promise<Row | Row[]>): Promise<Row[]> => {
  try {
    return [await work()].flat();
  } catch (fault) {
    signal.throwIfAborted();
    const reason = fault instanceof Error ? fault.message : String(fault);
    return [{ what: name, muster: `not measured: ${reason}`, aim: '', failed: true, measured: { reason } }];
  }
};

export interface Measuring {
  readonly only: ReadonlySet<Name>;
  readonly say: Say;
  readonly isQuiet: boolean;
  readonly signal: AbortSignal;
}

/** The console comes first, whose board is to fit on a page; the burst last, for its thousand incidents stay open. */
const deployed = [
  'console',
  'latency',
  'command',
  'throughput',
  'clocks',
  'incident',
  'burst',
] as const satisfies Name[];

async function billsOf(system: System, counts: Counts, incident: IncidentCounts): Promise<Bills> {
  const used = {
    ...incident,
    traces: tracesOf({ runs: incident.requests, clocks: incident.clocks }),
    writeUnits: sum(Object.values(counts.story.writes)),
    readUnits: sum(Object.values(counts.story.reads)),
  };
  return {
    thousandIncidents: incidentsBill(used, 1000),
    idleMonth: idleBill(idleResources(await countScheduledRuns(system))),
  };
}

async function measureDeployed(
  { only, say, signal, isQuiet }: Measuring,
  counts?: Counts,
): Promise<Measured> {
  const system = await openSystem(signal, isQuiet);
  const rows: Row[] = [];
  let bills: Bills | undefined;
  const incident = async (): Promise<Row[]> => {
    const counted = await countIncident(system, say, signal);
    if (counts) bills = await billsOf(system, counts, counted);
    const scale = counts ? scaleRows(takenOf(counted, counts.story.writes)) : [];
    return [incidentRow(counted), ...scale];
  };
  const works = {
    latency: () => measureLatency(system, say, signal),
    command: () => measureCommand(system, say, signal),
    throughput: () => measureThroughput(system, say, signal),
    clocks: () => measureClocks(system, say, signal),
    burst: () => measureBurst(system, say, signal),
    incident,
    console: () => measureConsole(system, say, signal),
  } as const;
  const wanted = deployed.filter((name) => only.has(name) || (name === 'incident' && only.has('cost')));
  try {
    for (const name of wanted) rows.push(...(await attempt(name, signal, works[name])));
    return { rows, ...(bills && { bills }) };
  } finally {
    await system.stop();
  }
}

/** Measures what is asked for, one after another; stops all that it started, whatever happens. */
export async function measure(measuring: Measuring): Promise<Measured> {
  const { only, say, signal } = measuring;
  const rows: Row[] = [];
  const measured = async (name: Name, work: () => Promise<Row | Row[]>): Promise<void> => {
    if (only.has(name)) rows.push(...(await attempt(name, signal, work)));
  };
  if (only.has('bundles') || only.has('cold-start')) {
    say('bundles');
    const bundles = await bundleAll();
    await measured('bundles', async () => measureBundles(bundles));
    await measured('cold-start', () => measureColdStarts(bundles, say, signal));
  }
  await measured('board', () => measureBoards(say));
  await measured('complaints', () => measureComplaints(say));
  await measured('ranking', async () => measureRanking());
  let counts: Counts | undefined;
  if (only.has('units') || only.has('cost')) {
    say('units: an incident in one process');
    counts = await countInOneProcess(signal);
    if (only.has('units')) rows.push(...unitRows(counts));
  }
  const isWhole = only.has('cost') || deployed.some((name) => only.has(name));
  const { rows: more, bills } = isWhole ? await measureDeployed(measuring, counts) : { rows: [] };
  return { rows: [...more, ...rows, faultsRow()], ...(bills && { bills }) };
}
