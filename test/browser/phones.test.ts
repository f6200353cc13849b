import { createServer } from 'node:http';
import { once } from 'node:events';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { muster } from '../journeys/support/muster.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();
const { carrier = '', carrierAccount: account } = muster;

/** Has the carrier call or text a phone, as Muster does. */
async function reach(resource: 'Calls' | 'Messages', to: string, fields: Record<string, string>) {
  if (account === undefined) throw new Error('the system has no account at the carrier');
  const { accountSid, authToken, from } = account;
  const { status } = await fetch(`${carrier}/2010-04-01/Accounts/${accountSid}/${resource}.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    body: new URLSearchParams({ To: to, From: from, ...fields }),
  });
  expect(status).toBe(201);
}

let thanks = '';
const answering = createServer((_, response) => response.end('<Response><Say>Thank you.</Say></Response>'));
beforeAll(async () => {
  answering.listen(0, '127.0.0.1');
  await once(answering, 'listening');
  const address = answering.address();
  if (address === null || typeof address === 'string') throw new Error('it has no port');
  thanks = `http://127.0.0.1:${address.port}/`;
});
afterAll(() => {
  answering.close();
});

const sound = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  const wide: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect([violations.map(({ id }) => id), wide]).toEqual([[], 0]);
};

const open = async (width: number): Promise<Page> => {
  const page = await (await browser().newContext({ viewport: { width, height: 900 } })).newPage();
  await page.goto(carrier);
  return page;
};

describe.each([
  ['a phone', 390, '+447700900610'],
  ['a desktop', 1440, '+447700900611'],
])('on %s', (_name, width, to) => {
  const phoneOf = (page: Page) => page.locator(`#phone-${to.slice(1)}`);

  test('a call rings by itself, is answered by keyboard, heard, and answered by a key', async () => {
    const page = await open(width);
    const Twiml = `<Response><Gather numDigits="1" timeout="60" action="${thanks}"><Say>Gas. Press 1.</Say></Gather></Response>`;
    await reach('Calls', to, { Twiml });
    const phone = phoneOf(page);
    await phone.getByText('Ringing').waitFor();
    await expect.poll(() => page.locator('#ringing').innerText()).toContain(to);
    await sound(page);
    await phone.getByRole('button', { name: 'Answer' }).focus();
    await page.keyboard.press('Enter');
    await phone.getByText('Gas. Press 1.').waitFor();
    await sound(page);
    await phone.getByRole('button', { name: 'Press 1' }).click();
    await phone.getByText('Thank you.').waitFor();
    await expect.poll(() => phone.innerText()).toContain('over');
  });

  test('a text appears by itself with its link, and what is typed meanwhile stays', async () => {
    const page = await open(width);
    await reach('Messages', to, { Body: `Come: ${carrier}/first` });
    const phone = phoneOf(page);
    await phone.locator('summary').first().waitFor();
    if ((await phone.locator('> details').getAttribute('open')) === null)
      await phone.locator('summary').first().click();
    await phone.getByLabel('Text to Muster').fill('YES');
    await reach('Messages', to, { Body: `Come: ${carrier}/second` });
    await phone.getByRole('link', { name: `${carrier}/second` }).waitFor();
    expect(await phone.getByLabel('Text to Muster').inputValue()).toBe('YES');
    expect(await phone.getByLabel('Text to Muster').evaluate('document.activeElement?.id')).toMatch(/^text-/);
  });

  test('a phone behaves as it was told', async () => {
    const page = await open(width);
    await reach('Messages', to, { Body: 'Come' });
    const phone = phoneOf(page);
    await phone.locator('summary').first().waitFor();
    if ((await phone.locator('> details').getAttribute('open')) === null)
      await phone.locator('summary').first().click();
    await phone.getByLabel('How it behaves').selectOption({ label: 'Is engaged when called' });
    await phone.getByRole('button', { name: /^Set/ }).click();
    await expect
      .poll(async () => (await (await fetch(`${carrier}/phones.json`)).text()).includes('"behaviour":"busy"'))
      .toBe(true);
    await reach('Calls', to, { Twiml: '<Response/>' });
    await phone.getByText('engaged or rejected').first().waitFor();
    await phone.getByLabel('How it behaves').selectOption({ index: 0 });
    await phone.getByRole('button', { name: /^Set/ }).click();
  });
});
