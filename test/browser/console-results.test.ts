import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { closedCase, type Period } from '../journeys/support/closed-case.ts';
import { unique } from '../journeys/support/muster.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible, fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
let page: Page;
let reference = '';
let period: Period;
const address = ({ from, to }: Period) =>
  `/results?${new URLSearchParams({ team: 'north', from, to }).toString()}`;
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (name: string) => page.getByRole('textbox', { name });

beforeAll(async () => {
  const closed = await closedCase(await publishSampleProcedure());
  ({ reference, period } = closed);
  page = await openConsole(browser(), 'lead', address(period));
});

test('the address of a report’s mail opens its figures, and each number leads to its cases', async () => {
  await page.getByRole('link', { name: /^1 case closed/ }).waitFor();
  await page.getByRole('link', { name: /^P2, urgent, 1/ }).press('Enter');
  await page.getByRole('link', { name: reference }).waitFor();
  expect(new URL(page.url()).searchParams.get('cases')).toBe('priority:P2');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
  await press('Close the list of cases');
  hasNoFaults(page);
});

test('a period without a case says so instead of showing figures', async () => {
  await goTo(page, address({ from: '2026-01-05T09:00:00.000Z', to: '2026-01-05T10:00:00.000Z' }));
  await page.getByText('No case was closed in this period.').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await fitsAndIsAccessible(page);
});

test('the day of the clock change has its 25 hours, and the days beside it their 24', async () => {
  await goTo(page, address({ from: '2026-10-24T23:00:00.000Z', to: '2026-10-26T00:00:00.000Z' }));
  await page.getByRole('heading', { name: 'Sun 25 October 2026' }).waitFor();
  await press('Period after');
  await page.getByRole('heading', { name: 'Mon 26 October 2026' }).waitFor();
  expect(new URL(page.url()).searchParams.get('from')).toBe('2026-10-26T00:00:00.000Z');
  await press('Period before');
  await press('Period before');
  await page.getByRole('heading', { name: 'Sat 24 October 2026' }).waitFor();
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('from'), searchParams.get('to')]).toEqual([
    '2026-10-23T23:00:00.000Z',
    '2026-10-24T23:00:00.000Z',
  ]);
});

test('a report is ordered, refused by field with nothing lost, previewed as it will look, and stopped', async () => {
  const title = unique('Report');
  await goTo(page, '/reports/new');
  await field('Title').fill(title);
  await field('Name of recipient 1').fill('A Lead');
  await field('E-mail address of recipient 1').fill('no address');
  await press('Order the report');
  await page.getByRole('alert').getByText('Please check').waitFor();
  expect(await field('Title').inputValue()).toBe(title);
  await field('E-mail address of recipient 1').fill(`${unique('lead')}@example.com`);
  await press('Order the report');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await fitsAndIsAccessible(page);
  await press('Show the preview');
  const mail = page.frameLocator('iframe');
  await mail.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.frames()[1]?.evaluate('getComputedStyle(document.body).maxWidth')).toBe('640px');
  const subject = page.getByRole('status').filter({ hasText: 'Subject' });
  const newest = await subject.innerText();
  await chooseOption(
    page.getByRole('button', { name: /^Period to preview and to run/ }),
    page.getByRole('option').nth(1),
  );
  await subject.waitFor({ state: 'detached' });
  await press('Show the preview');
  expect(await subject.innerText()).not.toBe(newest);
  await press('Stop this report');
  await page.getByRole('dialog').getByRole('button', { name: 'Stop this report' }).click();
  await page.waitForURL(/\/reports$/);
  hasNoFaults(page);
});

test.each(['/results', '/reports'])(
  '%s fits a phone and a dark desktop and breaks no rule of accessibility',
  async (path) => {
    await goTo(page, path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await fitsPhoneAndDarkDesktop(page);
    hasNoFaults(page);
  },
);
