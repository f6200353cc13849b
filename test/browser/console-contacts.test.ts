import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { newCall, startCall } from '@muster/demo/call/contact';
import { derivedId } from '@muster/core/new-id';
import { newContact, report } from '../journeys/support/incident.ts';
import { agent, lead, muster, unique } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
const { twilio } = muster.sources;
let page: Page;
beforeAll(async () => {
  page = await openConsole(browser(), 'agent', '/contacts');
});

const pathOf = (contactId: string) => ({ params: { path: { contactId } } });
const field = (name: string) => page.locator(`[name=${name}]`);
const saved = () => page.getByText('Saved on the server').waitFor();

/** Opens a contact that an agent wrote down, with an empty form. */
async function openWrittenDown(): Promise<string> {
  const contactId = await newContact();
  await goTo(page, `/contacts/${contactId}`);
  await field('summary').waitFor();
  await page.locator('select[name=incidentType]').waitFor();
  return contactId;
}

async function readDraft(contactId: string) {
  const { data, response } = await agent.GET('/v1/contacts/{contactId}/draft', pathOf(contactId));
  if (data === undefined) throw new Error(`no draft of ${contactId}`);
  return { fields: data.fields, etag: response.headers.get('etag') ?? '' };
}

/** Another agent types in the same draft. */
async function saveDraft(contactId: string, fields: object): Promise<void> {
  const { etag } = await readDraft(contactId);
  const params = { ...pathOf(contactId).params, header: { 'If-Match': etag } };
  await expectData(agent.PUT('/v1/contacts/{contactId}/draft', { params, body: fields }));
}

describe('a call that rings', () => {
  test('opens by itself with the report in focus, and its caller stays unseen until a look that is recorded', async () => {
    const call = newCall();
    const contactId = derivedId('con', twilio.sourceId, call.sid);
    await startCall({ twilio }, call);
    await page.waitForURL(/\/contacts\/con_/);
    if (!page.url().endsWith(contactId)) await goTo(page, `/contacts/${contactId}`);
    else await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('incidentType');
    const show = page.getByRole('button', { name: 'Show the caller’s details' });
    await show.waitFor();
    expect(await page.content()).not.toContain(call.from);
    const looks = () => expectData(lead.GET('/v1/contacts/{contactId}/caller/looks', pathOf(contactId)));
    expect((await looks()).items).toEqual([]);
    await show.click();
    await page.getByText(call.from).waitFor();
    expect((await looks()).items).toHaveLength(1);
    expect(await page.title()).not.toContain(call.from);
  });

  test('takes no focus from who types: it is shown and said, and opens by one key', async () => {
    await openWrittenDown();
    await field('summary').fill('Still typing');
    const call = newCall();
    await startCall({ twilio }, call);
    await page.getByRole('button', { name: /^Open it/ }).waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('summary');
    await page.keyboard.type(' go on');
    expect(await field('summary').inputValue()).toBe('Still typing go on');
    await page.getByRole('heading', { level: 1 }).click();
    const before = page.url();
    await page.keyboard.press('o');
    await page.waitForURL((url) => url.href !== before);
  });
});

