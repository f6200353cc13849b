import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { until } from '@muster/demo/until';
import { anotherLead } from '../journeys/support/another-lead.ts';
import { agent, lead, muster } from '../journeys/support/muster.ts';
import { createContact } from '../support/incident-requests.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible, fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

const TEAM = 'north';
const WORDS = '=HYPERLINK("http://x.example","y") <b>bold</b>: nobody came.';
const one = '/v1/complaints/{complaintId}';
const browser = useChromium();
let page: Page;
let other: Awaited<ReturnType<typeof anotherLead>>;
let complaintId = '';

beforeAll(async () => {
  other = await anotherLead(TEAM);
  page = await openConsole(browser(), 'lead', '/complaints', { reducedMotion: 'reduce' });
});

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const choose = (name: RegExp) => page.getByRole('radio', { name }).check();
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const textOf = (selector: string) => page.locator(selector).first().innerText();
const hasFocus = (selector: string) =>
  page.evaluate(`document.activeElement?.closest(${JSON.stringify(selector)}) !== null`);

test('the ways to all screens fit one line, and what is for afterwards opens and closes by keyboard', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const places = 'header.bar > *, header.bar nav > *';
  const middles = await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(places)})].map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2)`,
  );
  const bar = await page.locator('header.bar').boundingBox();
  const height = bar?.height ?? Number.NaN;
  expect(middles).toSatisfy((all: number[]) => all.every((one) => Math.abs(one - height / 2) < 6));
  const learn = page.getByRole('button', { name: 'Learn' });
  const results = page.getByRole('link', { name: 'Results' });
  await learn.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Results');
  await fitsPhoneAndDarkDesktop(page);
  await page.keyboard.press('Escape');
  await results.waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Learn');
  await learn.press('Enter');
  await page.getByRole('heading', { level: 1 }).click();
  await results.waitFor({ state: 'hidden' });
});

describe('a query or complaint', () => {
  test('is logged once everything is said; what they say is kept meanwhile and stands as text', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('w');
    await field('What they say').fill(WORDS);
    await press('Log it');
    await said('Still missing: How serious is it; May somebody come to harm');
    await page.getByText('Saved on the server').waitFor();
    await fitsPhoneAndDarkDesktop(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await goTo(page, '/complaints');
    await page.getByRole('heading', { name: 'Queries and complaints' }).waitFor();
    await press('Log a query or complaint');
    await expect.poll(() => field('What they say').inputValue()).toBe(WORDS);

    await choose(/^High:/);
    await choose(/^No$/);
    await chooseOption(
      page.getByRole('button', { name: /^By which rule it is counted/ }),
      page.getByRole('option', { name: 'Local government' }),
    );
    await page.getByText('First stage: acknowledge within 5 working days').waitFor();
    await press('Log it');
    await page.getByRole('heading', { level: 1, name: /^Complaint C-/ }).waitFor();
    complaintId = page.url().split('/').at(-1) ?? '';
    await page.getByText(WORDS).first().waitFor();
    expect(await page.locator('b', { hasText: 'bold' }).count()).toBe(0);
    await page.getByRole('button', { name: 'How it was counted: Acknowledge' }).click();
    await page.getByText(/^Counted: 1 \w+ .+; 5 /).waitFor();
  });

  test('has a letter that stops, named there and in the due list, until somebody fills it in; then it is printed and posted', async () => {
    await press('Draft: Acknowledgement');
    await said('Acknowledgement: drafted below.');
    expect(await hasFocus('h2')).toBe(true);
    await page.getByText('What stops it from being sent').waitFor();
    await page.getByText(/is counted as if the letter left today/).waitFor();
    await press('Look at it and release: Acknowledgement');
    await press('Release it now');
    await page
      .getByRole('alert')
      .getByText(/^The letter stops: “what we understood/)
      .waitFor();
    await fitsAndIsAccessible(page);
    await press('Cancel');

    await goTo(page, '/complaints');
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="/complaints/${complaintId}"]`) });
    await row.getByText(/^The acknowledgement stops: “what we understood/).waitFor();
    await fitsPhoneAndDarkDesktop(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await row.getByRole('link').click();

    const text = await field('Text').inputValue();
    await field('Text').fill(text.replace(/\[[^\]]+\]/, 'Nobody came').replace(/\{\{[^}]+\}\}/, 'Monday'));
    await press('Save: Acknowledgement');
    await page.getByText('Nothing stops it.').waitFor();
    await press('Look at it and release: Acknowledgement');
    await press('Release it now');
    await said('Acknowledgement: released.');
    await page.getByRole('link', { name: 'Page to print: Acknowledgement' }).click();
    await field('Name and address').fill('Ada Example');
    await page.getByRole('article').getByText('Ada Example').waitFor();
    await fitsAndIsAccessible(page);
    await page.getByRole('link', { name: 'Back to it' }).click();
    await press('It was posted: Acknowledgement');
    await page.getByRole('dialog').getByRole('button', { name: 'It was posted: Acknowledgement' }).click();
    await page.getByRole('heading', { name: 'Acknowledgement: Posted' }).waitFor();
    expect(await textOf('[aria-current=step]')).toContain('Acknowledged');
  });

  test('that another lead changed meanwhile is not overwritten: both versions stand there, and the choice', async () => {
    await press('Say how serious it is, or correct what was logged');
    await choose(/^Low:/);
    const unread = `**/v1/complaints/${complaintId}`;
    await page.route(unread, (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    const path = { complaintId };
    const { response } = await other.client.GET(one, { params: { path } });
    const header = { 'If-Match': response.headers.get('etag') ?? '' };
    await expectData(other.client.PATCH(one, { params: { path, header }, body: { severity: 'medium' } }));
    await press('Save what you said');
    await page
      .getByRole('alert')
      .getByText(/^It was changed meanwhile: last by lead-/)
      .waitFor();
    expect(await hasFocus('.problem')).toBe(true);
    await page.unroute(unread);
    await page.getByText('Somebody else saved in between').waitFor();
    await press('Keep yours');
    await press('Save what you said');
    await said('Saved.');
    const { complaint } = await expectData(lead.GET(one, { params: { path } }));
    expect(complaint.assessed).toMatchObject({ severity: 'low', safety: false, by: 'lead' });
  });

  test('is looked into and answered; its second stage is refused to the first handler in the API’s words, and goes to another', async () => {
    await press('I look into it');
    await said('Noted who looks into it.');
    await choose(/^Partly upheld/);
    await field('What we found, and why').fill('The street was told, the basement was not.');
    await press('Note what was found');
    await said('Noted what was found.');
    await press('Draft: Answer');
    await press('Look at it and release: Answer');
    await press('Release it now');
    await press('It was posted: Answer');
    await page.getByRole('dialog').getByRole('button', { name: 'It was posted: Answer' }).click();
    await page.getByRole('heading', { name: 'Answer: Posted' }).waitFor();

    await press('Not content: the second stage');
    await field('Why they are not content').fill('It took too long.');
    await field(/^Who looks into it, by the name/).fill('lead');
    await press('Open the second stage');
    await page
      .getByRole('alert')
      .getByText('lead worked on the first stage: somebody else handles the second.')
      .waitFor();
    expect(await hasFocus('.problem')).toBe(true);
    expect(await field('Why they are not content').inputValue()).toBe('It took too long.');
    await field(/^Who looks into it, by the name/).fill(other.username);
    await press('Open the second stage');
    await said('The second stage is open');
    expect(await textOf('[aria-current=step]')).toContain('Second stage');
    await page.getByText(`The second stage was opened: It took too long.`).waitFor();
    await press('Who looks into it');
    await press('I look into it');
    await page
      .getByRole('alert')
      .getByText(/^lead worked on the first stage/)
      .waitFor();
    await fitsPhoneAndDarkDesktop(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('has a clock that stands still with its reason and goes on; what another lead did meanwhile is refused in the API’s words', async () => {
    const body = { team: TEAM, kind: 'complaint', words: 'Nobody rang.', severity: 'low' } as const;
    const asked = { body: { ...body, safety: false, profile: 'in-house' as const } };
    const made = await expectData(lead.POST('/v1/complaints', asked));
    const path = { complaintId: made.complaintId };
    await goTo(page, `/complaints/${made.complaintId}`);
    await press('The clock of the answer');
    await field(/^Why it stands still/).fill('We wait for your photos.');
    const unread = `**/v1/complaints/${made.complaintId}`;
    await page.route(unread, (route) => route.abort());
    const theirs = { params: { path }, body: { because: 'They are away.' } };
    await expectData(other.client.POST('/v1/complaints/{complaintId}/pause', theirs));
    await press('Let the clock stand still');
    await page
      .getByRole('alert')
      .getByText(/^Its clock has stood still since \w+ \d.*: resume it first\./)
      .waitFor();
    await page.unroute(unread);
    await page.getByText(`${other.username} says why: They are away.`).waitFor();
    await fitsPhoneAndDarkDesktop(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await press('Let the clock go on');
    await said('Its clock goes on.');
    await page.getByText('The clock of the answer went on.').waitFor();
    expect(await field(/^Why it stands still/).inputValue()).toBe('We wait for your photos.');
    await press('Let the clock stand still');
    await said('Its clock stands still.');
    await page.getByText('lead says why: We wait for your photos.').waitFor();
  });

  test('that somebody else handles is not among mine, and one that is not there says so', async () => {
    await goTo(page, '/complaints?state=second-stage');
    await page.locator(`a[href="/complaints/${complaintId}"]`).waitFor();
    await page.getByRole('combobox', { name: 'Handler' }).selectOption('Me');
    await page.waitForURL(/handler=me/);
    await page.getByText(/^Nothing fits/).waitFor();
    await goTo(page, `/complaints/cpl_${'0'.repeat(26)}`);
    await page.getByText('Not found').waitFor();
  });

  test('has an evidence pack, made by a press that is recorded', async () => {
    await goTo(page, `/complaints/${complaintId}`);
    await page.getByRole('link', { name: 'Evidence pack for outside' }).click();
    await press('Make the evidence pack');
    const pack = page.frameLocator('iframe[title="The evidence pack"]');
    await pack.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Back to the complaint' }).click();
    await page.getByText('The evidence pack was made by lead.').waitFor();
  });
});

test('a classified contact leads to what was logged of it, and a lead reads how it is counted', async () => {
  const contact = {
    sourceId: muster.sources.twilio.sourceId,
    channel: 'email' as const,
    caller: { words: 'Why?' },
  };
  const contactId = await createContact(agent, contact);
  const path = { contactId };
  await expectData(
    agent.POST('/v1/contacts/{contactId}/classification', { params: { path }, body: { class: 'query' } }),
  );
  const query = { team: TEAM, contactId };
  await until('the query', async () => {
    const { items } = await expectData(lead.GET('/v1/complaints', { params: { query } }));
    return items[0];
  });
  await goTo(page, `/contacts/${contactId}`);
  await page.getByRole('link', { name: /^Open query C-/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Query C-/ }).waitFor();
  await goTo(page, '/set-up/complaints');
  await page.getByText('An admin changes these.').waitFor();
  await fitsAndIsAccessible(page);
  hasNoFaults(page);
});
