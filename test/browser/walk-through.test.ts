import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { derivedId } from '@muster/core/new-id';
import { muster } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { consoleUrl, hasNoFaults, openConsole } from './support/console.ts';
import { photograph } from './support/photograph.ts';

const browser = useChromium();
const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };

/** What README tells to press, in bold, in its walk-through. */
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const [, walkThrough = ''] = /### One call by hand\n([\s\S]*?)\n###? /.exec(readme) ?? [];
const told = new Set([...walkThrough.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name));
const pressed = new Set<string>();

/** Presses what begins with a name that README gives. */
async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  pressed.add(name);
  await page
    .getByRole(role, { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

/** The same on a page of the server, which answers with a page. */
async function send(page: Page, name: string): Promise<void> {
  const answered = page.waitForEvent('load');
  await press(page, name);
  await answered;
}

/** Answers a question by its key, again while it does not take answers yet. */
async function answer(one: Page, key: string, question: string): Promise<void> {
  const asked = one.locator('.asked').filter({ hasText: question });
  await asked.waitFor();
  const answered = async () => {
    await one.keyboard.press(key);
    await asked.waitFor({ state: 'detached', timeout: 3_000 });
  };
  await expect
    .poll(
      () =>
        answered().then(
          () => true,
          () => false,
        ),
      { interval: 400 },
    )
    .toBe(true);
}

const referenceOn = async (one: Page): Promise<string> =>
  /[0-9A-Z]{7}/.exec(await one.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';

let telephone: Page;
let [agent, dispatcher, lead]: Page[] = [];
const page = (of: Page | undefined): Page => {
  if (of === undefined) throw new Error('nobody has signed in');
  return of;
};

beforeAll(async () => {
  [agent, dispatcher, lead] = await Promise.all([
    openConsole(browser(), 'agent', '/contacts', desk),
    openConsole(browser(), 'dispatcher', '/board', desk),
    openConsole(browser(), 'lead', '/board', desk),
  ]);
  telephone = await (await browser().newContext(desk)).newPage();
  await telephone.goto(muster.carrier ?? '');
});

test('README’s walk-through of one call by hand, with all that it tells to press', async () => {
  const [taking, sending, closing] = [page(agent), page(dispatcher), page(lead)];

  await press(telephone, 'Call the hotline');
  await telephone.waitForURL(/#call-CA/);
  const sid = /CA[0-9a-f]{32}/.exec(telephone.url())?.[0] ?? '';
  const contactId = derivedId('con', muster.sources.twilio.sourceId, sid);
  await taking.locator(`a[href*="${contactId}"]`).first().click();
  await taking.waitForURL(`${consoleUrl}/contacts/${contactId}`);

  await taking.locator('select[name=incidentType]').selectOption('smell-of-gas');
  await taking.locator('[name=place]').fill('3 Quayside, cellar');
  await taking.locator('[name=zone]').fill('harbour');
  await taking.locator('[name=summary]').fill('Smell of gas by the meter. Everybody is out in the street.');
  await photograph(taking, 'contact');
  await press(taking, 'Report and assess');

  await answer(taking, '1', 'What does it smell like?');
  await answer(taking, '1', 'Where can it be smelt?');
  await answer(taking, '2', 'Is anybody still inside');
  await answer(taking, '2', 'Is anything alight');
  await photograph(taking, 'assessment');
  await answer(taking, '2', 'Has the supply been turned off');
  await taking.getByRole('heading', { name: 'Verdict' }).waitFor();
  const incidentId = /\/incidents\/([^/]+)/.exec(taking.url())?.[1] ?? '';

  await sending
    .locator(`[data-incident="${incidentId}"]`)
    .getByRole('link', { name: /^Dispatch/ })
    .click();
  pressed.add('Dispatch');
  await sending.getByRole('button', { name: /^Ask \d/ }).waitFor();
  await photograph(sending, 'dispatch');
  await sending.keyboard.press('c');
  await press(sending, 'Ask now');
  const reference = await referenceOn(sending);
  const mail = telephone.locator('#mails > li', { hasText: reference }).first();
  await mail.waitFor();
  if ((await mail.locator('> details').getAttribute('open')) === null)
    await mail.locator('summary').first().click();
  const [responder] = await Promise.all([
    telephone.waitForEvent('popup'),
    mail.locator('pre a', { hasText: '/r/' }).first().click(),
  ]);
  await responder.setViewportSize(phone.viewport);
  await responder.waitForLoadState();
  await photograph(responder, 'responder');

  await send(responder, 'Accept');
  for (const box of await responder.getByRole('checkbox').all()) await box.check();
  await send(responder, 'Confirm');
  await send(responder, 'Report: I am on scene');
  while ((await responder.getByRole('button', { name: /^Done:/ }).count()) > 0)
    await send(responder, 'Done:');
  await send(responder, 'Report: I am clear');

  await closing.keyboard.press('/');
  await closing.keyboard.type(reference);
  await closing.keyboard.press('Enter');
  await closing.waitForURL(new RegExp(incidentId));
  await press(closing, 'Timeline', 'link');
  await closing.getByText('Everybody is out').first().waitFor();
  await press(closing, 'Path and departures', 'link');
  await closing.getByText('Conformance').waitFor();
  await press(closing, 'Now', 'link');
  await photograph(closing, 'incident');
  await press(closing, 'Resolve');
  await closing.getByText('Resolved', { exact: true }).first().waitFor();
  await press(closing, 'Close');
  await closing.getByRole('heading', { name: 'Closed' }).waitFor();
  await press(closing, 'Learn');
  await press(closing, 'Results', 'link');
  await closing.getByRole('heading', { level: 1, name: 'Results' }).waitFor();
  for (const one of [taking, sending, closing]) hasNoFaults(one);
  expect(told.size).toBeGreaterThan(10);
  expect([...pressed].sort()).toEqual([...told].sort());
});
