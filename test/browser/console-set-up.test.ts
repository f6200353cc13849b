import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '../journeys/support/people.ts';
import { admin, unique } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible, fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
let page: Page;
beforeAll(async () => {
  page = await openConsole(browser(), 'admin', '/');
});

const field = (name: string) => page.getByRole('textbox', { name });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

/** Reads a person as the API knows them, with the version that a change has to name. */
async function readPerson(resourceId: string) {
  const { data, response } = await admin.GET('/v1/resources/{resourceId}', {
    params: { path: { resourceId } },
  });
  if (data === undefined) throw new Error(`no person ${resourceId}`);
  return { person: data, etag: response.headers.get('etag') ?? '' };
}

describe('people', () => {
  test('an admin without another role begins at the people', () => {
    expect(new URL(page.url()).pathname).toBe('/set-up/people');
  });

  test('a refused person is told by field and nothing typed is lost; then they are added', async () => {
    await press('Add a person');
    await field('Name').fill('Robin Example');
    await field('E-mail address').fill('no address');
    await press('Add the person');
    await page.getByRole('alert').getByText('Please check').waitFor();
    expect(await field('Name').inputValue()).toBe('Robin Example');
    await fitsAndIsAccessible(page);

    await chooseOption(
      page.getByRole('button', { name: /^Team/ }),
      page.getByRole('option', { name: 'North' }),
    );
    await field('Zones').pressSequentially('harbour, old-town');
    await field('E-mail address').fill(`${unique('robin')}@example.com`);
    await press('Add a shift');
    await press('Add the person');
    await page.getByRole('heading', { level: 1, name: 'Robin Example' }).waitFor();
    expect(await page.getByRole('table', { name: 'The week' }).innerText()).toContain('08:00–16:00');
    await press('Remove this person');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove this person' }).click();
    await page.waitForURL(/\/set-up\/people$/);
  });

  test('what somebody else saves meanwhile is merged; where both changed a field, both versions are shown', async () => {
    const { resourceId } = await addPerson(unique('zone'));
    await goTo(page, `/set-up/people/${resourceId}`);
    await page.getByRole('spinbutton', { name: 'Rest after an assignment, in minutes' }).fill('45');
    await field('Name').fill('Mine');
    const { etag } = await readPerson(resourceId);
    await admin.PATCH('/v1/resources/{resourceId}', {
      params: { path: { resourceId }, header: { 'If-Match': etag } },
      body: { name: 'Theirs' },
    });
    await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
    expect(await field('Name').inputValue()).toBe('Mine');
    expect(await page.getByRole('button', { name: 'Save the person' }).isDisabled()).toBe(true);
    await press('Keep yours');
    await press('Save the person');
    await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    const { person } = await readPerson(resourceId);
    expect(person).toMatchObject({ name: 'Mine', restMinutes: 45 });
  });

  test('a dispatcher may take somebody out of service and change nothing else', async () => {
    const { resourceId } = await addPerson(unique('zone'));
    const theirs = await openConsole(browser(), 'dispatcher', `/set-up/people/${resourceId}`);
    await theirs.getByRole('textbox', { name: 'Reason' }).fill('<b>sick</b>');
    await theirs.getByRole('button', { name: 'Out of service' }).click();
    await theirs.getByText('<b>sick</b>').waitFor();
    expect(await theirs.getByRole('textbox', { name: 'Name' }).isDisabled()).toBe(true);
    hasNoFaults(theirs);
  });
});

test.each([
  ['/set-up/people', 'People'],
  ['/set-up/sources', 'Sources'],
  ['/set-up/policies', 'Policies'],
  ['/set-up/complaints', 'Queries and complaints'],
  ['/set-up/organisation', 'Organisation'],
])('%s fits a phone and a dark desktop and breaks no rule of accessibility', async (path, title) => {
  await goTo(page, path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await fitsPhoneAndDarkDesktop(page);
  hasNoFaults(page);
});

test('a source says what to enter at the provider, how it is doing, and keeps its secret to itself', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await goTo(page, '/set-up/sources');
  await page.getByRole('link', { name: 'Harbour City hotline' }).click();
  await page.getByText('/voice').waitFor();
  await page.getByRole('row', { name: /^Refused requests/ }).waitFor();
  await fitsAndIsAccessible(page);
  await field('Queue').fill('Not A Slug');
  await press('Save the settings');
  await page.getByRole('alert').getByText('queue:').waitFor();
  expect(await field('Queue').inputValue()).toBe('Not A Slug');
  await press('Undo changes');
  expect(await field('Queue').inputValue()).toBe('hotline');
});

test('a rule that was added is saved by its button alone, and can be undone', async () => {
  await goTo(page, '/set-up/policies');
  const rules = page.getByRole('button', { name: /^Remove rule / });
  await rules.first().waitFor();
  const before = await rules.count();
  await press('Add a rule');
  await expect.poll(() => rules.count()).toBe(before + 1);
  expect(await page.getByRole('button', { name: 'Save these rules' }).isEnabled()).toBe(true);
  await press('Undo changes');
  await expect.poll(() => rules.count()).toBe(before);
});
