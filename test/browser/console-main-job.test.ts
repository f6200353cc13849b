import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newCall, startCall } from '@muster/demo/call/contact';
import { responder } from '@muster/demo/responder';
import { derivedId } from '@muster/core/new-id';
import { allOf, assignmentsOf, personWithLink } from '../journeys/support/incident.ts';
import { muster, unique } from '../journeys/support/muster.ts';
import { addPeople } from '../journeys/support/people.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();

const phone = { width: 320, height: 640 };
const desk = { width: 1440, height: 900 };

/** What markup would do anywhere that it were not shown as text. */
const hostile = '<img src=x onerror="document.title=1"> "quoted"';
const wayIn = 'Gate 2; the code is at the porter’s.';

const incidentIdIn = (page: Page): string => /\/incidents\/([^/?]+)/.exec(page.url())?.[1] ?? '';
const heading = (page: Page, name: RegExp | string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

test('a call is taken, judged, dispatched, watched and closed by three people on their screens', async () => {
  const zone = unique('zone');
  const incidentType = await publishSampleProcedure();
  const [first] = await addPeople(zone, 2);
  if (first === undefined) throw new Error('nobody was added');
  const [agent, dispatcher, lead] = await Promise.all([
    openConsole(browser(), 'agent', '/contacts'),
    openConsole(browser(), 'dispatcher', '/board'),
    openConsole(browser(), 'lead', '/board'),
  ]);

  const call = newCall();
  await startCall({ twilio: muster.sources.twilio }, call);
  await goTo(agent, `/contacts/${derivedId('con', muster.sources.twilio.sourceId, call.sid)}`);
  await agent
    .locator(`select[name=incidentType] option[value="${incidentType}"]`)
    .waitFor({ state: 'attached' });
  await agent.locator('select[name=incidentType]').selectOption(incidentType);
  await agent.locator('[name=place]').fill(`12 ${zone} street`);
  await agent.locator('[name=zone]').fill(zone);
  await agent.locator('[name=summary]').fill(hostile);
  await agent.locator('[name=access]').fill(wayIn);
  await agent.keyboard.press('Control+Enter');
  await agent.locator('.asked').waitFor();
  const incidentId = incidentIdIn(agent);
  const verdict = agent.getByRole('heading', { name: 'Verdict' });
  const answered = async () => {
    await agent.keyboard.press('1');
    return verdict.count();
  };
  await expect.poll(answered, { interval: 500 }).toBe(1);

  await goTo(dispatcher, `/incidents/${incidentId}/dispatch`);
  await dispatcher.getByRole('button', { name: /^Ask \d pe/ }).waitFor();
  await dispatcher.getByText(wayIn).waitFor();
  await fitsAndIsAccessible(dispatcher);
  await dispatcher.setViewportSize(phone);
  await fitsAndIsAccessible(dispatcher);
  await dispatcher.setViewportSize(desk);
  await dispatcher.getByRole('heading', { level: 1 }).click();
  await dispatcher.keyboard.press('c');
  await dispatcher.keyboard.press('Enter');
  await dispatcher
    .getByText(/ is asked\.$/)
    .first()
    .waitFor();
  const [assignment] = await assignmentsOf(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  const person = dispatcher.getByRole('article', { name: assignment.resource.name });
  await person.getByText('Offered').waitFor();

  const { link } = await personWithLink(assignment);
  const mobile = responder(link);
  await mobile.accept();
  await person.getByText('Accepted').waitFor();
  await mobile.understand(allOf(assignment));
  await mobile.report('on-scene');
  await person.getByText('On scene').waitFor();
  for (const { id } of assignment.actions) await mobile.done(id);

  await goTo(lead, `/incidents/${incidentId}`);
  await heading(lead, new RegExp(assignment.reference));
  await lead.getByText(hostile).first().waitFor();
  await fitsAndIsAccessible(lead);
  await lead.setViewportSize(phone);
  await fitsAndIsAccessible(lead);
  await lead.setViewportSize(desk);
  await lead.getByRole('textbox', { name: 'Note' }).fill('Seen from the wall.');
  await lead.getByRole('button', { name: 'Add the note' }).click();
  await lead.getByRole('link', { name: 'Timeline' }).click();
  await lead.locator('.timeline').getByText('Seen from the wall.').waitFor();
  await fitsAndIsAccessible(lead);
  await lead.getByRole('link', { name: 'Path and departures' }).click();
  await lead.getByText('Conformance').waitFor();
  await fitsAndIsAccessible(lead);
  await lead.getByRole('link', { name: 'Now', exact: true }).click();
  await lead.getByRole('button', { name: 'Resolve' }).click();
  await lead.getByText('Resolved', { exact: true }).first().waitFor();
  await lead.getByRole('button', { name: 'Close', exact: true }).click();
  await lead.getByRole('heading', { name: 'Closed' }).waitFor();
  await dispatcher.getByText('The response has been stood down').waitFor();
  for (const page of [agent, dispatcher, lead]) {
    hasNoFaults(page);
    expect(await page.title()).not.toBe('1');
  }
});
