import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { newCall, startCall } from '@muster/demo/call/contact';
import { derivedId } from '@muster/core/new-id';
import { assess, report } from '../journeys/support/incident.ts';
import { agent, muster } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';
import { fitsAndIsAccessible } from './support/accessible.ts';
import { chooseOption, goTo, hasNoFaults, openConsole } from './support/console.ts';

const browser = useChromium();
let page: Page;
beforeAll(async () => {
  page = await openConsole(browser(), 'agent', '/contacts');
});

const question = (text: string) => page.locator('.asked').filter({ hasText: text });
const asked = (text: string) => question(text).waitFor();
/** Until the question takes answers: it does not in the moment after it has appeared. */
const settled = () => page.waitForTimeout(350);

/** Presses a key until it leads on: a busy system takes none while an answer is still on its way. */
async function press(key: string, next: Locator): Promise<void> {
  await settled();
  const leadsOn = async (): Promise<boolean> => {
    await page.keyboard.press(key);
    return next.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(leadsOn).toBe(true);
}

const read = (incidentId: string) =>
  expectData(agent.GET('/v1/incidents/{incidentId}/assessment', { params: { path: { incidentId } } }));

/** The answers that still count, as the API knows them. */
async function answersOf(incidentId: string): Promise<readonly string[]> {
  const assessment = await read(incidentId);
  if (assessment.status === 'waiting-for-procedure') return [];
  return assessment.path.flatMap(({ step }) =>
    step.kind === 'answered' && step.leftAt === undefined ? [step.answer] : [],
  );
}

/** Opens the assessment of a new incident, after these answers. */
async function open(answers: Readonly<Record<string, string>> = {}): Promise<string> {
  const { incidentId } = await report('smell-of-gas', 'harbour');
  await assess(incidentId, answers);
  await goTo(page, `/incidents/${incidentId}/assessment`);
  await page.locator('.asked').waitFor();
  await settled();
  return incidentId;
}
const inside = { 'smell-kind': 'gas', 'where-smelt': 'indoors' } as const;

describe('from ring to verdict by keys alone', () => {
  test('takes nine strokes beside the typed words', async () => {
    const call = newCall();
    await startCall({ twilio: muster.sources.twilio }, call);
    await page.waitForURL(/\/contacts\/con_/);
    const contactId = derivedId('con', muster.sources.twilio.sourceId, call.sid);
    if (!page.url().endsWith(contactId)) await goTo(page, `/contacts/${contactId}`);
    await page.locator('option[value="smell-of-gas"]').waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('incidentType');
    await page.keyboard.press('s');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Pier 4, harbour');
    await page.keyboard.press('Tab');
    await page.keyboard.type('It smells of rotten eggs in the cellar.');
    // Where the organisation names its zones, the place names one of them; the system under test takes any.
    await page.locator('[name=zone]').fill('harbour');
    await page.locator('[name=summary]').focus();
    await page.keyboard.press('Control+Enter');
    await asked('What does it smell like?');
    await press('1', question('Where can it be smelt?'));
    await press('1', question('Is anybody still inside'));
    await press('n', question('Is anything alight'));
    await press('n', question('Has the supply been turned off'));
    await press('n', page.getByRole('heading', { name: 'Verdict' }));
    await page.getByText('Gas indoors and the supply is still on.').waitFor();
    await page.getByRole('img', { name: /Drawing of the path: Rotten eggs.*P2, Genuine/ }).waitFor();
    await fitsAndIsAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\/[^/]+$/);
  });
});

