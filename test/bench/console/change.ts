import type { Page } from '@muster/test/support/launch-chromium';
import type { ReplyOf } from '@muster/client';

const ROWS = 50;
/** Changed rows of each reply: at one reply in two seconds a thousand a minute. */
const CHANGED = 34;
const MINUTE = 60_000;

type Listed = ReplyOf<'listIncidents'>;

const replyAt = (turn: number, now: number): Listed => ({
  items: Array.from({ length: ROWS }, (_, at) => {
    const changes = at < CHANGED ? turn : 0;
    return {
      incidentId: `inc_${String(at).padStart(26, '0')}`,
      reference: '50A1UXZ',
      status: changes % 2 === 0 ? ('assessed' as const) : ('dispatched' as const),
      neededAt: new Date(now + ((at + changes * 7) % ROWS) * 10_000).toISOString(),
      neededFor: 'accepted' as const,
      priority: 'P2' as const,
      place: `12 Harbour Street, floor ${changes}`,
      missedDeadlines: changes,
      exercise: false,
    };
  }),
});

export interface Changes {
  readonly frames: number;
  readonly slowFrames: number;
  readonly longestMs: number;
  /** Bytes in use after the garbage was collected. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

const countFrames = `new Promise((resolve) => {
  const found = { frames: 0, slowFrames: 0, longestMs: 0 };
  const begun = performance.now();
  let last = begun;
  const frame = (now) => {
    found.frames += 1;
    if (now - last > 100) found.slowFrames += 1;
    found.longestMs = Math.max(found.longestMs, now - last);
    last = now;
    if (now - begun < ${MINUTE}) requestAnimationFrame(frame);
    else resolve(found);
  };
  requestAnimationFrame(frame);
})`;

/** A minute of the board in which a thousand rows change; the replies are made here, so that nothing else slows it. */
export async function change(signedIn: Page, address: string): Promise<Changes> {
  const page = await signedIn.context().newPage();
  let turn = 0;
  await page.route('**/v1/incidents?*', (route) => {
    turn += 1;
    return route.fulfill({ json: replyAt(turn, Date.now()) });
  });
  await page.goto(address);
  await page.locator('table.board').waitFor();
  const devTools = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await devTools.send('HeapProfiler.collectGarbage');
    return Number(await page.evaluate('performance.memory.usedJSHeapSize'));
  };
  await page.waitForTimeout(10_000);
  const heapBefore = await heap();
  const found = await page.evaluate<Pick<Changes, 'frames' | 'slowFrames' | 'longestMs'>>(countFrames);
  const heapAfter = await heap();
  await page.close();
  return { ...found, heapBefore, heapAfter };
}
