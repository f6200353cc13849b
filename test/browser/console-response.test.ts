import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { assessed, assignmentsOf, seen, type Reported } from '../journeys/support/incident.ts';
import { unique } from '../journeys/support/muster.ts';
import { addPeople } from '../journeys/support/people.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
let page: Page;
let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure();
  page = await openConsole(browser(), 'lead', '/board');
});

const note = () => page.getByRole('textbox', { name: 'Note', exact: true });
const open = async ({ incidentId, reference }: Reported): Promise<void> => {
  await goTo(page, `/incidents/${incidentId}`);
  await page.getByRole('heading', { level: 1, name: new RegExp(reference) }).waitFor();
};

describe('an incident', () => {
  test('has no note that was typed about another', async () => {
    const [one, other] = await Promise.all([
      assessed(incidentType, unique('zone')),
      assessed(incidentType, unique('zone')),
    ]);
    await seen(other.incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
    // Both were seen before, so neither is loaded anew.
    await open(other);
    await open(one);
    await note().fill('About the first one');
    await open(other);
    expect(await note().inputValue()).toBe('');
  });

  test('says what holds its closing up, and is refused in words with the choice kept', async () => {
    const reported = await assessed(incidentType, unique('zone'));
    await seen(reported.incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
    await open(reported);
    await page.getByText('It is not resolved yet.').waitFor();
    await page.getByRole('textbox', { name: /^Why, where it is cancelled/ }).fill('A false alarm');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('alert').getByText('Refused').waitFor();
    expect(await page.getByRole('textbox', { name: /^Why, where it is cancelled/ }).inputValue()).toBe(
      'A false alarm',
    );
    await page.getByRole('checkbox', { name: 'Close although something is open' }).waitFor();
  });
});

test('somebody who was released is not asked again by the press that is meant for the next one', async () => {
  const zone = unique('zone');
  await addPeople(zone, 2);
  const { incidentId } = await assessed(incidentType, zone);
  await goTo(page, `/incidents/${incidentId}/dispatch`);
  await page.getByRole('button', { name: 'Ask 1 person' }).waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await page.getByText(/ is asked\.$/).waitFor();
  const [first] = await assignmentsOf(incidentId);
  if (first === undefined) throw new Error('nobody was asked');
  const { name } = first.resource;
  await page.getByRole('button', { name: `Release ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Release ${name}?` });
  await dialog.waitFor();
  await page.keyboard.type('Is ill');
  expect(await dialog.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Is ill');
  await dialog.getByRole('button', { name: `Release ${name}` }).click();
  await page.getByText('Recommend again to see who is next').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Recommend again' }).click();
  await page.getByRole('button', { name: 'Ask 1 person' }).waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await expect.poll(() => assignmentsOf(incidentId)).toHaveLength(2);
  const [, second] = await assignmentsOf(incidentId);
  expect(second?.resource.name).not.toBe(name);
  hasNoFaults(page);
});
