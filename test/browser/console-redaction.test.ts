import { beforeAll, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { assessed, incidentPath, seen } from '../journeys/support/incident.ts';
import { agent, unique } from '../journeys/support/muster.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsPhoneAndDarkDesktop } from './support/accessible.ts';
import { openConsole } from './support/console.ts';

const SECRET = 'Zoë O’Brien & "Son" <flat 9>';
const browser = useChromium();
let incidentId: string;

beforeAll(async () => {
  ({ incidentId } = await assessed(await publishSampleProcedure(), unique('zone')));
  await seen(incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
  const body = { text: `Rang back: ${SECRET}.` };
  await expectData(agent.POST('/v1/incidents/{incidentId}/notes', { ...incidentPath(incidentId), body }));
});

test('a lead removes a text: refused where the reason says it, then a mark stands in the timeline and why is listed', async () => {
  const page = await openConsole(browser(), 'lead', `/incidents/${incidentId}?part=timeline`, {
    reducedMotion: 'reduce',
  });
  await page.getByText(SECRET).waitFor();
  await page.getByRole('button', { name: 'Remove a text', exact: true }).click();
  await page.getByText('Nothing has been removed from this incident.').waitFor();
  const [text, why] = [page.getByLabel('What to remove'), page.getByLabel('Why', { exact: true })];
  await text.fill(SECRET);
  await why.fill(`It names ${SECRET}.`);
  const remove = page.getByRole('button', { name: 'Remove the text for good' });
  await remove.click();
  await page.locator('.problem[role=alert]').waitFor();
  await page.getByText('must not contain the text').first().waitFor();
  expect([await text.inputValue(), await page.getByText(`Rang back: ${SECRET}`).count()]).toEqual([
    SECRET,
    1,
  ]);

  await why.fill('It names a patient.');
  await remove.click();
  await page.getByText('The text is being removed.').waitFor();
  expect(await text.inputValue()).toBe('');
  await page.getByText(/Rang back: \[removed \d+ \w{3} \d{4} [\d:]{8}\]\./).waitFor();
  await page.getByText('A text was removed: It names a patient.').waitFor();
  const row = page.getByRole('row').filter({ hasText: 'It names a patient.' });
  await row.getByText('removed; looked at again soon').waitFor();
  expect(await row.innerText()).toMatch(/record [1-9]/);
  expect(await page.locator('body').innerText()).not.toContain('Zoë');
  await fitsPhoneAndDarkDesktop(page);
});

test('whoever is no lead is offered no removal', async () => {
  const page = await openConsole(browser(), 'agent', `/incidents/${incidentId}?part=timeline`);
  await page.getByText('Rang back:').waitFor();
  expect(await page.getByRole('button', { name: 'Remove a text' }).count()).toBe(0);
});
