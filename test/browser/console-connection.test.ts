import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { unique } from '../journeys/support/muster.ts';
import { addPerson } from '../journeys/support/people.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { addReporter, alarm } from '../journeys/support/source.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { goTo, hasNoFaults, openConsole, signIn } from './support/console.ts';

const browser = useChromium();
beforeAll(async () => {
  await alarm(await addReporter(await publishSampleProcedure(), 'alarm-confirmed'), unique('zone'));
});

const API = /\/v1\//;
const TOKENS = /\/oauth2\/token/;

/** Every answer of the API comes three seconds late. */
const slow = (context: BrowserContext) =>
  context.route(API, async (route) => {
    await pause(3_000);
    await route.continue();
  });

/** The API answers with a fault of its own. */
const failing = (context: BrowserContext) =>
  context.route(API, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 500, title: 'Internal Server Error', requestId: 'r-1' }),
    }),
  );

/** The sign-in is over: the API takes no token any more, and no new one is given. */
const expired = async (context: BrowserContext) => {
  await context.route(API, (route) => route.fulfill({ status: 401, body: '{}' }));
  await context.route(TOKENS, (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' }),
  );
};

describe('an open console', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openConsole(browser(), 'lead', '/board');
  });
  afterEach(() => page.context().unrouteAll({ behavior: 'ignoreErrors' }));

  test('says in words that it loads while answers take three seconds, and is current between them', async () => {
    await slow(page.context());
    await goTo(page, '/results');
    await page.getByRole('status').filter({ hasText: '…' }).first().waitFor();
    await fitsAndIsAccessible(page);
    await goTo(page, '/board');
    await page.locator('table.board').waitFor();
    const current = page
      .locator('.age')
      .filter({ hasText: /^Current$/ })
      .first();
    for (let answers = 0; answers < 3; answers += 1) {
      await current.waitFor();
      await pause(2_500);
    }
  });

  test('says what is wrong and how old the board is while answers fail, and is current again by itself', async () => {
    await goTo(page, '/board');
    await page.locator('table.board').waitFor();
    await failing(page.context());
    await page.getByText(/Not current: as of \d+ s ago$/).waitFor({ timeout: 15_000 });
    expect(await page.locator('[data-incident]').count()).toBeGreaterThan(0);
    await goTo(page, '/reports');
    await page.getByRole('alert').getByText('A fault in Muster').waitFor();
    await page.getByText('r-1').waitFor();
    await fitsAndIsAccessible(page);
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    await page.getByRole('alert').getByText('A fault in Muster').waitFor({ state: 'detached' });
    await goTo(page, '/board');
    await page.getByText(/Not current: /).waitFor({ state: 'detached' });
  });
});

test('what was typed is kept when the sign-in ends, and saved after the new one in a tab beside', async () => {
  const { resourceId } = await addPerson(unique('zone'));
  const page = await openConsole(browser(), 'admin', `/set-up/people/${resourceId}`);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Typed before the end');
  await expired(page.context());
  const banner = page.getByText('Your sign-in has ended.');
  await banner.waitFor();
  await fitsAndIsAccessible(page);
  // While it is refused: afterwards this page may be current again, its link gone, and the tab beside signed in by itself.
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in again' }).click(),
  ]);
  await beside.waitForURL(/\/oauth2\//);
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  await signIn(beside, 'admin');
  await banner.waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('Typed before the end');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByRole('heading', { level: 1, name: 'Typed before the end' }).waitFor();
  hasNoFaults(page);
});

test('times are by the clock of the centre, wherever the reader is', async () => {
  const page = await openConsole(browser(), 'lead', '/board', { timezoneId: 'America/New_York' });
  await page.locator('[data-incident] a').first().click();
  await page.waitForURL(/\/incidents\//);
  const time = page
    .locator('time')
    .filter({ hasText: /\d\d:\d\d:\d\d/ })
    .first();
  const at = await time.getAttribute('datetime');
  const clock = { timeZone: 'Europe/London', timeStyle: 'long' } as const;
  const there = new Intl.DateTimeFormat('en-GB', clock).format(Date.parse(at ?? ''));
  expect(await time.innerText()).toContain(there);
});
