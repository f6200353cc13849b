import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { signIn } from '@muster/client';
import { muster } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();
const address = `${muster.apiUrl}/docs`;
const ofThePage = `${new URL(address).origin}/`;

const sizes = [
  ['a phone', { width: 390, height: 844 }],
  ['a desktop', { width: 1280, height: 800 }],
] as const;

/** The page with all that went wrong on it, and whatever it asked for elsewhere. */
async function open(viewport: { width: number; height: number }) {
  const page = await (await browser().newContext({ viewport })).newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(ofThePage) && !url.startsWith('data:')) elsewhere.push(url);
  });
  await page.goto(address);
  await page.locator('.opblock').first().waitFor();
  return { page, complaints, elsewhere };
}

const tokenOf = (role: string): Promise<string> => {
  const user = muster.users.find((one) => one.role === role);
  const { email: username = '', password = '' } = user ?? {};
  return signIn({ address: muster.endpoint, clientId: muster.clientId, username, password })();
};

const operationsOf = async (): Promise<string[]> => {
  const { paths } = (await (await fetch(`${muster.apiUrl}/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
};

/** What is shown from the top of the page to its end: Swagger UI draws a long list only as far as it is in sight. */
const shownOn = async (page: Page): Promise<string[]> => {
  const shown = new Set<string>();
  const look = `[...document.querySelectorAll('.opblock-summary')].map((one) =>
    one.querySelector('.opblock-summary-method').textContent + ' ' +
    one.querySelector('.opblock-summary-path').dataset.path)`;
  for (let atEnd = false; !atEnd;) {
    for (const one of z.array(z.string()).parse(await page.evaluate(look))) shown.add(one);
    await page.evaluate('window.scrollBy(0, innerHeight / 2)');
    await page.waitForTimeout(50);
    atEnd =
      (await page.evaluate('scrollY + innerHeight >= document.documentElement.scrollHeight - 1')) === true;
  }
  for (const one of z.array(z.string()).parse(await page.evaluate(look))) shown.add(one);
  await page.evaluate('window.scrollTo(0, 0)');
  return [...shown];
};

const sideways = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Sends a request that has no effect, from an operation that is opened once; gives the status of the answer. */
const statusOfTrial = async (page: Page): Promise<string | undefined> => {
  const operation = page.locator('#operations-intake-listContacts');
  const [tryIt, execute, clear] = ['Try it out', 'Execute', 'Clear'].map((name) =>
    operation.getByRole('button', { name }),
  );
  const status = operation.locator('.live-responses-table .response-col_status').last();
  // What is far from the view is not drawn.
  while ((await operation.count()) === 0) {
    await page.evaluate('window.scrollBy(0, innerHeight / 2)');
    await page.waitForTimeout(50);
  }
  if ((await execute?.count()) === 0) await operation.locator('.opblock-summary-control').click();
  // The page may draw the operation anew just after it was opened, and forget the press.
  await expect
    .poll(async () => {
      if ((await tryIt?.count()) === 1) await tryIt?.click();
      return execute?.count();
    })
    .toBe(1);
  if ((await clear?.count()) === 1) await clear?.click();
  await status.waitFor({ state: 'detached' });
  await execute?.click();
  await status.waitFor();
  return (await status.textContent())?.trim();
};

describe.each(sizes)('on %s the API page', (_name, viewport) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open(viewport);
  });
  afterAll(() => opened.page.context().close());

  test('shows every operation of the document, without a fault and without a request elsewhere', async () => {
    const { page, complaints, elsewhere } = opened;
    const expected = (await operationsOf()).sort();
    expect((await shownOn(page)).sort()).toEqual(expected);
    expect([complaints, elsewhere, await sideways(page)]).toEqual([[], [], 0]);
  });

  test('sends a request as whoever’s access token it was given', async () => {
    const { page, complaints, elsewhere } = opened;
    await page.getByRole('button', { name: 'Authorize' }).click();
    const dialog = page.locator('.auth-container', { hasText: 'user' }).first();
    await dialog.locator('input').fill(await tokenOf('agent'));
    await dialog.getByRole('button', { name: 'Apply credentials' }).click();
    await page.locator('.dialog-ux .close-modal').click();
    expect(await statusOfTrial(page)).toMatch(/^200/);
    expect([complaints, elsewhere, await sideways(page)]).toEqual([[], [], 0]);
  });

  test('signs a user in by name and password, and then sends requests as them', async () => {
    const { page, complaints, elsewhere } = opened;
    await page.getByRole('button', { name: 'Authorize' }).click();
    const dialog = page.locator('.auth-container', { hasText: 'user' }).first();
    const earlier = dialog.getByRole('button', { name: 'Remove authorization' });
    if ((await earlier.count()) > 0) await earlier.click();
    await dialog.locator('input').waitFor();
    await page.locator('.dialog-ux .close-modal').click();
    const before = page.url();
    const { email = '', password = '' } = muster.users.find(({ role }) => role === 'agent') ?? {};
    await page.locator('#sign-in input[name=username]').fill(email);
    await page.locator('#sign-in input[name=password]').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('#sign-in output', { hasText: 'Signed in' }).waitFor();
    expect(await page.locator('#sign-in input[name=password]').inputValue()).toBe('');
    expect(page.url()).toBe(before);
    expect(await statusOfTrial(page)).toMatch(/^200/);
    expect([complaints, elsewhere, await sideways(page)]).toEqual([[], [], 0]);
  });

  test('says that a sign-in does not fit, and sends nothing elsewhere', async () => {
    const { page, elsewhere } = opened;
    await page.locator('#sign-in input[name=username]').fill('agent');
    await page.locator('#sign-in input[name=password]').fill('not-the-password-0');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('#sign-in output', { hasText: 'do not fit' }).waitFor();
    expect(elsewhere).toEqual([]);
  });
});
