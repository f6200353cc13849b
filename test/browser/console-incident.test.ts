import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import type { Assignment } from '@muster/demo/api-replies';
import {
  assess,
  assessed,
  confirm,
  incidentPath,
  personWithLink,
  report,
  seen,
  timeline,
} from '../journeys/support/incident.ts';
import { agent, dispatcher, lead, unique } from '../journeys/support/muster.ts';
import { addPerson } from '../journeys/support/people.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

/** What markup would do anywhere that it were not shown as text; with letters that are read from the right. */
const hostile = '<img src=x onerror=document.title=1> "quoted" \'single\' שלום';

const browser = useChromium();
let page: Page;
let incidentType: string;
let offered: Assignment;

beforeAll(async () => {
  incidentType = await publishSampleProcedure();
  const zone = unique('zone');
  await addPerson(zone);
  const { incidentId } = await assessed(incidentType, zone, { summary: hostile });
  const [first] = await confirm(incidentId);
  if (first === undefined) throw new Error('nobody was asked');
  offered = first;
  const person = await personWithLink(first);
  await person.accept();
  await seen(incidentId, 'the acceptance', ({ people }) => people[0]?.status === 'accepted');
  // Axe would measure the contrast of a notice while it fades in.
  page = await openConsole(browser(), 'lead', `/incidents/${incidentId}`, { reducedMotion: 'reduce' });
});

