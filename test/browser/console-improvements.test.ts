import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { plusSeconds, toInstant } from '@muster/core';
import { until } from '@muster/demo/until';
import { connection } from '@muster/infra/local/aws.ts';
import { assess, incidentPath, report, seen } from '../journeys/support/incident.ts';
import { lead, muster, unique } from '../journeys/support/muster.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { putClosedCases } from '../support/closed-cases.ts';
import { putCheckedImprovement } from '../support/improvements.ts';
import { fitsAndIsAccessible, fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { goTo, hasNoFaults, openConsole } from './support/console.ts';

const client = new DynamoDBClient(connection(muster.endpoint));
const table = muster.tables['review'] ?? '';
const browser = useChromium();
let page: Page;
let incidentId: string;
let reference: string;
afterAll(() => client.destroy());

/** A winter's day of which no other test has cases, sixty of them, a third acted on in time. */
const day = plusSeconds(toInstant('2003-01-02T00:00:00Z'), 86_400 * Math.floor(Math.random() * 60));
const period = { from: day, to: plusSeconds(day, 86_400) };

/** An incident that was judged P1 and closed, so that its review is due. */
const closedP1 = async () => {
  const reported = await report(await publishSampleProcedure(), unique('zone'));
  await assess(reported.incidentId, { 'where-smelt': 'indoors', 'people-inside': 'yes' });
  const path = incidentPath(reported.incidentId);
  await seen(reported.incidentId, 'the verdict', ({ verdict }) => verdict?.priority === 'P1');
  await expectData(lead.POST('/v1/incidents/{incidentId}/resolution', { ...path, body: {} }));
  await seen(reported.incidentId, 'the resolution', ({ resolution }) => resolution !== undefined);
  const body = { disposition: 'founded' as const, override: { reason: 'Nobody was free.' } };
  await expectData(lead.POST('/v1/incidents/{incidentId}/closure', { ...path, body }));
  await until('the review to be due', async () => {
    const { data } = await lead.GET('/v1/incident-reviews/{incidentId}', path);
    return data;
  });
  return reported;
};

beforeAll(async () => {
  const summary = (met: boolean) => ({ targets: [{ kind: 'action' as const, met }] });
  const cases = Array.from({ length: 60 }, (_, number) => ({
    closedAt: plusSeconds(day, 60 * number),
    summary: summary(number % 3 === 0),
  }));
  [{ incidentId, reference }] = await Promise.all([closedP1(), putClosedCases(client, table, cases)]);
  page = await openConsole(browser(), 'lead', '/board', { reducedMotion: 'reduce' });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const alert = () => page.locator('.problem[role=alert]');

/** Types what every improvement needs, and by how many points its figure is to rise. */
const fillIn = async (title: string, expectedPoints: string): Promise<void> => {
  await field('Title').fill(title);
  await field('Finding').fill('Actions are late.');
  await field('Name of the owner').fill('Ann Owner');
  await field('E-mail address of the owner').fill('ann.owner@example.com');
  await field('Name of the lead').fill('A Lead');
  await field('Expected change, in percentage points').fill(expectedPoints);
};

describe('an improvement', () => {
  test('begins with a figure of the results; what could never be decided is refused at its field, and nothing typed is lost', async () => {
    await goTo(page, `/results?${new URLSearchParams({ team: 'north', ...period }).toString()}`);
    await page.getByRole('link', { name: 'Improve this: Action' }).click();
    await page.getByText('Cases with the target “Action” met: 33.3 % (20 of 60 cases).').waitFor();
    const title = `=1+1 <b>${unique('card')}</b>`;
    await fillIn(title, '90');
    await field('Action').fill('A card at each desk.');
    await button('Take it up').click();
    await alert().waitFor();
    const refused = page.locator('form, .form').getByText(/which can't rise so far/);
    expect(await refused.count()).toBeGreaterThan(1);
    expect([await field('Title').inputValue(), await field('Finding').inputValue()]).toEqual([
      title,
      'Actions are late.',
    ]);
    await fitsAndIsAccessible(page);
    await field('Expected change, in percentage points').fill('15');
    await button('Take it up').click();
    await heading(title).waitFor();
    await page.getByRole('cell', { name: '33.3 % (20 of 60 cases)' }).waitFor();
    expect(await page.locator('h1 b').count()).toBe(0);
    hasNoFaults(page);
  });

  test('is put off with a reason, which its history tells', async () => {
    await button('Put off').click();
    await page.getByText('Give the reason.').waitFor();
    await field('Reason').fill('Nobody is at work.');
    await button('Put off').click();
    await page
      .getByRole('row')
      .filter({ hasText: 'Check put off' })
      .getByText('Nobody is at work.')
      .waitFor();
  });

  test('that somebody else changes meanwhile shows both texts, and keeps one’s own', async () => {
    const improvementId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Change the action, its owner or its lead' }).click();
    await field('Action').fill('My card.');
    const path = { improvementId };
    const { response } = await lead.GET('/v1/improvements/{improvementId}', { params: { path } });
    const header = { 'If-Match': response.headers.get('etag') ?? '' };
    await expectData(
      lead.PATCH('/v1/improvements/{improvementId}', {
        params: { path, header },
        body: { action: 'Their card.' },
      }),
    );
    await button('Save').click();
    await page.getByText('Somebody else saved in between').waitFor();
    expect(
      await page
        .getByRole('definition')
        .filter({ hasText: /^(My|Their) card\.$/ })
        .allInnerTexts(),
    ).toEqual(expect.arrayContaining(['My card.', 'Their card.']));
    await button('Keep yours').click();
    await button('Save').click();
    await page
      .getByRole('definition')
      .filter({ hasText: /^My card\.$/ })
      .waitFor();
  });

  test('that was checked stands in the list with its verdict and figures, and is drawn with the same numbers', async () => {
    const [worked, worse] = [unique('worked'), unique('worse')];
    const improvementId = await putCheckedImprovement(client, table, {
      title: worked,
      before: 10,
      after: 36,
    });
    await putCheckedImprovement(client, table, { title: worse, before: 30, after: 12 });
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    const row = page.getByRole('row').filter({ hasText: worked });
    await row.getByText('Worked', { exact: true }).waitFor();
    await row.getByText('25 % (10 of 40 cases) → 90 % (36 of 40 cases)').waitFor();
    await page.getByRole('row').filter({ hasText: worse }).getByText('Got worse', { exact: true }).waitFor();
    await fitsPhoneAndDarkDesktop(page);
    await row.getByRole('link').click();
    await page
      .getByText('Changed by +65 points (95 % interval +45 to +77.4).', { exact: false })
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe(`/improvements/${improvementId}`);
    await page
      .getByRole('img', { name: /^Both shares/ })
      .getByText('expected: 45 %')
      .waitFor();
    await page.getByRole('cell', { name: '77 to 96 %' }).waitFor();
    await heading('What else changed').waitFor();
    await fitsPhoneAndDarkDesktop(page);
    hasNoFaults(page);
  });
});

describe('the review of a P1', () => {
  test('is due with its arithmetic, takes facts from the timeline, and shows both texts when two leads write', async () => {
    await goTo(page, '/incident-reviews');
    await page
      .getByRole('row')
      .filter({ hasText: reference })
      .getByText(/^3 working days/)
      .waitFor();
    await goTo(page, `/incidents/${incidentId}`);
    await page.getByRole('link', { name: 'Review of this incident' }).click();
    await heading(`Review of ${reference}`).waitFor();
    await page.getByRole('button', { name: 'Pick facts from the timeline' }).click();
    await page
      .getByRole('button', { name: /^Add to what happened: / })
      .first()
      .click();
    expect(await field('What happened').inputValue()).toMatch(/^\d\d:\d\d:\d\d .+/);
    await field('What helped').fill('A key at the gate');
    await field('What is done about it').fill('Label every pump\nPut a key at each gate');

    const path = { incidentId };
    const { response } = await lead.GET('/v1/incident-reviews/{incidentId}', { params: { path } });
    const header = { 'If-Match': response.headers.get('etag') ?? '' };
    const empty = { hindered: [], decisions: [], actions: [] };
    const body = { facts: ['Theirs'], helped: ['The rain'], ...empty };
    await expectData(lead.PUT('/v1/incident-reviews/{incidentId}', { params: { path, header }, body }));
    await button('Save the review').click();
    await page.getByText('Somebody else saved in between').waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: /^The rain$/ })
      .waitFor();
    expect(await field('What helped').inputValue()).toBe('A key at the gate');
    await fitsAndIsAccessible(page);
    await button('Keep yours').first().click();
    await button('Keep yours').click();
    await button('Save the review').click();
    await page.getByText('The review is saved.').waitFor();
    await fitsPhoneAndDarkDesktop(page);
    hasNoFaults(page);
  });

  test('lets each action be taken up as an improvement, without its words in the address', async () => {
    await page.getByRole('link', { name: 'Take up as an improvement: Put a key at each gate' }).click();
    await page.getByText('It comes from the review of an incident.').waitFor();
    expect(await field('Action').inputValue()).toBe('Put a key at each gate');
    expect(page.url()).not.toContain('gate');
    await goTo(page, '/incident-reviews?state=written');
    await page.getByRole('link', { name: reference }).waitFor();
  });

  test('leaves each action in sight until somebody takes it up or says why not', async () => {
    await goTo(page, '/improvements');
    const open = page.getByRole('row').filter({ hasText: `Review of ${reference}` });
    const one = open.filter({ hasText: 'Label every pump' });
    await one.getByRole('link', { name: 'Take up: Label every pump' }).waitFor();
    await fitsAndIsAccessible(page);
    await one.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('There is one pump.');
    await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await one.waitFor({ state: 'detached' });
    await open.getByRole('link', { name: 'Take up: Put a key at each gate' }).click();
    const lessonId = new URL(page.url()).searchParams.get('lesson') ?? '';
    const figure = { lesson: lessonId, metric: 'targets-met:action', ...period };
    await goTo(page, `/improvements/new?${new URLSearchParams(figure).toString()}`);
    const title = unique('keys');
    await fillIn(title, '15');
    expect(await field('Action').inputValue()).toBe('Put a key at each gate');
    await button('Take it up').click();
    await heading(title).waitFor();
    const query = { team: 'north', state: 'settled' as const };
    const settled = await until('the settled lesson', async () => {
      const { items } = await expectData(lead.GET('/v1/lessons', { params: { query } }));
      return items.find((one) => one.lessonId === lessonId)?.settled;
    });
    expect(settled.as).toEqual({
      outcome: 'improvement',
      improvementId: new URL(page.url()).pathname.split('/').at(-1),
    });
    hasNoFaults(page);
  });
});

test('a past incident is replayed as an exercise that names it', async () => {
  await goTo(page, `/incidents/${incidentId}`);
  await button('Replay as an exercise').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Replay as an exercise' }).click();
  await page.getByRole('link', { name: /^Exercise / }).click();
  await page.getByRole('link', { name: `It replays ${reference}` }).waitFor();
  await page.locator('.head .stage').getByText('Exercise').waitFor();
  await fitsAndIsAccessible(page);
  hasNoFaults(page);
  const exerciseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await assess(exerciseId, { 'where-smelt': 'drains' });
});
