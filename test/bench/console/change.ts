import type { Page } from '@muster/test/support/launch-chromium';
import { replyAt } from './replies.ts';

/** Changed rows of each reply: at one reply in two seconds a thousand a minute. */
const CHANGED = 34;
const MINUTE = 60_000;

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
    return route.fulfill({ json: replyAt(turn, Date.now(), CHANGED) });
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