const open = async (incidentId: string, part = '', on = page): Promise<void> => {
  await goTo(on, `/incidents/${incidentId}${part}`);
  await on.locator('h1 .priority').waitFor();
};
const note = () => page.getByRole('textbox', { name: 'Note', exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const alert = () => page.locator('.problem[role=alert]');
const focusedText = () => page.evaluate('document.activeElement.innerText');
const write = (incidentId: string, text: string) =>
  expectData(agent.POST('/v1/incidents/{incidentId}/notes', { ...incidentPath(incidentId), body: { text } }));

/** An incident with a verdict, for which nobody was asked. */
const judged = async (): Promise<string> => {
  const { incidentId } = await assessed(incidentType, unique('zone'));
  await seen(incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
  return incidentId;
};

/** An incident that a dispatcher has resolved. */
const resolved = async (): Promise<string> => {
  const incidentId = await judged();
  const path = incidentPath(incidentId);
  await expectData(dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...path, body: {} }));
  await seen(incidentId, 'the resolution', ({ resolution }) => resolution !== undefined);
  return incidentId;
};

describe('an incident is read', () => {
  test('what is needed next, each clock with its arithmetic, who is on it, what holds the closing up and where', async () => {
    await open(offered.incidentId);
    await page.getByText('Needed next').waitFor();
    const clock = page.getByRole('row').filter({ hasText: 'Acceptance' });
    await clock.getByText(/^met, .+ to spare$/).waitFor();
    await page.getByRole('article', { name: offered.resource.name }).getByText('Accepted').waitFor();
    await page.getByText(`Still on it: ${offered.resource.name}.`).waitFor();
    const gate = page.getByRole('listitem').filter({ hasText: 'Mandatory action open:' }).first();
    expect(await gate.getByRole('link', { name: 'To dispatch' }).getAttribute('href')).toBe(
      `/incidents/${offered.incidentId}/dispatch`,
    );
    const summary = page.locator('.head bdi').filter({ hasText: 'onerror' });
    expect([await summary.innerText(), await page.locator('.head img').count()]).toEqual([hostile, 0]);
  });

  test('the timeline says by whom each line is and how it is known, newest first; the system’s own are folded', async () => {
    await open(offered.incidentId, '?part=timeline');
    const accepted = page.locator('.timeline > li').filter({ hasText: `${offered.resource.name} accepted.` });
    await accepted.getByText(`by ${offered.resource.name}, known: said by the person`).waitFor();
    const asked = page.locator('.timeline > li').filter({ hasText: 'was asked to come' });
    await asked.getByText('by dispatcher').waitFor();
    const opened = page.getByText(/^Response opened/);
    expect(await opened.isVisible()).toBe(false);
    for (const fold of await page.getByRole('button', { name: /of the system$/ }).all()) await fold.click();
    await opened.waitFor();
  });

  test('the timeline is read to its first line, and the focus goes on where the reading does', async () => {
    const incidentId = await judged();
    for (let number = 1; number <= 52; number += 1) await write(incidentId, `Note number ${number}.`);
    await open(incidentId, '?part=timeline');
    await page.getByText('Note number 52.').waitFor();
    expect(await page.getByText('Note number 2.', { exact: true }).count()).toBe(0);
    await page.evaluate("document.querySelector('.timeline > li:last-child').dataset.lastShown = ''");
    await button('Show older lines').focus();
    await page.keyboard.press('Enter');
    // A clock that ran out meanwhile may have put a line of the system there.
    const followsWhatWasShown = () =>
      page.evaluate("document.activeElement.closest('.timeline > [data-last-shown] + li') !== null");
    await expect.poll(followsWhatWasShown).toBe(true);
    await page.getByText(/^Incident .+ reported by/).waitFor();
    await page.getByText('That is all, back to the report.').waitFor();
  });

  test('a departure stands on the path with its grade in words, drawn and in the list beside', async () => {
    const { incidentId } = await report(incidentType, unique('zone'));
    await assess(incidentId, {});
    const body = { kind: 'skip' as const, question: 'where-smelt', reason: hostile };
    await expectData(
      agent.POST('/v1/incidents/{incidentId}/assessment/override', { ...incidentPath(incidentId), body }),
    );
    await assess(incidentId, { 'people-inside': 'no', strength: 'faint' });
    await seen(incidentId, 'the departure', ({ deviations }) => deviations.length > 0);
    await open(incidentId, '?part=path');
    await page.getByRole('img', { name: /^Drawing of the path: Where smelt: Skipped \(Major\), / }).waitFor();
    const drawn = page.locator('.drawn-step').filter({ hasText: 'Where smelt' });
    expect(await drawn.innerText()).toMatch(/Skipped\s*Major/);
    const listed = page.locator('.path-steps > li').filter({ hasText: 'Where smelt' });
    expect(await listed.innerText()).toContain('Major');
    expect(await listed.locator('bdi').last().innerText()).toBe(hostile);
    await page.setViewportSize({ width: 320, height: 800 });
    await fitsAndIsAccessible(page);
    await page.setViewportSize({ width: 1280, height: 720 });
  });
});

describe('what somebody types', () => {
  test('stays through no answer, in another tab and after a reload, in no storage of the browser, and is added once', async () => {
    await open(offered.incidentId);
    await page.route('**/notes', (route) => route.abort());
    await note().fill(hostile);
    await page.getByText('Saved on the server').waitFor();
    await button('Add the note').click();
    await alert().getByText('No answer').waitFor();
    expect(await focusedText()).toContain('No answer');
    await page.unroute('**/notes');
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.locator('h1 .priority').waitFor();
    await page.reload();
    await expect.poll(() => note().inputValue()).toBe(hostile);
    const kept = await page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
    expect(kept).not.toContain('onerror');
    await tab.close();
    await button('Add the note').click();
    await page.getByText('The note stands in the timeline.').waitFor();
    expect(await note().inputValue()).toBe('');
    const notes = (await timeline(offered.incidentId)).filter(({ kind }) => kind === 'Note');
    expect(notes.map(({ what }) => what)).toEqual([hostile]);
  });
});

describe('a correction', () => {
  test('needs a reason and a change, says what follows, and is made on the words that were read: both versions are merged', async () => {
    await open(offered.incidentId);
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    const [mine, theirs] = [page, tab].map((on) => on.getByRole('dialog', { name: 'Correct the report' }));
    if (mine === undefined || theirs === undefined) throw new Error('no dialog');
    for (const on of [page, tab]) await on.getByRole('button', { name: /^Correct the report/ }).click();
    await mine.getByRole('button', { name: 'Save the correction' }).click();
    await mine.getByText('Give the reason.').waitFor();
    await mine.getByText('Nothing has been changed.').waitFor();
    await mine.getByText(`gets it from the dispatch screen: ${offered.resource.name}.`).waitFor();
    await mine.getByRole('textbox', { name: 'Place in words' }).fill('14 Harbour Street');
    await mine.getByRole('textbox', { name: 'Reason' }).fill('Misheard.');
    await mine.getByText('becomes: 14 Harbour Street').waitFor();

    // Nothing newer is read until this tab has been refused.
    await page.route('**/correction', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await theirs.getByRole('textbox', { name: 'Place in words' }).fill('16 Harbour Street');
    await theirs.getByRole('textbox', { name: 'Summary' }).fill('A faint smell.');
    await theirs.getByRole('textbox', { name: 'Reason' }).fill('Rang again.');
    await theirs.getByRole('button', { name: 'Save the correction' }).click();
    await theirs.waitFor({ state: 'hidden' });
    await mine.getByRole('button', { name: 'Save the correction' }).click();
    await mine
      .getByRole('alert')
      .getByText(/It was changed meanwhile: last by lead/)
      .waitFor();
    expect(await focusedText()).toContain('Changed meanwhile');
    await page.unroute('**/correction');
    const both = mine.getByRole('alert').filter({ hasText: 'Somebody else saved in between' });
    await both.getByText('16 Harbour Street').waitFor();
    await both.getByText('14 Harbour Street').waitFor();
    expect(await mine.getByRole('textbox', { name: 'Summary' }).inputValue()).toBe('A faint smell.');
    await fitsAndIsAccessible(page);
    await both.getByRole('button', { name: 'Keep yours' }).click();
    await mine.getByRole('button', { name: 'Save the correction' }).click();
    await mine.waitFor({ state: 'hidden' });
    await page.locator('.head').getByText('14 Harbour Street').waitFor();
    await page.locator('.head').getByText('A faint smell.').waitFor();
    await tab.close();
  });
});

describe('a closing', () => {
  test('that is refused says why, where the focus is; the focus stays as it is resolved and closed', async () => {
    await open(offered.incidentId);
    const override = page.getByRole('checkbox', { name: 'Close although something is open' });
    expect(await override.count()).toBe(0);
    await button('Close').click();
    await alert()
      .getByText(/mandatory action has no result/)
      .waitFor();
    expect(await focusedText()).toContain('Refused');
    await button('Resolve').click();
    await page.getByRole('status').getByText('The incident is resolved.').waitFor();
    await expect.poll(focusedText).toBe('Finish');
    await override.click();
    await page
      .getByRole('textbox', { name: 'Why it is closed all the same' })
      .pressSequentially('Pulled down.');
    await fitsAndIsAccessible(page);
    await button('Close').click();
    await page.getByRole('heading', { level: 2, name: 'Closed' }).waitFor();
    await expect.poll(focusedText).toBe('Closed');
    expect([await alert().count(), await page.getByText('Somebody else was faster').count()]).toEqual([0, 0]);
  });

  test('whose answer is lost after it was done is asked for again and done once', async () => {
    await open(await resolved());
    let sent = 0;
    await page.route('**/closure', async (route) => {
      sent += 1;
      const reply = await route.fetch();
      await (sent === 1 ? route.abort() : route.fulfill({ response: reply }));
    });
    await chooseOption(
      page.getByRole('button', { name: /How it turned out/ }),
      page.getByRole('option', { name: 'Unfounded' }),
    );
    await page.getByRole('textbox', { name: /^Why, where/ }).fill('No gas at all.');
    await button('Close').click();
    await page.getByRole('heading', { level: 2, name: 'Closed' }).waitFor();
    await expect.poll(() => sent).toBe(2);
    expect(await alert().count()).toBe(0);
    await page.unroute('**/closure');
  });

  test('that somebody else was faster with is refused in sight, and what was typed stays to be copied', async () => {
    const incidentId = await resolved();
    await open(incidentId);
    const stale = new RegExp(`/v1/incidents/${incidentId}$`);
    await page.route(stale, (route) => route.abort());
    await page.getByRole('textbox', { name: /^Why, where/ }).fill('Typed in vain.');
    const body = { disposition: 'unfounded' as const, note: 'No gas.' };
    await expectData(lead.POST('/v1/incidents/{incidentId}/closure', { ...incidentPath(incidentId), body }));
    await button('Close').click();
    await alert()
      .getByText(/was closed/)
      .waitFor();
    await page.unroute(stale);
    await page.getByRole('heading', { level: 2, name: 'Closed' }).waitFor();
    await page.getByText('Somebody else was faster').waitFor();
    await page.getByText('Typed in vain.').waitFor();
  });
});

test('an agent reads and notes, and is shown nothing that only others may do', async () => {
  const reader = await openConsole(browser(), 'agent', `/incidents/${offered.incidentId}`);
  await reader.getByRole('heading', { level: 2, name: 'Closed' }).waitFor();
  for (const name of [/^Resolve$/, /^Close$/, /^Correct the report/])
    expect(await reader.getByRole('button', { name }).count()).toBe(0);
  hasNoFaults(reader);
});

test.each(['light', 'dark'] as const)(
  'each part is accessible and fits 320 pixels in %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const [part, title] of [
      ['', 'Clocks'],
      ['?part=timeline', 'Timeline'],
      ['?part=path', 'Path and departures'],
    ] as const) {
      await open(offered.incidentId, part);
      await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      await fitsAndIsAccessible(page);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    hasNoFaults(page);
    expect(await page.title()).not.toBe('1');
  },
);