describe('keys answer one question, the one that is shown', () => {
  test('twice within 50 ms answers once; it is said, and one key takes it back', async () => {
    const incidentId = await open(inside);
    await asked('Is anybody still inside');
    await page.keyboard.press('y');
    await page.keyboard.press('y');
    await asked('Does anybody feel unwell');
    await page.keyboard.press('y');
    await page
      .getByRole('status')
      .filter({ hasText: 'Answered: Yes, or the caller does not know' })
      .waitFor();
    expect(await answersOf(incidentId)).toEqual(['gas', 'indoors', 'yes']);
    await settled();
    await page.keyboard.press('Backspace');
    await asked('Is anybody still inside');
    expect(await answersOf(incidentId)).toEqual(['gas', 'indoors']);
    await page.getByText('The last answer is taken back.').waitFor();
  });

  test('none from a held key, with a modifier, from an input method, from a text or under a dialog', async () => {
    const incidentId = await open(inside);
    for (const key of ['Control+1', 'Alt+y', 'Meta+n', 'Shift+y']) await page.keyboard.press(key);
    await page.evaluate(`for (const more of [{ repeat: true }, { isComposing: true }, { ctrlKey: true }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'y', bubbles: true, ...more }))`);
    await page.keyboard.press('m');
    const words = 'yes, boiling hot, gas bottle 1 é 日';
    await page.keyboard.type(words);
    expect(await page.locator('#answer-note').inputValue()).toBe(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('k');
    const dialog = page.getByRole('dialog', { name: 'Skip the question' });
    await dialog.waitFor();
    await page.keyboard.type('yes, no 1 2');
    expect(await dialog.getByRole('textbox').inputValue()).toBe('yes, no 1 2');
    await dialog.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('y');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await answersOf(incidentId)).toEqual(['gas', 'indoors']);
    await settled();
    await press('n', question('Is anything alight'));
    expect(await read(incidentId)).toMatchObject({ path: [{}, {}, { step: { answer: 'no', note: words } }] });
    expect(page.url()).toMatch(/\/assessment$/);
  });

  test('none at all for who switched them off', async () => {
    const incidentId = await open(inside);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Take the last answer back').waitFor();
    await page.evaluate(`localStorage.setItem('muster-single-keys', 'off')`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('y');
    await settled();
    await page.evaluate(`localStorage.removeItem('muster-single-keys')`);
    expect(await answersOf(incidentId)).toEqual(['gas', 'indoors']);
  });

  test('what somebody else has answered meanwhile is not answered again: it says who, and goes on', async () => {
    const incidentId = await open(inside);
    await page.route('**/assessment', (route) => route.abort());
    await assess(incidentId, { 'people-inside': 'no' });
    await page.keyboard.press('y');
    await page.getByText(/Another question is asked now.*moved the assessment to it/).waitFor();
    await page.unroute('**/assessment');
    await asked('Is anything alight');
    expect(await answersOf(incidentId)).toEqual(['gas', 'indoors', 'no']);
  });
});

test('a note to an answer survives leaving the page, and goes with the next answer alone', async () => {
  const incidentId = await open();
  const text = page.locator('#answer-note');
  await text.fill('Said twice ');
  await page.getByText('Saved on the server').waitFor();
  await goTo(page, `/incidents/${incidentId}`);
  await text.waitFor({ state: 'detached' });
  await goTo(page, `/incidents/${incidentId}/assessment`);
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toBe('Said twice ');
  await page.locator('h2.asked').click();
  await page.waitForTimeout(400);
  await page.keyboard.press('1');
  await page.getByText('Note: Said twice').waitFor();
  await expect.poll(() => text.inputValue()).toBe('');
});

describe('leaving the procedure', () => {
  test('skips a question with a reason, which stands on the path', async () => {
    const incidentId = await open({ 'smell-kind': 'gas' });
    await page.keyboard.press('k');
    const dialog = page.getByRole('dialog', { name: 'Skip the question' });
    await dialog.getByRole('button', { name: 'Skip it' }).click();
    await dialog.getByText('A reason is needed').waitFor();
    await dialog.getByRole('textbox').fill('The line broke up');
    await fitsAndIsAccessible(page);
    await dialog.getByRole('button', { name: 'Skip it' }).click();
    await asked('Is anybody still inside');
    await page.getByText('because: The line broke up').waitFor();
    expect(await answersOf(incidentId)).toEqual(['gas']);
  });

  test('chooses the outcome with a reason, and that is the verdict', async () => {
    await open();
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Choose the outcome' });
    await chooseOption(
      dialog.getByRole('button', { name: /^Outcome/ }),
      page.getByRole('option', { name: 'A faint smell outdoors.' }),
    );
    await dialog.getByRole('textbox').fill('The fire service said so');
    await dialog.getByRole('button', { name: 'Decide so' }).click();
    await page.getByRole('heading', { name: 'Verdict' }).waitFor();
    expect(await page.getByRole('link', { name: 'Send people' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Watch the incident' }).waitFor();
  });
});

test('a type without a procedure says that it waits, and for whom', async () => {
  const { incidentId } = await report('smell-of-gas', 'harbour');
  const { incident } = await assess(incidentId, {});
  const waiting = {
    status: 'waiting-for-procedure',
    incidentId,
    incident,
    waitingSince: incident.reportedAt,
  };
  await page.route('**/assessment', (route) => route.fulfill({ json: waiting }));
  await goTo(page, `/incidents/${incidentId}/assessment`);
  await page.getByRole('heading', { name: 'No procedure for this type' }).waitFor();
  await fitsAndIsAccessible(page);
  await page.unroute('**/assessment');
});

test.each(['light', 'dark'] as const)(
  'a question is accessible and fits 320 pixels in %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(inside);
    await fitsAndIsAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await fitsAndIsAccessible(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    hasNoFaults(page);
  },
);
