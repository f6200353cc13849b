import { measureBoard } from './board.ts';
import type { Bills } from './bills.ts';
import { bundleAll, measureBundles } from './bundles.ts';
import { measureClocks } from './clocks.ts';
import { measureColdStarts } from './cold-start.ts';
import { idleBill, incidentsBill } from './cost.ts';
import { faultsRow } from './faults.ts';
import { countIncident, countScheduledRuns, incidentRow, type IncidentCounts } from './incident.ts';
import { measureLatency } from './latency.ts';
import type { Name } from './options.ts';
import type { Row, Say } from './row.ts';
import { standing } from './standing.ts';
import { sum } from './statistics.ts';
import { openSystem, type System } from './system.ts';
import { measureThroughput } from './throughput.ts';
import { countInOneProcess, unitRows } from './units.ts';
import type { Counts } from './counts/counts.ts';

export interface Measured {
  readonly rows: readonly Row[];
  readonly bills?: Bills;
}

export interface Measuring {
  readonly only: ReadonlySet<Name>;
  readonly say: Say;
  readonly isQuiet: boolean;
  readonly signal: AbortSignal;
}

const deployed: readonly Name[] = ['latency', 'throughput', 'clocks', 'incident', 'cost'];

async function billsOf(system: System, counts: Counts, incident: IncidentCounts): Promise<Bills> {
  const used = {
    ...incident,
    writeUnits: sum(Object.values(counts.story.writes)),
    readUnits: sum(Object.values(counts.story.reads)),
  };
  return {
    thousandIncidents: incidentsBill(used, 1000),
    idleMonth: idleBill(standing(await countScheduledRuns(system))),
  };
}

async function measureDeployed(
  { only, say, signal, isQuiet }: Measuring,
  counts?: Counts,
): Promise<Measured> {
  const system = await openSystem(signal, isQuiet);
  try {
    const rows: Row[] = [];
    if (only.has('latency')) rows.push(await measureLatency(system, say, signal));
    if (only.has('throughput')) rows.push(await measureThroughput(system, say, signal));
    if (only.has('clocks')) rows.push(await measureClocks(system, say, signal));
    if (!only.has('incident') && !only.has('cost')) return { rows };
    const incident = await countIncident(system, say, signal);
    rows.push(incidentRow(incident));
    return { rows, ...(counts && { bills: await billsOf(system, counts, incident) }) };
  } finally {
    await system.stop();
  }
}

/** Measures what is asked for, one after another; stops all that it started, whatever happens. */
export async function measure(measuring: Measuring): Promise<Measured> {
  const { only, say, signal } = measuring;
  const rows: Row[] = [];
  if (only.has('bundles') || only.has('cold-start')) {
    say('bundles');
    const bundles = await bundleAll();
    if (only.has('bundles')) rows.push(measureBundles(bundles));
    if (only.has('cold-start')) rows.push(await measureColdStarts(bundles, say, signal));
  }
  if (only.has('board')) rows.push(await measureBoard(say));
  let counts: Counts | undefined;
  if (only.has('units') || only.has('cost')) {
    say('units: an incident in one process');
    counts = await countInOneProcess(signal);
    if (only.has('units')) rows.push(...unitRows(counts));
  }
  const isWhole = deployed.some((name) => only.has(name));
  const { rows: more, bills } = isWhole ? await measureDeployed(measuring, counts) : { rows: [] };
  return { rows: [...more, ...rows, faultsRow()], ...(bills && { bills }) };
}
