import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Whether a page scrolls sideways: WCAG 2.2, 1.4.10 wants none at 320 CSS pixels, which is also 1280 at 400 % zoom. */
const overflow = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/**
 * Until what fades or slides in has come: half-way its colours are nobody's choice. What turns without an end goes on. A script
 * hears of a change of scheme or width with a frame, and what it draws then moves from the next one on.
 */
const animationsOver = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 250);
    });
    const moving = () => document.getAnimations().filter(({ playState, effect }) =>
      playState === 'running' && effect.getComputedTiming().endTime !== Infinity);
    do {
      await Promise.all(moving().map(({ finished }) => finished.then(() => undefined, () => undefined)));
      await frame();
      await frame();
    } while (moving().length > 0);
  })()`);

/** What stands on the page breaks no rule of axe and fits its width. */
export async function fitsAndIsAccessible(page: Page): Promise<void> {
  await animationsOver(page);
  // Where no frame is, axe may judge in the page itself, without a second one, and has to be brought there once only.
  const isAlone = page.frames().length === 1;
  const isThere = isAlone && (await page.evaluate('typeof axe === "object"')) === true;
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
    .setLegacyMode(isAlone)
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) })),
  ).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

/** The same as a phone in light and as a desktop in dark; light again afterwards. */
export async function fitsPhoneAndDarkDesktop(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await fitsAndIsAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
