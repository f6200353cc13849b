import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

export type { Browser, Page } from 'playwright-core';

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

/** Starts a headless browser: the one of CHROMIUM, else the machine's, else the one of a package. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args });
