import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '@muster/demo/until';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { seen } from '../journeys/support/incident.ts';
import { admin, muster, unique } from '../journeys/support/muster.ts';
import { addReporter, alarm } from '../journeys/support/source.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { consoleUrl, goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();

/** A headless Chromium lets every page sound; this one waits for a press, as it does for people. */
const REFUSAL = `{
  let isPressed = false;
  addEventListener('pointerdown', () => { isPressed = true; }, { capture: true });
  const { prototype } = BaseAudioContext;
  const { get } = Object.getOwnPropertyDescriptor(prototype, 'state');
  Object.defineProperty(prototype, 'state', { get() { return isPressed ? get.call(this) : 'suspended'; } });
}`;

/** The alarms of the other tests are the other team's. */
const TEAM = 'south';

/** After so long without an answer the console ends a request for something to read. */
const LONGEST_READ_MS = 6_000;

/** The bar speaks of all teams, so a P1 of another test may be among ten of this one. */
const TEN_OR_MORE = /^New: [1-9]\d+ P1/;

/** The tones of one sound for a P1. */
const TONES = 6;

let reporter: Awaited<ReturnType<typeof addReporter>>;
beforeAll(async () => {
  reporter = await addReporter(await publishSampleProcedure(), 'alarm-confirmed', {
    admin,
    apiUrl: muster.apiUrl,
    team: TEAM,
  });
});

/** An alarm that is a P1 at once; gives what its people call it. */
async function newP1(): Promise<string> {
  const incidentId = await alarm(reporter, unique('zone'));
  const { incident } = await seen(incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
  return incident?.reference ?? incidentId;
}

/** Counts the tones of sounds for P1 that a page plays from now on; limits of other tests' incidents are missed at any time. */
async function listen(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`{
    const { start } = OscillatorNode.prototype;
    window.tones = 0;
    OscillatorNode.prototype.start = function (...when) { if (this.frequency.value > 700) window.tones += 1; return start.apply(this, when); };
  }`);
  return async () => Number(await page.evaluate('window.tones'));
}

