import { join } from 'node:path';
import type { Page } from 'playwright-core';

const root = join(import.meta.dirname, '../../..');

/** The pictures of README, each in the folder of what it shows. */
const places = {
  contact: 'packages/console/pictures/contact.png',
  assessment: 'packages/console/pictures/assessment.png',
  dispatch: 'packages/console/pictures/dispatch.png',
  incident: 'packages/console/pictures/incident.png',
  responder: 'services/dispatch/responder-page.png',
} as const;

/** Takes a picture for README of what a page shows, where PICTURES asks for it (`npm run pictures`); else does nothing. */
export async function photograph(page: Page, picture: keyof typeof places): Promise<void> {
  if (process.env['PICTURES'] === undefined) return;
  await page.evaluate('document.fonts.ready');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(root, places[picture]), scale: 'css' });
}
