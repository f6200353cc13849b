import { expectData } from '@muster/client';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { lead, unique } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible, fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
let asLead: Page;
let asPerson: Page;
let record = '';
const title = unique('Framework');

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const path = (page: Page) => new URL(page.url()).pathname;

beforeAll(async () => {
  const accepts = ['observation', 'reflective-account', 'witness-testimony'] as const;
  await expectData(
    lead.POST('/v1/competence-frameworks', {
      body: {
        ...{ frameworkId: unique('fw').toLowerCase(), version: 1, title, source: 'A test' },
        groups: [{ id: 'a', title: 'All of it' }],
        criteria: ['a.1', 'a.2'].map((id) => ({
          ...{ id, group: 'a', text: `Does what ${id} says`, atLeast: 1, observed: false },
          accepts: [...accepts],
        })),
      },
    }),
  );
  asLead = await openConsole(browser(), 'lead', '/competence?history=exercise');
});

test('the exercise history says what it is, shows both verdicts where assessors differ, and offers no change', async () => {
  await asLead.getByText('You see exercise history').waitFor();
  await asLead.getByRole('link', { name: 'Nadia Okonkwo-Price' }).click();
  await asLead.getByRole('link', { name: /^1\.6 / }).press('Enter');
  await asLead.getByText('The two assessors differ').waitFor();
  await asLead.getByText('Second assessor: h.brandt').waitFor();
  expect(await asLead.evaluate('document.activeElement.tagName')).toBe('H2');
  await asLead.keyboard.press('n');
  await asLead.getByRole('heading', { level: 2, name: /^1\.7 / }).waitFor();
  expect(await asLead.getByRole('button', { name: 'Write evidence' }).count()).toBe(0);
  await fitsPhoneAndDarkDesktop(asLead);
});

test('the record is a document that looks as it is handed over, within the policy of the console', async () => {
  await asLead.getByRole('link', { name: /^The record as a document/ }).click();
  const frame = asLead.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: 'Nadia Okonkwo-Price' }).waitFor();
  await expect
    .poll(() => asLead.frames()[1]?.evaluate("getComputedStyle(document.querySelector('h1')).fontSize"))
    .toBe('30.4px');
  await asLead.getByRole('button', { name: 'Print, or save as PDF' }).waitFor();
  hasNoFaults(asLead);
});

test('somebody opens their own record, writes what is theirs to write, and assesses nothing', async () => {
  asPerson = await openConsole(browser(), 'agent', '/competence');
  await press(asPerson, 'Open a record');
  await asPerson.getByRole('textbox', { name: 'Full name, as it stands on the record' }).fill('Nadia');
  await chooseOption(
    asPerson.getByRole('button', { name: /^Assessed by/ }),
    asPerson.getByRole('option', { name: title }),
  );
  await fitsPhoneAndDarkDesktop(asPerson);
  await press(asPerson, 'Open the record');
  await asPerson.getByText('This is your own record.').waitFor();
  record = path(asPerson);
  await asPerson.getByRole('link', { name: /^a\.1 / }).click();
  await press(asPerson, 'Write evidence');
  expect(await asPerson.getByRole('radio').count()).toBe(1);
  await press(asPerson, 'Add to the record');
  await asPerson.getByText('Write something.').waitFor();
  await asPerson
    .getByRole('textbox', { name: 'What you saw, heard or did' })
    .fill('=1+1 <b>I asked</b> why.');
  await press(asPerson, 'Add to the record');
  await asPerson.getByText('Added to the record.').waitFor();
  await asPerson.getByText('=1+1 <b>I asked</b> why.').waitFor();
  expect(await asPerson.getByRole('button', { name: 'Say a verdict' }).count()).toBe(0);
  await fitsAndIsAccessible(asPerson);
  hasNoFaults(asPerson);
});

test('a lead signs an observation and says a verdict on it, told where somebody was faster, with nothing lost', async () => {
  await goTo(asLead, `${record}?criterion=a.1`);
  await press(asLead, 'Write evidence');
  await asLead.getByRole('textbox', { name: 'What you saw, heard or did' }).fill('Seen twice.');
  await press(asLead, 'Add to the record');
  await asLead.getByText('Sign it: tick that you stand for it.').waitFor();
  await asLead.getByRole('checkbox', { name: 'I stand for this with my name.' }).check({ force: true });
  await press(asLead, 'Add to the record');
  await asLead.getByText('Added to the record.').waitFor();
  await press(asLead, 'Say a verdict');
  await press(asLead, 'Say this verdict');
  await asLead.getByText('Choose at least one piece of evidence.').waitFor();
  await asLead.getByRole('radio', { name: 'Not yet met' }).check({ force: true });
  await asLead.getByRole('textbox', { name: 'Why' }).fill('Once more, please.');
  await asLead.getByRole('checkbox', { name: /Observation$/ }).check({ force: true });
  const recordId = record.split('/').at(-1) ?? '';
  const { evidence } = await expectData(
    lead.GET('/v1/competence-records/{recordId}', { params: { path: { recordId } } }),
  );
  const named = evidence.slice(0, 1).map(({ evidenceId }) => evidenceId);
  await lead.PUT('/v1/competence-records/{recordId}/criteria/{criterionId}/verdict', {
    params: { path: { recordId, criterionId: 'a.1' }, header: { 'If-Match': '*' } },
    body: { verdict: 'insufficient', because: 'Said elsewhere.', evidence: named },
  });
  await press(asLead, 'Say this verdict');
  await asLead.locator('.problem').waitFor();
  await asLead.getByText('Said elsewhere.').waitFor();
  expect(await asLead.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('Once more, please.');
  await press(asLead, 'Say this verdict');
  await asLead.getByText('The verdict stands in the record.').waitFor();
  await asLead.getByText('Once more, please.').waitFor();
  await fitsAndIsAccessible(asLead);
  hasNoFaults(asLead);
});

test('a colleague is shown nothing of the record and may testify for it all the same', async () => {
  const page = await openConsole(browser(), 'dispatcher', record);
  await page.getByRole('heading', { name: 'Were you asked to testify?' }).waitFor();
  expect(await page.getByText('Seen twice.').count()).toBe(0);
  await chooseOption(
    page.getByRole('button', { name: /^What the person is assessed by/ }),
    page.getByRole('option', { name: title }),
  );
  await page.getByRole('button', { name: /^Criteria that it is evidence of/ }).click();
  await page.getByRole('option', { name: /^a\.2 / }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'What you saw, heard or did' }).fill('Her briefs are complete.');
  await page.getByRole('checkbox', { name: 'I stand for this with my name.' }).check({ force: true });
  await press(page, 'Sign and add the testimony');
  await page.getByText('Your testimony stands in the record.').waitFor();
  await fitsAndIsAccessible(page);
  await goTo(asPerson, `${record}?criterion=a.2`);
  await asPerson.getByText('Her briefs are complete.').waitFor();
});
