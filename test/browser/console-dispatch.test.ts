import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleRole } from '@muster/procedures/sample';
import { assessed, assignmentsOf, confirm, recommendation, timeline } from '../journeys/support/incident.ts';
import { unique } from '../journeys/support/muster.ts';
import { addPerson, changePerson } from '../journeys/support/people.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

/** What markup would do anywhere that it were not shown as text, and words that run from right to left. */
const hostile = '<img src=x onerror="document.title=1">';
const rightToLeft = 'שרה';

const browser = useChromium();
let page: Page;
let incidentType = '';
beforeAll(async () => {
  const first = sampleRole({ acceptWithinSeconds: 600 });
  const second = { ...first, role: 'second', title: 'Second engineer', skills: ['first-aid'], leads: false };
  [incidentType, page] = await Promise.all([
    publishSampleProcedure({ roles: [first, second] }),
    openConsole(browser(), 'dispatcher', '/board'),
  ]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const hasFocus = (what: ReturnType<typeof button>) => what.and(page.locator(':focus')).waitFor();

/** Opens the dispatch of a new incident that was assessed and has its recommendation. */
async function openDispatch(zone: string): Promise<string> {
  const { incidentId } = await assessed(incidentType, zone, { summary: `${hostile} ${rightToLeft}` });
  await recommendation(incidentId);
  await goTo(page, `/incidents/${incidentId}/dispatch`);
  await button(/^(Ask \d pe|Recommend again)/)
    .first()
    .waitFor();
  return incidentId;
}

describe('asking people', () => {
  test('goes by keyboard alone: c shows who is asked for what, Escape goes back, c and Enter ask each once', async () => {
    const zone = unique('zone');
    const one = await addPerson(zone, { name: `${rightToLeft} ${unique('a')}` });
    const other = await addPerson(zone, { name: `${hostile} ${unique('b')}`, skills: ['first-aid'] });
    const incidentId = await openDispatch(zone);
    await hasFocus(button('Ask 2 people'));
    await page.keyboard.press('c');
    await dialog().getByText(one.name, { exact: true }).waitFor();
    expect(await dialog().locator('bdi').allInnerTexts()).toEqual([one.name, other.name]);
    await dialog().getByText('to accept within 10 min').first().waitFor();
    await hasFocus(button(/^Ask now/));
    await dialog().getByText('Told by e-mail at once.').first().waitFor();
    expect(await dialog().getByText('Reachable by e-mail only.').count()).toBeGreaterThan(0);
    await fitsAndIsAccessible(page);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await assignmentsOf(incidentId)).toEqual([]);

    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText(`${one.name} is asked.`).waitFor();
    await hasFocus(page.getByRole('heading', { name: 'Whom to ask' }));
    expect((await assignmentsOf(incidentId)).map(({ resource }) => resource.name)).toEqual([
      one.name,
      other.name,
    ]);
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('article', { name: one.name }).getByText('Offered').waitFor();
    await page
      .getByRole('list', { name: `How ${one.name} is told` })
      .getByText(/^E-mail: (sent|delivered) .* ago$/)
      .waitFor();
    expect(await page.locator('bdi', { hasText: `${hostile} ${rightToLeft}` }).count()).toBe(1);
    expect(await page.locator('h3 bdi').allInnerTexts()).toEqual([one.name, other.name]);
    await fitsAndIsAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    await fitsAndIsAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    hasNoFaults(page);
    expect(await page.title()).not.toBe('1');
  });

  test('names the places that stay empty, and a press twice on the button confirms nothing', async () => {
    const zone = unique('zone');
    await addPerson(zone);
    const incidentId = await openDispatch(zone);
    await button('Ask 1 person').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog()
      .getByText(/^1 place stays empty: /)
      .waitFor();
    expect(await assignmentsOf(incidentId)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('says nothing is done before the API has said so; an answer that was lost is looked for, and it is done once', async () => {
    const zone = unique('zone');
    const { name } = await addPerson(zone);
    const incidentId = await openDispatch(zone);
    const keys: string[] = [];
    await page.route('**/assignments', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length === 1) return route.fulfill({ status: 503, body: 'no JSON' });
      if (keys.length === 2) await route.fetch();
      return route.abort();
    });
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    const alert = dialog().getByRole('alert');
    await hasFocus(alert.filter({ hasText: 'Busy' }));
    await button(/^Ask now/).focus();
    await page.keyboard.press('Enter');
    await alert.getByText('No answer').waitFor();
    expect(new Set(keys.slice(1)).size).toBe(1);
    expect(await page.getByText(`${name} is asked.`).count()).toBe(0);
    await dialog().getByText('Everybody named here has been asked by now.').waitFor();
    await page.unroute('**/assignments');
    await page.keyboard.press('Escape');
    await page.getByRole('article', { name }).getByText('Offered').waitFor();
    expect(await assignmentsOf(incidentId)).toHaveLength(1);
  });
});

test('the brief beside is that of the person who is chosen, in an address to send on, and any role’s can be looked at', async () => {
  const zone = unique('zone');
  const one = await addPerson(zone, { name: `${rightToLeft} ${unique('a')}` });
  const other = await addPerson(zone, { skills: ['first-aid'] });
  await openDispatch(zone);
  const brief = page.getByRole('region', { name: 'Brief' });
  await brief.getByRole('heading', { level: 2, name: `What ${one.name} will read` }).waitFor();
  await page.getByRole('link', { name: `Brief of ${other.name}` }).focus();
  await page.keyboard.press('Enter');
  await hasFocus(brief.getByRole('heading', { level: 2, name: `What ${other.name} will read` }));
  await brief.getByRole('heading', { level: 3, name: 'Second engineer' }).waitFor();
  expect(new URL(page.url()).searchParams.get('person')).toBe(other.resourceId);
  await chooseOption(brief.getByRole('button', { name: /^Role/ }), page.getByRole('option').first());
  await brief.getByRole('heading', { level: 2, name: 'What they will read' }).waitFor();
  expect(await brief.getByRole('heading', { level: 3 }).innerText()).not.toBe('Second engineer');
});

test('a refusal stands with the person it is about, with the focus there; who can go is asked, and what was typed stays', async () => {
  const zone = unique('zone');
  const first = await addPerson(zone);
  const second = await addPerson(zone, { skills: ['first-aid'] });
  const offShift = await addPerson(zone, { shifts: [] });
  const incidentId = await openDispatch(zone);
  await button('Ask 2 people').waitFor();
  await changePerson(first, { status: 'out-of-service', because: 'Is ill' });
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await page.getByText(`${second.name} is asked.`).waitFor();
  await hasFocus(page.locator('.refused', { hasText: first.name }));
  expect(await page.locator('.refused').count()).toBe(1);

  await page.getByRole('checkbox', { name: first.name }).click();
  await button(/^Off shift/).click();
  await page.getByRole('checkbox', { name: offShift.name }).click();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  const refused = page.locator('.refused', { hasText: `${offShift.name} is not who was recommended` });
  await hasFocus(refused);
  await page.getByRole('alert').getByText('Nobody was asked').waitFor();
  await page
    .getByRole('alert')
    .getByText(/^Request id/)
    .waitFor();
  await fitsAndIsAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Is next door');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await dialog().getByText('Your reason: Is next door').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`${offShift.name} is asked.`).waitFor();
  expect((await assignmentsOf(incidentId)).map(({ resource, reason }) => [resource.name, reason])).toEqual([
    [second.name, expect.any(String)],
    [offShift.name, 'Is next door'],
  ]);
  hasNoFaults(page);
});

test('what somebody told is recorded with how it is known and when, and also when their part is over', async () => {
  const zone = unique('zone');
  const { name } = await addPerson(zone);
  const incidentId = await openDispatch(zone);
  await confirm(incidentId);
  const person = page.getByRole('article', { name });
  const choose = async (menu: string, what: string) => {
    await button(`${menu}: ${name}`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: what }).click();
    await dialog()
      .getByRole('heading', { name: `${name}: ${what}` })
      .waitFor();
  };
  const assignment = async () => (await assignmentsOf(incidentId))[0];

  await choose('Record what was told', 'Accepted');
  await hasFocus(button('Record'));
  await chooseOption(
    dialog().getByRole('button', { name: /^How it is known/ }),
    page.getByRole('option', { name: 'answered when asked' }),
  );
  await button('Record').click();
  await person.getByText('Recorded: Accepted').waitFor();
  await hasFocus(person.getByRole('heading', { level: 3 }));
  expect(await assignment()).toMatchObject({ status: 'accepted' });
  expect(await timeline(incidentId)).toContainEqual(expect.objectContaining({ howKnown: 'prompt' }));

  await choose('Record what was told', 'On scene');
  const [time, day] = [dialog().getByLabel('Time of day'), dialog().getByLabel('Day', { exact: true })];
  await time.fill('10:00');
  await day.fill('2020/01/01');
  await button('Record').click();
  await dialog()
    .getByText(/must lie between the acceptance/)
    .waitFor();
  await hasFocus(time);
  expect(await assignment()).toMatchObject({ status: 'accepted' });
  await fitsAndIsAccessible(page);
  await time.fill('');
  await day.fill('');
  await page.keyboard.press('Escape');
  await hasFocus(button(`Record what was told: ${name}`));

  await person.getByRole('button', { name: `Release ${name}` }).click();
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('Not needed');
  await dialog()
    .getByRole('button', { name: `Release ${name}` })
    .click();
  await person.getByText('Released').waitFor();
  await choose('Record afterwards', 'On scene');
  await page.keyboard.press('Enter');
  await person.getByText('Recorded: On scene').waitFor();
  expect(await assignment()).toMatchObject({ status: 'released' });
  expect(await assignment()).toHaveProperty('onSceneAt');
  await choose('Record afterwards', 'Not possible');
  await button('Record').click();
  await dialog().getByText('Give the reason.').waitFor();
  await page.keyboard.type('Locked');
  await button('Record').click();
  await person.getByText('(Locked)').waitFor();
  hasNoFaults(page);
});
