import type { Browser, Page } from '@muster/test/support/launch-chromium';
import type { Muster } from '@muster/infra/local/muster-file.ts';

const BOARD = 'table.board, #content p';

/** Opens an address as the demo's user of a role, by the form; the tabs that follow take the sign-in over. */
export async function signIn(
  browser: Browser,
  muster: Muster,
  address: string,
  role: 'agent' | 'dispatcher',
): Promise<Page> {
  const user = muster.users.find((one) => one.role === role);
  if (user === undefined) throw new Error(`nobody of the demo is ${role}`);
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.fill('input[name=username]', user.email);
  await page.fill('input[name=password]', user.password);
  await page.locator('button[type=submit]').first().click();
  await page.locator('#content h1').waitFor();
  return page;
}

export interface Load {
  readonly milliseconds: number;
  readonly requests: readonly string[];
}

const waitForQuiet = `new Promise((resolve) => {
  let last = performance.now();
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) last = Math.max(last, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const wait = () => (performance.now() - last > 1000 ? resolve(last) : setTimeout(wait, 100));
  setTimeout(wait, 200);
})`;

/** Loads an address of the board in a new tab without a cache, at a fraction of the processor's speed. */
export async function load(signedIn: Page, address: string, slowdown: number): Promise<Load> {
  const page = await signedIn.context().newPage();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const requests: string[] = [];
  let isLoading = true;
  page.on('request', (request) => {
    if (isLoading) requests.push(request.url());
  });
  await page.goto(address);
  await page.locator(BOARD).first().waitFor();
  isLoading = false;
  const milliseconds = Number(await page.evaluate(waitForQuiet));
  await page.close();
  return { milliseconds, requests };
}