const rows = (page: Page) => page.locator('[data-incident]');
const row = (page: Page, reference: string) => rows(page).filter({ hasText: reference });
const order = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('[data-incident]')].map((one) => one.dataset.incident)`);
const focused = async (page: Page) => String(await page.evaluate('document.activeElement?.textContent'));

describe('a dispatcher at the board', () => {
  let page: Page;
  let tones: () => Promise<number>;
  let first = '';
  beforeAll(async () => {
    first = await newP1();
    await newP1();
    page = await openConsole(browser(), 'dispatcher', `/board?priority=P1&team=${TEAM}`);
    await row(page, first).waitFor();
    tones = await listen(page);
    // What comes within five seconds of a sound is part of it.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  });

  test('reads what needs a person, why, and by when, and presses what names its incident', async () => {
    const text = await row(page, first).innerText();
    expect(text).toContain('Somebody has to be sent');
    expect(text).toMatch(/\d+ (s|min).* (left|late)/);
    expect(
      await row(page, first)
        .getByRole('link', { name: `Dispatch ${first}` })
        .count(),
    ).toBe(1);
    await fitsAndIsAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await fitsAndIsAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('hears a new P1 once, reads it in the title, and no row moves under the pointer', async () => {
    await row(page, first).hover();
    const before = await order(page);
    const added = await newP1();
    await page.getByRole('button', { name: /^1 new, 1 P1: show$/ }).waitFor();
    expect(await order(page)).toEqual(before);
    expect(await page.title()).toMatch(/^\(\d+ P1/);
    await page.getByRole('alert').filter({ hasText: 'New: ' }).waitFor();
    await until('the sound', async () => ((await tones()) >= TONES ? true : undefined));
    expect((await tones()) % TONES).toBe(0);
    await page.keyboard.press('n');
    await row(page, added).waitFor();
    await page.mouse.move(0, 0);
  });

  test('hears ten at once as one sound with a count, from one of two tabs', async () => {
    const other = await page.context().newPage();
    await other.goto(`${consoleUrl}/contacts`);
    await other.locator('h1').waitFor();
    const othersTones = await listen(other);
    await page.getByRole('button', { name: /^Seen/ }).click();
    const [before, from] = [await tones(), performance.now()];
    await Promise.all(Array.from({ length: 10 }, newP1));
    await page.getByText(TEN_OR_MORE).waitFor();
    await other.getByText(TEN_OR_MORE).waitFor();
    // Sounds are seconds apart: after an earlier one these come later than their words.
    await expect
      .poll(async () => (await tones()) - before + (await othersTones()))
      .toBeGreaterThanOrEqual(TONES);
    const [here, there] = [(await tones()) - before, await othersTones()];
    const windows = Math.ceil((performance.now() - from) / 5_000);
    expect(Math.min(here, there)).toBe(0);
    expect(here + there).toBeLessThanOrEqual(TONES * Math.min(1 + windows, 9));
    await other.getByRole('button', { name: /^Seen/ }).click();
    // Limits of other tests' incidents may be missed at any time.
    await page.getByText(/^New: .*P1/).waitFor({ state: 'detached' });
    await other.close();
  });

  test('moves by arrows between incidents, comes in and out by one Tab, and keeps the focus on its row', async () => {
    await page.mouse.move(0, 0);
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /: show$/ }).waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Team' }).focus();
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab');
    const at = await focused(page);
    expect(at).toMatch(/^[0-9A-Z]{7}$/);
    await page.keyboard.press('ArrowDown');
    const next = await focused(page);
    expect(next).not.toBe(at);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('Dispatch');
    await page.keyboard.press('ArrowLeft');
    await newP1();
    // One of the ten before may come to the list later than their count.
    await page.getByRole('button', { name: /new, [1-9]\d* P1: show$/ }).waitFor();
    expect(await focused(page)).toBe(next);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.closest('tbody') === null`)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(next);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\/inc_/);
    await page.goBack();
  });

  test('is led by one key to who needs somebody sent, and by Enter to the dispatch', async () => {
    await rows(page).first().waitFor();
    await page.keyboard.press('d');
    expect(await focused(page)).toBe('Dispatch');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/dispatch$/);
    await page.goBack();
  });

  test('filters by controls that the address holds, and clears them by one press', async () => {
    await page.getByRole('combobox', { name: 'Status' }).selectOption('assessing');
    await page.waitForURL(/status=assessing/);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.waitForURL(`${consoleUrl}/board`);
    await page.getByText(/Counted \d+ s ago/).waitFor();
  });

  test('is told that it is current for as long as nothing changes', async () => {
    await goTo(page, '/board?team=nobody');
    await page.getByText('No open incident fits these filters.').waitFor();
    const old = page
      .getByText('Not current')
      .first()
      .waitFor({ timeout: LONGEST_READ_MS + 7_000 });
    await expect(old).rejects.toThrow('Timeout');
    await goTo(page, '/board');
    await rows(page).first().waitFor();
  });

  test('may mute missed limits, and is told why not a P1', async () => {
    await page.getByText('Sound', { exact: true }).click();
    expect(await page.getByRole('checkbox', { name: /P1/ }).count()).toBe(0);
    await page.getByText(/A new P1 always sounds/).waitFor();
    const before = await tones();
    await page.getByRole('button', { name: 'Test the sound of a P1' }).click();
    expect((await tones()) - before).toBeGreaterThanOrEqual(TONES);
  });

  test('may have a computer silent for another one, is told so at once and large, and ends it by one press', async () => {
    await page.getByRole('checkbox', { name: /^This computer is silent/ }).check();
    const told = page.getByRole('status').filter({ hasText: 'This computer is silent' });
    await told.waitFor();
    await goTo(page, `/board?priority=P1&team=${TEAM}`);
    // Rows keep their places while the pointer is among them.
    await page.mouse.move(0, 0);
    await rows(page).first().waitFor();
    const before = await tones();
    const added = await newP1();
    await row(page, added).waitFor();
    await page.waitForTimeout(2_500);
    expect(await tones()).toBe(before);
    await page.getByRole('button', { name: 'Let this computer sound' }).click();
    await told.waitFor({ state: 'detached' });
    await expect.poll(tones).toBeGreaterThan(before);
  });

  test('has all of it on a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await rows(page).first().waitFor();
    await fitsAndIsAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('sees it on the wall without a control and without scrolling, and how old it is when the connection is cut', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await goTo(page, '/board/wall');
    await page.locator('.wall table').waitFor();
    expect(await page.locator('button, input, select').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(1080);
    await fitsAndIsAccessible(page);
    await page.context().setOffline(true);
    await page.getByText(/NOT CURRENT: as of \d+ s ago/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/NOT CURRENT/).waitFor({ state: 'detached' });
    hasNoFaults(page);
  });

  test('hears nothing after signing out', async () => {
    await goTo(page, '/board');
    await page.evaluate(`new BroadcastChannel('muster-session').postMessage({ kind: 'signed-out' })`);
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    const before = await tones();
    await newP1();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect([await tones(), await page.title()]).toEqual([before, expect.not.stringContaining('P1')]);
  });
});

test('a browser that refuses sound is said so at once and large, and one press allows it', async () => {
  const signedIn = await openConsole(browser(), 'dispatcher', '/contacts');
  const page = await signedIn.context().newPage();
  await page.addInitScript(REFUSAL);
  await until('the sign-in of the first tab to be shared', async () => {
    await page.goto(`${consoleUrl}/board`);
    await page.locator('table.board, input[name=username]').first().waitFor();
    return (await page.locator('table.board').count()) > 0 ? true : undefined;
  });
  await signedIn.close();
  const tones = await listen(page);
  const told = page.getByRole('status').filter({ hasText: 'No sound: your browser waits for a press.' });
  await told.waitFor();
  expect(
    await page.evaluate(`parseFloat(getComputedStyle(document.querySelector('.silent')).fontSize)`),
  ).toBe(25.6);
  await fitsAndIsAccessible(page);
  await page.getByRole('button', { name: 'Allow sound' }).click();
  await until('the sound to be allowed', async () => ((await told.count()) === 0 ? true : undefined));
  expect(await tones()).toBeGreaterThanOrEqual(TONES);
});
