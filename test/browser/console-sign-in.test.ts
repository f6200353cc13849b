import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { consoleUrl, goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();

/** Everything that scripts of the page could read, as text. */
const storage = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(`(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases]);
    })()`),
  );

describe('one sign-in for all tabs', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openConsole(browser(), 'lead', '/board?priority=P1');
  });

  test('a copied link opens after the sign-in, with its filters', () => {
    expect(page.url()).toBe(`${consoleUrl}/board?priority=P1`);
  });

  test('no token lies where other scripts could read it', async () => {
    expect(await storage(page)).not.toMatch(/eyJ|token|refresh/i);
  });

  test('a second tab is signed in by the first, and so is a reload', async () => {
    const second = await page.context().newPage();
    await second.goto(`${consoleUrl}/set-up/procedures`);
    await second.locator('h1').first().waitFor();
    expect(second.url()).toBe(`${consoleUrl}/set-up/procedures`);
    await page.reload();
    await page.locator('h1').first().waitFor();
    expect(page.url()).toBe(`${consoleUrl}/board?priority=P1`);
    await second.close();
  });

  test('signing out ends every tab', async () => {
    const second = await page.context().newPage();
    await second.goto(`${consoleUrl}/board`);
    await second.locator('h1').first().waitFor();
    await second.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});

describe('what a role may not see', () => {
  test('is not offered, and its address says for whom it is', async () => {
    const page = await openConsole(browser(), 'agent', '/');
    expect(new URL(page.url()).pathname).toMatch(/^\/contacts(\/|$)/);
    await page.getByRole('button', { name: 'Learn' }).click();
    const offered = page.getByRole('navigation').locator('li:visible');
    expect(await offered.allInnerTexts()).toEqual(['Support', 'Competence']);
    await goTo(page, '/results');
    await page.getByRole('heading', { name: 'Not for your role' }).waitFor();
    await fitsAndIsAccessible(page);
    await goTo(page, '/nowhere');
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    hasNoFaults(page);
  });
});
