import { expectData } from '@muster/client';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { lead, unique } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
const title = `Procedure for ${unique('leak')}`;
const incidentType = unique('leak');
let page: Page;
let procedureId: string;
beforeAll(async () => {
  page = await openConsole(browser(), 'lead', '/set-up/procedures');
});

const text = () => page.getByRole('textbox', { name: 'The draft in YAML' });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const replace = async (what: string, by: string): Promise<void> => {
  const before = await text().inputValue();
  expect(before).toContain(what);
  await text().fill(before.replace(what, by));
};
const lineWith = async (part: string): Promise<number> =>
  (await text().inputValue()).split('\n').findIndex((line) => line.includes(part)) + 1;
const finding = (line: number) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Line ${line}`, exact: true }) });
const save = async (): Promise<void> => {
  await press('Save the draft');
  await page.getByText(/^Saved as draft/).waitFor();
};
const draft = () => `/set-up/procedures/${procedureId}`;

/** Saves as somebody else does: changes the text of the one question, whatever stands there. */
async function saveElsewhere(question: string): Promise<void> {
  const params = { path: { procedureId } };
  const { document } = await expectData(lead.GET('/v1/procedures/{procedureId}', { params }));
  const before = document.questions['needs-somebody'];
  if (before === undefined) throw new Error('the question is gone');
  const body = { ...document, questions: { 'needs-somebody': { ...before, text: question } } };
  await expectData(
    lead.PUT('/v1/procedures/{procedureId}', { params: { ...params, header: { 'If-Match': '*' } }, body }),
  );
}

async function inEveryLight(): Promise<void> {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await fitsAndIsAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a lead begins a procedure; a refusal names the field and loses nothing', async () => {
  await page.getByRole('table').waitFor();
  await fitsAndIsAccessible(page);
  await page.getByRole('link', { name: 'A new procedure' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Incident types' }).fill('Not A Slug');
  await press('Create the draft');
  await page.getByRole('alert').getByText('incidentTypes').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
  await inEveryLight();
  await page.getByRole('textbox', { name: 'Incident types' }).fill(incidentType);
  await press('Create the draft');
  await page.getByRole('heading', { level: 1, name: `Edit ${title}` }).waitFor();
  procedureId = new URL(page.url()).pathname.split('/').at(-2) ?? '';
  await page.getByText('Nothing is found.').waitFor();
});

describe('a mistake in the text', () => {
  test('that is no YAML is told at its line and column while it is typed, and cannot be saved', async () => {
    await replace('start: needs-somebody', 'start: [needs-somebody');
    await page
      .getByRole('button', { name: /^Line \d+, column \d+$/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Save the draft' }).isDisabled()).toBe(true);
    await replace('start: [needs-somebody', 'start: needs-somebody');
    await page.getByText('Nothing is found.').waitFor();
  });

  test('that the API refuses is told at its line, and the text stays as it was typed', async () => {
    await replace('grade: major', 'grade: awful # so bad');
    await press('Save the draft');
    await finding(await lineWith('grade: awful'))
      .getByText('Cannot be saved')
      .waitFor();
    expect(await text().inputValue()).toContain('grade: awful # so bad');
    await replace('grade: awful # so bad', 'grade: critical # so bad');
  });

  test('that the checker finds stands at its line once it is saved, and a press leads there', async () => {
    await replace(
      'label: No\n        leadsTo: { outcome: nobody-needed }',
      'label: No\n        leadsTo: { outcome: nowhere }',
    );
    await save();
    const line = await lineWith('outcome: nowhere');
    await finding(line).getByText('There is no outcome nowhere.').waitFor();
    await press(`Line ${line}`);
    expect(await page.evaluate('getSelection().toString().trim()')).toBe('leadsTo: { outcome: nowhere }');
    await inEveryLight();
    expect(await page.getByRole('table').innerText()).toContain('It leads to a place that does not exist.');
  });

  test('stands at its question in the drawing, where the arrow keys lead', async () => {
    await page.getByRole('link', { name: 'To the draft as a drawing' }).click();
    const question = page.getByRole('link', { name: /^Question: Does somebody have to go there\?.*nowhere/ });
    await question.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const focused = page.locator('a:focus');
    expect(await focused.getAttribute('aria-label')).toBe('Missing: There is no outcome nowhere');
    await page.keyboard.press('ArrowUp');
    expect(await focused.locator('text').innerHTML()).toContain('✕ 1 prevents publication');
    await page.keyboard.press('Enter');
    expect(await page.locator('li:focus').innerText()).toContain('There is no outcome nowhere.');
    await inEveryLight();
  });

  test('is mended, its tests pass, and the draft comes into force', async () => {
    await goTo(page, `${draft()}/edit`);
    await replace('outcome: nowhere', 'outcome: nobody-needed');
    await save();
    await page.getByText('Nothing is found.').waitFor();
    expect(await page.getByRole('table').innerText()).toMatch(/nobody has to go.*Passed/);
    await goTo(page, draft());
    await press('Publish the draft');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish the draft' }).click();
    await page.getByText('Version 1 is in force. The draft says the same.').waitFor();
  });
});

test('unsaved text outlives the way to another screen; what another tab saved is shown and merged', async () => {
  await goTo(page, `${draft()}/edit`);
  await replace('Nobody has to go there.', 'Nobody has to go. # said softly');
  await goTo(page, '/set-up/procedures');
  await goTo(page, `${draft()}/edit`);
  expect(await text().inputValue()).toContain('Nobody has to go. # said softly');
  await saveElsewhere('Must somebody go?');
  await press('Save the draft');
  const theirs = page.getByRole('region', { name: 'What somebody else saved meanwhile' });
  await theirs.getByText('Must somebody go?').waitFor();
  await page.getByRole('button', { name: 'Keep yours' }).waitFor();
  expect(await page.getByRole('button', { name: 'Save the draft' }).isDisabled()).toBe(true);
  await inEveryLight();
  await press('Bring their changes into yours');
  expect(await text().inputValue()).toContain('Nobody has to go. # said softly');
  await save();
  const { document } = await expectData(
    lead.GET('/v1/procedures/{procedureId}', { params: { path: { procedureId } } }),
  );
  expect(document.questions['needs-somebody']?.text).toBe('Must somebody go?');
  expect(document.outcomes['nobody-needed']?.reason).toBe('Nobody has to go.');
});

test('each version has an address at which it is read, with what changed', async () => {
  await goTo(page, draft());
  await page.getByText('Must somebody go?').first().waitFor();
  await press('Publish the draft');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish the draft' }).click();
  await page.getByRole('link', { name: 'Version 2, in force' }).click();
  const changed = page.getByRole('listitem').filter({ hasText: 'question needs-somebody, text' });
  expect(await changed.innerText()).toContain('Must somebody go?');
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await page.waitForURL(/\/versions\/1$/);
  await page.getByRole('link', { name: /^Question: Does somebody have to go there\?/ }).waitFor();
  expect(await page.getByRole('textbox', { name: 'The draft in YAML' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /Publish|Save/ }).count()).toBe(0);
  await inEveryLight();
  hasNoFaults(page);
});

test('an agent reads a procedure with its plans and is offered no change of it', async () => {
  const theirs = await openConsole(browser(), 'agent', draft());
  await theirs.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await theirs.getByRole('table').first().innerText()).toContain('Responder (leads)');
  expect(await theirs.getByRole('link', { name: /Edit the draft|Copy it/ }).count()).toBe(0);
  hasNoFaults(theirs);
});
