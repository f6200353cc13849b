import { gzipSync } from 'node:zlib';
import { expectData } from '@muster/client';
import { clientOf } from '@muster/infra/local/clients.ts';
import { launchWholeChromium } from '@muster/test/support/launch-chromium';
import { kB, ms, type Row, type Say } from '../row.ts';
import { spreadOf } from '../statistics.ts';
import type { System } from '../system.ts';
import { change, type Changes } from './change.ts';
import { playHour, type Hour } from './hour.ts';
import { load, signIn, type Load } from './open.ts';
import { countStrokes, type Strokes } from './strokes.ts';

const LOADS = 5;
const SLOWDOWN = 4;
const READINGS = 30;

const gzipped = async (urls: readonly string[]): Promise<number> => {
  let bytes = 0;
  for (const url of urls.filter((one) => /\.(js|css)$/.test(new URL(one).pathname)))
    bytes += gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).byteLength;
  return bytes;
};

const apiLatency = async ({ muster }: System): Promise<number> => {
  const dispatcher = clientOf(muster, 'dispatcher');
  const took: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    const started = performance.now();
    await expectData(dispatcher.GET('/v1/incidents', { params: { query: { limit: 50 } } }));
    took.push(performance.now() - started);
  }
  return spreadOf(took).p50;
};

const sizeRow = ({ requests }: Load, bytes: number): Row => ({
  what: 'console: first load of the board, scripts and styles',
  muster: `${kB(bytes)} compressed, ${requests.length} requests`,
  aim: 'at most 300 kB and 6 requests',
  met: bytes <= 300_000 && requests.length <= 6,
  measured: { bytes, requests },
});

const speedRow = (board: readonly number[], empty: readonly number[], api: number): Row => {
  const [full, bare] = [spreadOf(board), spreadOf(empty)];
  return {
    what: `console: the board interactive at ${SLOWDOWN} × CPU slowdown`,
    muster: `p50 ${ms(full.p50)}`,
    floor: `an empty table p50 ${ms(bare.p50)}; the API alone ${ms(api)}`,
    aim: 'at most 2.5 s',
    met: full.p50 <= 2_500,
    measured: { board: full, empty: bare, api },
  };
};

const changeRow = (changes: Changes): Row => ({
  what: 'console: a minute with 1,000 changes',
  muster: `${changes.slowFrames} of ${changes.frames} frames over 100 ms, longest ${ms(changes.longestMs)}; heap ${kB(changes.heapBefore)} → ${kB(changes.heapAfter)}`,
  aim: 'no frame over 100 ms; heap flat',
  met: changes.slowFrames === 0 && changes.heapAfter < 1.2 * changes.heapBefore,
  measured: { ...changes },
});

const hourRow = ({ changes, replaced, seconds, heap }: Hour): Row => ({
  what: 'console: an hour with 1,000 changes a minute, played fast',
  muster: `heap ${heap.map(kB).join(' → ')} after a minute, half an hour and the hour; ${changes} changes, ${replaced} incidents left the page, played in ${seconds.toFixed(0)} s`,
  aim: 'heap flat',
  met: heap[2] < 1.2 * heap[0] && heap[2] < 1.1 * heap[1],
  measured: { changes, replaced, seconds, heap },
});

/** Counted in the dialog of its web page as published in 2026-11: summary, details, a service; by pointer, as it has no keys of its own. */
const GOALERT =
  '5 presses for an alert with a summary and a service; it asks no question, sets no priority, picks nobody';

const strokesRow = ({ agent, dispatcher, seconds }: Strokes): Row => ({
  what: 'console: keys beside the typed words, from the ring of a smell of gas to the first person asked',
  muster: `${agent + dispatcher} (agent ${agent}, dispatcher ${dispatcher}), ${seconds.toFixed(1)} s without a pause`,
  aim: 'at most 25',
  met: agent + dispatcher <= 25,
  goAlert: GOALERT,
  measured: { agent, dispatcher, seconds },
});

/** The board in a browser: what it loads, how soon it can be used, and how it bears a thousand changes a minute. */
export async function measureConsole(system: System, say: Say, signal: AbortSignal): Promise<Row[]> {
  say('console: the board in Chromium');
  const { muster } = system;
  const { consoleUrl } = muster;
  if (consoleUrl === undefined) throw new Error('this system serves no console');
  const browser = await launchWholeChromium();
  const stop = (): void => void browser.close();
  signal.addEventListener('abort', stop);
  try {
    const signedIn = await signIn(browser, muster, `${consoleUrl}/contacts`, 'dispatcher');
    const [board, empty] = [`${consoleUrl}/board`, `${consoleUrl}/board?team=nobody`];
    const first = await load(signedIn, board, 1);
    const [full, bare]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < LOADS; turn += 1) {
      full.push((await load(signedIn, board, SLOWDOWN)).milliseconds);
      bare.push((await load(signedIn, empty, SLOWDOWN)).milliseconds);
    }
    const changes = await change(signedIn, board);
    const hour = await playHour(signedIn, board);
    const strokes = await countStrokes(browser, muster, consoleUrl);
    return [
      sizeRow(first, await gzipped(first.requests)),
      speedRow(full, bare, await apiLatency(system)),
      changeRow(changes),
      hourRow(hour),
      strokesRow(strokes),
    ];
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}
