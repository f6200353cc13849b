import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { UserRole } from '@muster/contracts';
import { muster } from '../../journeys/support/muster.ts';

export const consoleUrl = muster.consoleUrl ?? '';

/** What the pages of a context reported: scripts that failed, and what the content security policy held back. */
const faults = new WeakMap<BrowserContext, string[]>();

const listen = (context: BrowserContext): void => {
  const found: string[] = [];
  faults.set(context, found);
  context.on('weberror', (error) => found.push(error.error().message));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) found.push(message.text());
  });
};

/** No script of the page failed and nothing offended its content security policy. */
export const hasNoFaults = (page: Page): void => {
  expect(faults.get(page.context())).toEqual([]);
};

/** How somebody signs in who is no user of the demo. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const credentialsOf = (who: UserRole | Credentials): Credentials => {
  const user = typeof who === 'string' ? muster.users.find((one) => one.role === who) : who;
  if (user === undefined) throw new Error(`nobody of the demo is ${JSON.stringify(who)}`);
  return user;
};

/** Signs in as the demo's user of a role, or as somebody else, by the real form, to which the page is being led. */
export async function signIn(page: Page, who: UserRole | Credentials): Promise<void> {
  const user = credentialsOf(who);
  await page.waitForURL(/\/oauth2\//);
  await page.fill('input[name=username]', user.email);
  await page.fill('input[name=password]', user.password);
  await page.locator('button[type=submit]').first().click();
  await page.waitForURL((url) => url.origin === new URL(consoleUrl).origin && url.pathname !== '/signed-in');
}

/** Opens an address of the console as the demo's user of a role or as somebody else, by the real sign-in, in a browser profile of its own. */
export async function openConsole(
  browser: Browser,
  who: UserRole | Credentials,
  path: string,
  how: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(how);
  context.setDefaultTimeout(90_000);
  listen(context);
  const page = await context.newPage();
  await page.goto(consoleUrl + path);
  await signIn(page, who);
  await page.locator('h1').first().waitFor();
  return page;
}

/** Goes on to another address without leaving the page, as a link does: the sign-in stays. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate', { state: {} }))`,
  );
  await page.waitForURL(consoleUrl + path);
}

const ONE_TRY_MS = 5_000;

/** Chooses an option of a list and sees that the field shows it. A press that a list swallows while it opens is made again, as a person would. */
export async function chooseOption(field: Locator, option: Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      if (!(await option.isVisible())) await field.click({ timeout: ONE_TRY_MS });
      const [label = ''] = (await option.innerText({ timeout: ONE_TRY_MS })).split('\n');
      await option.click({ timeout: ONE_TRY_MS });
      await option.waitFor({ state: 'detached', timeout: ONE_TRY_MS });
      expect(await field.innerText({ timeout: ONE_TRY_MS })).toContain(label);
    },
    { timeout: 60_000, interval: 100 },
  );
}
