import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { instantOf, plusSeconds, type Instant } from '@muster/core';
import { connection } from '@muster/infra/local/aws.ts';
import { anotherLead, anotherUser } from '../journeys/support/another-lead.ts';
import { muster, unique } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { putClosedCases } from '../support/closed-cases.ts';
import { fitsAndIsAccessible, fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

const TEAM = 'south';
const browser = useChromium();
const client = new DynamoDBClient(connection(muster.endpoint));
const area = unique('Arrivals');
const now = (): Instant => instantOf(new Date());
let ann: Awaited<ReturnType<typeof anotherUser>>;
let lead: Page;
let person: Page;
let supportPlanId: string;

/** Twelve cases in which the person sent somebody, so many of whom arrived in time. */
const sent = (met: number) =>
  putClosedCases(
    client,
    muster.tables['review'] ?? '',
    Array.from({ length: 12 }, (_, number) => ({
      closedAt: plusSeconds(now(), -number / 100),
      summary: {
        team: TEAM,
        handledBy: [{ user: ann.username, parts: ['dispatched' as const] }],
        targets: [{ kind: 'arrived' as const, met: number < met }],
        deviations: [],
      },
    })),
  );

beforeAll(async () => {
  ann = await anotherUser('agent', TEAM);
  await sent(4);
  [lead, person] = await Promise.all([
    openConsole(browser(), 'lead', `/support/new?team=${TEAM}`),
    openConsole(browser(), ann, '/support'),
  ]);
});
afterAll(() => client.destroy());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, name: string | RegExp, text: string) =>
  page.getByRole('textbox', { name }).fill(text);
const choose = async (page: Page, field: RegExp, option: string) => {
  await chooseOption(
    page.getByRole('button', { name: field }),
    page.getByRole('option', { name: new RegExp(`^${option}`) }),
  );
};
const stands = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor();
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('a lead proposes support; what is lacking is said, nothing typed is lost, and the person is shown the evidence first', async () => {
  await fill(lead, 'The colleague, by the name they sign in with', ann.username);
  await lead.getByRole('combobox', { name: 'Area' }).fill(area);
  await press(lead, 'Propose it');
  await lead.getByText('Say what is needed.').waitFor();
  await fitsAndIsAccessible(lead);
  await fill(lead, 'What is needed, and why?', 'People <b>arrive</b> late.');
  await choose(lead, /^Which target/, 'Arrival');
  await fill(lead, 'Days before and after', '7');
  await press(lead, 'Propose it');
  await lead.getByRole('heading', { level: 1, name: area }).waitFor();
  await lead.getByText(`${ann.username} reads it first.`).waitFor();
  expect(await lead.getByText('Arrival late').count()).toBe(0);
  expect(await lead.getByRole('button', { name: 'Sign version 1' }).count()).toBe(0);
  await lead.getByText('People <b>arrive</b> late.').waitFor();
  supportPlanId = new URL(lead.url()).pathname.split('/').at(-1) ?? '';
});

test('the person finds it on top of their list, reads what it rests on, amends the terms and signs', async () => {
  await goTo(person, '/board');
  await goTo(person, '/support');
  await person.getByRole('heading', { name: /^Waits for you/ }).waitFor();
  await person.getByRole('link', { name: `${area}, for ${ann.username}` }).click();
  await person.getByRole('cell', { name: 'Arrival late' }).first().waitFor();
  await press(person, 'I have read this');
  await press(person, 'Amend the terms');
  await choose(person, /^Kind of support/, 'Shadowing');
  await fill(person, 'Why this is better', 'Watching helps me more');
  await fitsAndIsAccessible(person);
  await press(person, 'Write the new version');
  await press(person, 'Sign version 2');
  await stands(person, 'You have signed version 2; the signature of lead is missing.');
});

