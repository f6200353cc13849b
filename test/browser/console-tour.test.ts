import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { newCall, startCall } from '@muster/demo/call/contact';
import { lead, muster } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
let page: Page;
beforeAll(async () => {
  page = await openConsole(browser(), 'lead', '/board');
  page.setDefaultTimeout(15_000);
});

const tour = () => page.getByRole('region', { name: 'Tour' });
const button = (name: string | RegExp) => tour().getByRole('button', { name });
const press = (name: string | RegExp) => button(name).press('Enter');
const stepText = (at: number) => tour().getByText(`Step ${at} of 5`);

/** Until the step is shown; a call of another test makes the tour give way, and it is taken up again. */
async function onStep(at: number): Promise<void> {
  const goOn = button('Go on with the tour');
  await stepText(at).or(goOn).first().waitFor();
  if (await goOn.isVisible()) await goOn.press('Enter');
  await stepText(at).waitFor();
}
const incidentIn = (url: string): string => /inc_\w+/.exec(url)?.[0] ?? '';

async function fitsSmallAndDark(): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await fitsAndIsAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('the tour', () => {
  let incidentId = '';

  test('is offered at the first sign-in, beside the work: it takes no focus and covers nothing', async () => {
    await button('Take the tour').waitFor();
    expect(await page.evaluate('document.activeElement.closest(".tour") === null')).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    const [offer, board] = [await tour().boundingBox(), await page.locator('main').boundingBox()];
    expect((offer?.y ?? 0) + (offer?.height ?? 0)).toBeLessThanOrEqual(board?.y ?? 0);
    await fitsSmallAndDark();
  });

  test('leads by keyboard from the report through verdict, dispatch and board to the closing', async () => {
    await press('Take the tour');
    await onStep(1);
    await page.waitForURL(/\/contacts\/con_/);
    await page.locator('main .stage').getByText('Exercise').first().waitFor();
    await fitsAndIsAccessible(page);
    await fitsSmallAndDark();
    await press('Next step');
    await onStep(2);
    await page.waitForURL(/\/assessment$/);
    incidentId = incidentIn(page.url());
    await page.getByText('Nothing is answered yet.').waitFor();
    const answered = async () => {
      await page.keyboard.press('1');
      return page.getByText('Nothing is answered yet.').count();
    };
    await expect.poll(answered, { interval: 500 }).toBe(0);
    await onStep(2);
    await press('Next step');
    await onStep(3);
    await page.waitForURL(/\/dispatch$/);
    await press('Next step');
    await onStep(4);
    await page.locator(`[data-incident=${incidentId}] .stage`).waitFor();
    await press('Next step');
    await onStep(5);
    await page.waitForURL(`**/incidents/${incidentId}`);
  });

  test('is left by Escape, but by none in a field, and is taken up again where it was left', async () => {
    const search = page.getByRole('searchbox').or(page.locator('header input')).first();
    await search.fill('K7');
    await search.press('Escape');
    expect(await stepText(5).isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Escape');
    await stepText(5).waitFor({ state: 'detached' });
    await button('Go on with the tour').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).press('Enter');
    await onStep(5);
  });

  test('ends its practice incident by one press, however far that has come', async () => {
    await press('Finish the tour');
    await press(/^End the practice incident/);
    await button('Put away').waitFor();
    const seen = await expectData(
      lead.GET('/v1/incidents/{incidentId}', { params: { path: { incidentId } } }),
    );
    expect(seen.exercise).toBe(true);
    await expect
      .poll(async () => {
        const { data } = await lead.GET('/v1/incidents/{incidentId}', { params: { path: { incidentId } } });
        return ['closed', 'rejected'].includes(data?.status ?? '');
      })
      .toBe(true);
    await press('Put away');
    await tour().waitFor({ state: 'detached' });
  });

  test('is gone at once when a real contact rings, and is still there afterwards', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).press('Enter');
    await press('Take the tour');
    await onStep(1);
    await page.waitForTimeout(2_500);
    await startCall({ twilio: muster.sources.twilio }, newCall());
    await stepText(1).waitFor({ state: 'detached', timeout: 10_000 });
    await press(/^End the practice incident/);
    await press('Put away');
    hasNoFaults(page);
  });
});
