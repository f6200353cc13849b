import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assignment } from '@muster/demo/api-replies';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { assessed, confirm, personWithLink, readAssignment, timeline } from '../journeys/support/incident.ts';
import { unique } from '../journeys/support/muster.ts';
import { addPerson } from '../journeys/support/people.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';

const browser = useChromium();
/** 320 CSS pixels are also what is left of 1280 at 400 % zoom. */
const phone = { width: 320, height: 568 };
const desk = { width: 1280, height: 800 };

let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
});

async function asked(): Promise<{ assignment: Assignment; link: string }> {
  const zone = unique('zone');
  await addPerson(zone);
  const { incidentId } = await assessed(incidentType, zone);
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  return { assignment, link: (await personWithLink(assignment)).link };
}

const opened = async (link: string, scripts: boolean, viewport = phone): Promise<Page> => {
  const context = await browser().newContext({ viewport, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(link);
  return page;
};

/** Presses a button and waits for the page that answers. */
const press = async (page: Page, name: RegExp | string): Promise<void> => {
  const answered = page.waitForEvent('load');
  await page.getByRole('button', { name }).click();
  await answered;
};

const kinds = async ({ incidentId }: Assignment, kind: string) =>
  (await timeline(incidentId)).filter((line) => line.kind === kind);

/** Reaches a control by the Tab key alone, as somebody without a mouse does. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(String(await page.evaluate('document.activeElement?.textContent')))) return;
  }
  throw new Error(`the Tab key does not reach ${name.source}`);
};

describe.each([
  ['a phone', phone],
  ['a desktop', desk],
])('%s', (_, viewport) => {
  test('shows every step without scrolling sideways and without a fault of accessibility', async () => {
    const { assignment, link } = await asked();
    const page = await opened(link, true, viewport);
    await fitsAndIsAccessible(page);
    await press(page, /^Accept/);
    await fitsAndIsAccessible(page);
    await press(page, /^Confirm/);
    expect(await page.title()).toMatch(/^Error: Not confirmed yet/);
    await fitsAndIsAccessible(page);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(page, /^Confirm/);
    await press(page, 'Report: I am on scene');
    for (const { title } of assignment.actions) {
      await press(page, `Done: ${title}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Recorded as done: ${title}`);
    }
    await fitsAndIsAccessible(page);
    await press(page, /^Report: I am clear/);
    expect(await page.title()).toBe('Reported: you are clear');
    await fitsAndIsAccessible(page);
    expect((await readAssignment(assignment)).status).toBe('clear');
  });
});

describe('without scripts', () => {
  test('going back and accepting again lands on the same page, with one line in the timeline', async () => {
    const { assignment, link } = await asked();
    const page = await opened(link, false);
    await press(page, /^Accept/);
    const first = await page.title();
    expect(first).toBe(`You have accepted: ${assignment.roleTitle}`);
    await page.goto(link);
    await page.goBack();
    await page.reload();
    expect(await page.title()).toBe(first);
    await expect.poll(() => kinds(assignment, 'AssignmentAccepted')).toHaveLength(1);
  });
});

describe('by keyboard', () => {
  const titleBecomes = async (page: Page, title: RegExp) => {
    await expect.poll(() => page.title()).toMatch(title);
    await page.waitForLoadState();
  };

  test('the fault of a form leads to its field, and the text stays', async () => {
    const { assignment, link } = await asked();
    const [action] = assignment.actions;
    if (action === undefined) throw new Error('the sample has an action');
    const page = await opened(link, true);
    await tabTo(page, /^\s*Accept/);
    await page.keyboard.press('Enter');
    await titleBecomes(page, /^You have accepted/);
    const notPossible = new RegExp(`^\\s*Not possible: ${action.title}`);
    await tabTo(page, /^\s*Not possible\?/);
    await page.keyboard.press('Enter');
    await tabTo(page, notPossible);
    await page.keyboard.press('Enter');
    await titleBecomes(page, /^Error: Not recorded yet: say why/);
    await tabTo(page, /^Say why/);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('x'.repeat(1001));
    await tabTo(page, notPossible);
    await page.keyboard.press('Enter');
    await titleBecomes(page, /^Error: .*too long$/);
    expect(await page.locator(`#reason-${action.id}`).inputValue()).toHaveLength(1001);
  });
});

test('a browser that loads the link with scripts on and stays on it changes nothing', async () => {
  const { assignment, link } = await asked();
  const page = await opened(link, true);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(3000);
  expect(await page.context().cookies()).toEqual([]);
  expect(await readAssignment(assignment)).toEqual(assignment);
});