test('what came meanwhile stands beside what was read, marked in words; a signature on an old version shows both texts', async () => {
  await stands(lead, `${ann.username} has signed version 2; yours is missing.`);
  await row(lead, 'Kind of support').getByText('Changed').waitFor();
  await row(lead, 'Area').getByText('Same').waitFor();
  await press(lead, 'Go on with version 2');

  let isSigned = false;
  lead.on('request', (request) => {
    isSigned ||= request.method() === 'POST';
  });
  await lead.route(`**/v1/support-plans/${supportPlanId}`, (route) =>
    isSigned ? route.continue() : route.abort(),
  );
  const at = { params: { path: { supportPlanId } } };
  const plan = await expectData(ann.client.GET('/v1/support-plans/{supportPlanId}', at));
  const terms = plan.versions.at(-1)?.terms;
  if (terms === undefined) throw new Error('a plan has terms');
  const body = { basedOn: 2, because: 'Sooner', terms: { ...terms, reviewAt: plusSeconds(now(), 5) } };
  await expectData(ann.client.POST('/v1/support-plans/{supportPlanId}/versions', { ...at, body }));
  await press(lead, 'Sign version 2');
  const told = lead.getByRole('alert').filter({ hasText: `The newest version is 3, by ${ann.username}` });
  await told.waitFor();
  await row(lead, 'Review').getByText('Changed').waitFor();
  await row(lead, 'Kind of support').getByText('Same').waitFor();
  expect(await lead.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
  await press(lead, 'Go on with version 3');
  await press(lead, 'Sign version 3');
  await stands(lead, `You have signed version 3; the signature of ${ann.username} is missing.`);
  await press(person, 'Go on with version 3');
  await press(person, 'Sign version 3');
  await person.getByText('Version 3 is agreed: both have signed it').waitFor();
});

test('a session is noted, a private note stays private, and it closes as effective only with its figure', async () => {
  await fill(person, 'Private note', 'I would rather do this with Ann.');
  await press(person, 'Keep the note');
  await person.getByRole('listitem').filter({ hasText: 'I would rather' }).waitFor();
  await press(lead, 'Note a session');
  await fill(lead, 'What was done', 'Two calls heard');
  await press(lead, 'Note a session');
  await lead.getByRole('cell', { name: 'Two calls heard' }).waitFor();
  expect(await lead.getByText('I would rather').count()).toBe(0);

  await stands(lead, 'The review date has come');
  await lead.getByText('Too few cases: at least 10 before').waitFor();
  await press(lead, 'Close the plan');
  await lead.getByRole('radio', { name: 'It helped: the figure shows it' }).check();
  await fill(lead, 'In your words', 'People arrive in time.');
  await press(lead, 'Close the plan');
  await lead.getByRole('alert').getByText('Too few cases').waitFor();
  await sent(11);
  await press(lead, 'Close the plan');
  await stands(lead, 'Closed. It helped');
  await row(lead, 'Before the agreement').getByRole('cell', { name: '4 of 12' }).waitFor();
  await row(lead, 'After the agreement').getByRole('cell', { name: '11 of 12' }).waitFor();
  await fitsPhoneAndDarkDesktop(lead);
  hasNoFaults(lead);
});

test('a wellbeing debrief asks for nothing about somebody’s work and shows nothing of it', async () => {
  await goTo(person, '/support');
  await person.getByRole('heading', { level: 1, name: 'Support' }).waitFor();
  await fitsPhoneAndDarkDesktop(person);
  await person.keyboard.press('n');
  await fill(person, 'What is needed, and why?', 'The fire stays with me.');
  await choose(person, /^Kind of support/, 'Wellbeing debrief');
  for (const name of [/^What shows whether it helped/, /^Look in the person/])
    expect(await person.getByRole('button', { name }).count()).toBe(0);
  await person.getByRole('combobox', { name: 'Area' }).fill('After the fire');
  await press(person, 'Propose it');
  await person.getByRole('heading', { level: 1, name: 'After the fire' }).waitFor();
  const headings = await person.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings).toContain('The terms');
  for (const title of ['What it rests on', 'Has it helped?']) expect(headings).not.toContain(title);
  hasNoFaults(person);
});

test('to a lead of another team the plan is not there', async () => {
  const outsider = await anotherLead('north');
  const page = await openConsole(browser(), outsider, `/support/${supportPlanId}`);
  await page.getByRole('alert').getByText('Not found').waitFor();
  expect(await page.getByText(area).count()).toBe(0);
});
