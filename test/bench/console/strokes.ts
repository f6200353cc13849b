import { newCall, startCall } from '@muster/demo/call/contact';
import { until } from '@muster/demo/until';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import type { Browser, Page } from '@muster/test/support/launch-chromium';
import { signIn } from './open.ts';

export interface Strokes {
  /** Keys pressed beside the typed words, by the agent and by the dispatcher. */
  readonly agent: number;
  readonly dispatcher: number;
  /** From the ring until the first person is asked, by hands that never wait. */
  readonly seconds: number;
}

/** A question takes answers from then on; milliseconds. */
const SETTLED = 350;
const MOST_PRESSES = 30;

const counted = (page: Page) => {
  let strokes = 0;
  const press = async (key: string): Promise<void> => {
    strokes += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    /** Presses a key until the focus is where it should be. */
    async pressUntil(key: string, isThere: string): Promise<void> {
      for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
        if ((await page.evaluate(isThere)) === true) return;
        await press(key);
      }
      throw new Error(`${MOST_PRESSES} times ${key} did not lead to ${isThere}`);
    },
    strokes: () => strokes,
  };
};

async function takeAndAssess(page: Page): Promise<number> {
  const { press, strokes } = counted(page);
  await page.waitForURL(/\/contacts\/con_/);
  await page.locator('option[value="smell-of-gas"]').waitFor({ state: 'attached' });
  await until('the focus on the report', async () =>
    (await page.evaluate(`document.activeElement.name === 'incidentType'`)) === true ? true : undefined,
  );
  await press('s');
  await press('Tab');
  await page.keyboard.type('Pier 4, harbour');
  await press('Tab');
  await page.keyboard.type('It smells of rotten eggs in the cellar.');
  await page.locator('[name=zone]').fill('harbour');
  await page.locator('[name=summary]').focus();
  await press('Control+Enter');
  const asked = page.locator('.asked');
  for (const [key, question] of [
    ['1', 'What does it smell like?'],
    ['1', 'Where can it be smelt?'],
    ['n', 'Is anybody still inside'],
    ['n', 'Is anything alight'],
    ['n', 'Has the supply been turned off'],
  ] as const) {
    await asked.filter({ hasText: question }).waitFor();
    await page.waitForTimeout(SETTLED);
    await press(key);
  }
  await page.getByRole('heading', { name: 'Verdict' }).waitFor();
  return strokes();
}

async function dispatch(page: Page, incidentId: string): Promise<number> {
  const { press, pressUntil, strokes } = counted(page);
  await page
    .locator(`[data-incident="${incidentId}"]`)
    .getByRole('link', { name: /^Dispatch/ })
    .waitFor();
  await pressUntil(
    'd',
    `document.activeElement.closest('[data-incident]')?.dataset.incident === '${incidentId}'`,
  );
  await press('Enter');
  await page.getByRole('button', { name: /^Ask \d/ }).waitFor();
  await press('c');
  await page.getByRole('button', { name: /^Ask now/ }).waitFor();
  await press('Enter');
  await page
    .getByText(/ is asked\.$/)
    .first()
    .waitFor();
  return strokes();
}

/** Plays a smell of gas by keys alone, from the ringing call until somebody is asked, and counts them. */
export async function countStrokes(browser: Browser, muster: Muster, consoleUrl: string): Promise<Strokes> {
  const [agent, dispatcher] = await Promise.all([
    signIn(browser, muster, `${consoleUrl}/contacts`, 'agent'),
    signIn(browser, muster, `${consoleUrl}/board`, 'dispatcher'),
  ]);
  const began = performance.now();
  await startCall({ twilio: muster.sources.twilio }, newCall());
  const taken = await takeAndAssess(agent);
  const incidentId = /\/incidents\/([^/]+)/.exec(agent.url())?.[1] ?? '';
  const sent = await dispatch(dispatcher, incidentId);
  const seconds = (performance.now() - began) / 1000;
  await Promise.all([agent.context().close(), dispatcher.context().close()]);
  return { agent: taken, dispatcher: sent, seconds };
}