describe('what is typed', () => {
  test('is on the server soon after the last key, and is there in another tab', async () => {
    const contactId = await openWrittenDown();
    await field('place').pressSequentially('Pier 4, harbour ');
    await field('because').fill('Asked for the way');
    await expect
      .poll(async () => (await readDraft(contactId)).fields)
      .toMatchObject({
        place: 'Pier 4, harbour ',
        because: 'Asked for the way',
      });
    await saved();
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.locator('[name=place]').waitFor();
    expect(await tab.locator('[name=place]').inputValue()).toBe('Pier 4, harbour ');
    await tab.close();
  });

  test('is kept when a save fails; what two agents typed in one field is shown side by side, and one chosen', async () => {
    const contactId = await openWrittenDown();
    await page.route('**/draft', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await field('place').fill('Mine');
    await page.getByText('Not saved: Muster does not answer').waitFor();
    await saveDraft(contactId, { place: 'Theirs', hazards: 'Dog' });
    await page.getByText('Somebody else saved in between').waitFor();
    await page.unroute('**/draft');
    expect(await field('hazards').inputValue()).toBe('Dog');
    await fitsAndIsAccessible(page);
    await page.getByRole('button', { name: 'Keep yours' }).click();
    await expect
      .poll(async () => (await readDraft(contactId)).fields)
      .toMatchObject({
        place: 'Mine',
        hazards: 'Dog',
      });
  });
});

describe('what becomes of a contact', () => {
  test('an open incident that may be the same stands beside with its reasons, and the contact joins it', async () => {
    const place = unique('Depot');
    const { reference, incidentId } = await report('smell-of-gas', 'harbour', {
      place: { text: place, zone: 'harbour' },
    });
    const contactId = await openWrittenDown();
    await field('incidentType').selectOption('smell-of-gas');
    await field('place').fill(`At the ${place.toUpperCase()}, harbour`);
    await page
      .getByRole('listitem')
      .filter({ hasText: reference })
      .getByText('similar place, same type')
      .waitFor();
    await page.getByRole('button', { name: `Link to ${reference}` }).click();
    await page.waitForURL(`**/incidents/${incidentId}`);
    const { incident } = await expectData(agent.GET('/v1/contacts/{contactId}', pathOf(contactId)));
    expect(incident).toMatchObject({ incidentId, as: 'linked' });
  });

  test('a report without a summary leads to the field; with all it goes on to the assessment', async () => {
    await openWrittenDown();
    await field('incidentType').selectOption('smell-of-gas');
    await field('place').fill('Pier 4, harbour');
    await field('zone').fill('harbour');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Still missing: What happened').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('summary');
    await page.keyboard.type('It smells.');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/assessment$/);
  });

  test('not relevant needs a reason; what is classified is found by its class', async () => {
    const contactId = await openWrittenDown();
    await page.getByRole('button', { name: 'Not relevant', exact: true }).click();
    await page.getByText('Say why it is not relevant.').waitFor();
    await field('because').fill('A wrong number');
    await page.getByRole('button', { name: 'Not relevant', exact: true }).click();
    await page.getByText('Classified: Not relevant.').waitFor();
    await page.getByRole('link', { name: 'Not relevant', exact: true }).click();
    await page.waitForURL(/class=not-relevant/);
    await page.locator(`a[href*="${contactId}"][aria-current]`).filter({ hasText: 'Call' }).waitFor();
  });

  test('what is typed into the dialog for a contact without a webhook survives leaving the page, until it is written down', async () => {
    const dialog = page.getByRole('dialog', { name: 'Write down a contact' });
    const words = dialog.getByRole('textbox', { name: 'What they said' });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('w');
    await words.fill('It smells ');
    await dialog.getByText('Saved on the server').waitFor();
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.getByRole('button', { name: 'Write down a contact' }).click();
    await expect.poll(() => tab.locator('[name=new-words]').inputValue()).toBe('It smells ');
    expect(await tab.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])')).not.toContain(
      'smells',
    );
    await tab.close();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('a contact without a webhook is written down', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: 'Write down a contact' });
    const words = dialog.getByRole('textbox', { name: 'What they said' });
    await expect.poll(() => words.inputValue()).toBe('It smells ');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Robin');
    await fitsAndIsAccessible(page);
    const before = page.url();
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.getByRole('button', { name: 'Show the caller’s details' }).waitFor();
    await expect
      .poll(async () => {
        const asked = agent.GET('/v1/unsent/{place}', { params: { path: { place: 'contact' } } });
        return (await expectData(asked)).fields.words;
      })
      .toBe('');
  });
});

test.each(['light', 'dark'] as const)(
  'the screen is accessible and fits 320 pixels in %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await openWrittenDown();
    await fitsAndIsAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await fitsAndIsAccessible(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    hasNoFaults(page);
  },
);
