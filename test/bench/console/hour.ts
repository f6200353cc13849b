import type { Page } from '@muster/test/support/launch-chromium';
import { until } from '@muster/demo/until';
import { replyAt, ROWS } from './replies.ts';

/** Every row changes with each reply; with one in three seconds that is a thousand a minute. */
const EVERY_MS = 3_000;
const MINUTE = 60_000 / EVERY_MS;
const HOUR = 60 * MINUTE;
/** Requests that were answered are let go of when their limit of time, which runs in real time, is over; milliseconds. */
const LET_GO_MS = 7_000;
/** What is read is drawn by timers of its own, soon after; milliseconds. */
const DRAWN_MS = 10;

const shownTurn = `Number(/floor (\\d+)/.exec(document.querySelector('[data-incident]').textContent)?.[1])`;

export interface Hour {
  readonly changes: number;
  /** Incidents that went from the page, each replaced by another. */
  readonly replaced: number;
  readonly seconds: number;
  /** Bytes in use after the garbage was collected: after the first minute, after half an hour and after the hour. */
  readonly heap: readonly [first: number, middle: number, last: number];
}

const counts = { open: 50, late: 5, breached: 34, byStatus: {}, byPriority: { P2: 50 }, isLeast: false };

/**
 * An hour at a thousand changes a minute, as fast as the page takes it: the page's clock and timers are moved on by three
 * seconds each time that it has read the board and drawn it. Incidents come and go as well, one with each reply.
 */
export async function playHour(signedIn: Page, address: string): Promise<Hour> {
  const page = await signedIn.context().newPage();
  const began = Date.now();
  let [turn, now] = [0, began];
  const headers = () => ({ date: new Date(now).toUTCString(), etag: `"${turn}"` });
  await page.clock.install({ time: began });
  await page.route('**/v1/incidents?*', (route) => {
    turn += 1;
    return route.fulfill({ json: replyAt(turn, now, ROWS, turn), headers: headers() });
  });
  await page.route('**/v1/incidents/counts*', (route) =>
    route.fulfill({ json: { ...counts, countedAt: new Date(now).toISOString() }, headers: headers() }),
  );
  await page.goto(address);
  await page.locator('table.board').waitFor();
  now = Date.now() + 1_000;
  await page.clock.pauseAt(now);
  const devTools = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, LET_GO_MS));
    await devTools.send('HeapProfiler.collectGarbage');
    return (await devTools.send('Runtime.getHeapUsage')).usedSize;
  };
  const step = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    await page.clock.runFor(milliseconds);
  };
  const playUntil = async (replies: number): Promise<void> => {
    while (turn < replies) {
      const next = turn + 1;
      await step(EVERY_MS);
      await until(
        'the board to be drawn',
        async () => {
          await step(DRAWN_MS);
          return (await page.evaluate<number>(shownTurn)) >= next ? true : undefined;
        },
        { everyMs: 1 },
      );
    }
  };
  await playUntil(MINUTE);
  const first = await heap();
  await playUntil(HOUR / 2);
  const middle = await heap();
  await playUntil(HOUR);
  const last = await heap();
  await page.close();
  return {
    changes: turn * ROWS,
    replaced: turn,
    seconds: (Date.now() - began) / 1000,
    heap: [first, middle, last],
  };
}
