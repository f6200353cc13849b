import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './launch-chromium.ts';

let launched: Promise<Browser> | undefined;

/** The browser of this worker, which ends with it; another one if it has crashed. */
const ofTheWorker = async (): Promise<Browser> => {
  launched ??= launchChromium();
  const browser = await launched;
  if (browser.isConnected()) return browser;
  launched = launchChromium();
  return launched;
};

/** Call it at the top of a test file: a headless browser, and what a file opened in it is closed behind its tests. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await ofTheWorker();
  });
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    browser = undefined;
  });
  return () => {
    if (browser === undefined) throw new Error('the browser runs only inside tests');
    return browser;
  };
}
