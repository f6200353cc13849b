import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executable = async (): Promise<string> => {
  const here = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
  return here ?? (await import('@sparticuz/chromium')).default.executablePath();
};

/** Call it at the top of a test file: a headless browser that runs for as long as its tests do. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await executable(), args });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser runs only inside tests');
    return browser;
  };
}
