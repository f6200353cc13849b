import { setTimeout as pause } from 'node:timers/promises';
import { expectData, signIn } from '@muster/client';
import { clientOf } from '@muster/infra/local/clients.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { sendFloorMessage } from './floor-message.ts';
import { ms, times, type Row, type Say } from './row.ts';
import { median, percentile } from './statistics.ts';
import type { System } from './system.ts';

const TEAM = 'north';
const ROUNDS = 4;
const TURNS = 25;
const WARM_UP = 6;
/** So that no complaint remembers more commands than an ordinary one. */
const COMPLAINTS = 12;
/** Longer than what follows either: the relay and its lists, the floor's chain. */
const AFTER_MS = 250;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const logComplaints = async (muster: Muster): Promise<string[]> => {
  const lead = clientOf(muster, 'lead');
  const said = { words: 'Nobody came.', severity: 'high', safety: true } as const;
  const body = { team: TEAM, kind: 'complaint', ...said } as const;
  const ids: string[] = [];
  while (ids.length < COMPLAINTS) {
    const { complaintId } = await expectData(lead.POST('/v1/complaints', { body }));
    ids.push(complaintId);
  }
  return ids;
};

/** Says anew how serious one of some complaints is; and a request that reads one row. Both by `fetch`, as the floor is called. */
const requestsTo = async (muster: Muster) => {
  const user = muster.users.find(({ role }) => role === 'lead');
  if (user === undefined) throw new Error('no user is a lead');
  const { email: username, password } = user;
  const sign = signIn({ address: muster.endpoint, clientId: muster.clientId, username, password });
  const ids = await logComplaints(muster);
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${await sign()}`, ...init.headers };
    const reply = await fetch(`${muster.apiUrl}${path}`, { ...init, headers });
    if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}: ${await reply.text()}`);
    await reply.body?.cancel();
  };
  let sent = 0;
  const command = async () => {
    const severity = Math.floor(sent / COMPLAINTS) % 2 === 0 ? 'low' : 'medium';
    const id = ids[sent % COMPLAINTS];
    sent += 1;
    await ask(`/v1/complaints/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ severity }),
    });
  };
  return { command, reading: () => ask('/v1/complaint-settings') };
};

const kinds = ['floor', 'reading', 'command'] as const;
type Kind = (typeof kinds)[number];
type Works = Readonly<Record<Kind, () => Promise<unknown>>>;

/** Each of them in turn, in both orders. */
const round = async (turns: number, works: Works, signal: AbortSignal) => {
  const took: Record<Kind, number[]> = { floor: [], reading: [], command: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const kind of turn % 2 === 0 ? kinds : kinds.toReversed()) {
      took[kind].push(await timed(works[kind]));
      await pause(AFTER_MS, undefined, { signal });
    }
  }
  return { took, ratio: median(took.command) / median(took.floor) };
};

/**
 * A command on a complaint through the deployed API, beside one call of the floor's: HTTP API → Lambda → one put. The aim is
 * judged by the calmest round, in which the floor was fastest: other work on the machine slows both, and brings them together.
 */
export async function measureCommand(
  { muster, floorUrl }: System,
  say: Say,
  signal: AbortSignal,
): Promise<Row> {
  const works = {
    ...(await requestsTo(muster)),
    floor: () => sendFloorMessage(floorUrl, { mails: 0 }),
  };
  await round(WARM_UP, works, signal);
  const rounds: Awaited<ReturnType<typeof round>>[] = [];
  while (rounds.length < ROUNDS) {
    say(`command: round ${rounds.length + 1} of ${ROUNDS}`);
    rounds.push(await round(TURNS, works, signal));
  }
  const ratios = rounds.map(({ ratio }) => ratio);
  const [calmest] = rounds.toSorted((one, other) => median(one.took.floor) - median(other.took.floor));
  const ratio = calmest?.ratio ?? Number.NaN;
  const told = (kind: Kind) => {
    const values = rounds.flatMap(({ took }) => took[kind]);
    return `p50 ${ms(median(values))}, p95 ${ms(percentile(values, 0.95))}`;
  };
  return {
    what: `a command on a complaint through the deployed API, ${ROUNDS} rounds of ${TURNS}`,
    muster: `${told('command')}: ${times(ratio)} the floor in the calmest round, ${times(median(ratios))} in the median one; a request that reads one row ${told('reading')}`,
    floor: `one API call that puts a row: ${told('floor')}`,
    aim: 'p50 at most 1.3 × the floor',
    met: ratio <= 1.3,
    measured: { ratio, ratios, rounds },
  };
}
