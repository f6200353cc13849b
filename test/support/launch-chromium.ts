import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { headlessShell } from './headless-shell.ts';

export type { Browser, Page } from 'playwright-core';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

// In a locale like POSIX the headless shell finds no option of a list by its first letter.
const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };

const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args, env });

const installed = (): string | undefined =>
  [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path));

/** Starts a browser as people have it, but headless: the one of CHROMIUM, else the machine's, else the package's shell. */
export async function launchWholeChromium(): Promise<Browser> {
  return launch(installed() ?? (await headlessShell()) ?? 'chromium');
}

/** Starts a browser for tests: the one of CHROMIUM, else the package's headless shell, else the machine's where that one does not start. */
export async function launchChromium(): Promise<Browser> {
  const shell = process.env['CHROMIUM'] ? undefined : await headlessShell();
  if (shell === undefined) return launchWholeChromium();
  return launch(shell).catch((fault: unknown) => {
    if (installed() === undefined) throw fault;
    return launchWholeChromium();
  });
}
