import { request } from 'node:http';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { connection } from '@muster/infra/local/aws.ts';
import { publishSampleProcedure } from '../journeys/support/publish-procedure.ts';
import { assessed, brief, confirm } from '../journeys/support/incident.ts';
import { agent, muster, unique } from '../journeys/support/muster.ts';
import { addPerson } from '../journeys/support/people.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const { carrier = '' } = muster;

const open = async (viewport = desk, scripts = true): Promise<Page> => {
  const page = await (await browser().newContext({ viewport, javaScriptEnabled: scripts })).newPage();
  await page.goto(carrier);
  return page;
};

const sound = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  const wide: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect([violations.map(({ id }) => id), wide]).toEqual([[], 0]);
};

/** What the newest call on the page led to. */
async function newestCall(page: Page) {
  const call = page.locator('.calls > li').first();
  const contactId = /con_[0-9a-z]{26}/.exec(await call.innerText())?.[0] ?? '';
  const path = { params: { path: { contactId } } };
  return {
    statuses: await call.locator('.request strong').allInnerTexts(),
    heard: await call.locator('blockquote').allInnerTexts(),
    contact: await expectData(agent.GET('/v1/contacts/{contactId}', path)),
    caller: await expectData(agent.GET('/v1/contacts/{contactId}/caller', path)),
  };
}

describe.each([
  ['a phone', phone],
  ['a desktop', desk],
])('on %s', (_name, viewport) => {
  test('a call is placed and hung up, and the page stays sound', async () => {
    const page = await open(viewport);
    await sound(page);
    await page.getByRole('button', { name: 'Call the hotline' }).click();
    await page.waitForURL(/#call-CA/);
    await sound(page);
    const { statuses, heard, contact, caller } = await newestCall(page);
    expect(statuses).toEqual(['200', '200']);
    expect(heard).toHaveLength(2);
    expect(contact).toMatchObject({ channel: 'voice', pressed: '1', progress: 'in-progress' });
    expect(caller.sender).toBe('+447700900123');
    await page
      .getByRole('button', { name: /^Hang up/ })
      .first()
      .click();
    await expect.poll(async () => (await newestCall(page)).contact.progress).toBe('completed');
    expect((await newestCall(page)).statuses).toEqual(['200', '200', '200']);
  });
});

describe('by keyboard and without scripts', () => {
  test('words are spoken if no key is pressed', async () => {
    const page = await open(phone, false);
    await page.getByLabel('Key to press').selectOption('');
    const words = unique('gas in the cellar');
    await page.getByLabel('Words to say').fill(words);
    await page.getByLabel('Words to say').press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#call-CA/);
    expect((await newestCall(page)).caller.words).toEqual([expect.objectContaining({ said: words })]);
  });

  test('a number that is none is told at its field, and stays', async () => {
    const page = await open(phone);
    await page.getByLabel('The caller’s number').fill('the neighbour');
    await page.getByLabel('The caller’s number').press('Enter');
    await page.waitForURL(/\/calls$/);
    expect(await page.title()).toMatch(/^Error: /);
    const field = page.getByLabel('The caller’s number');
    expect(await field.inputValue()).toBe('the neighbour');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await sound(page);
  });
});

describe('a mail', () => {
  let incidentType = '';
  beforeAll(async () => {
    incidentType = await publishSampleProcedure();
  });

  test('appears by itself, and its link opens the responder’s page in a new tab', async () => {
    const page = await open();
    const zone = unique('zone');
    await addPerson(zone);
    const { incidentId } = await assessed(incidentType, zone);
    const [assignment] = await confirm(incidentId);
    if (assignment === undefined) throw new Error('nobody was asked');
    const { subject, to } = await brief(assignment);
    const mail = page.locator('#mails > li', { hasText: to });
    await mail.waitFor();
    expect(await mail.locator('summary').first().innerText()).toContain(subject);
    await mail.locator('summary').first().click();
    await sound(page);
    const beside = page.waitForEvent('popup');
    await mail.locator('pre a', { hasText: '/r/' }).first().click();
    const responder = await beside;
    await responder.waitForLoadState();
    expect(await responder.getByRole('button', { name: /^Accept/ }).count()).toBe(1);
    expect(await responder.evaluate('[window.opener, document.referrer]')).toEqual([null, '']);
    expect(page.url()).toBe(`${carrier}/`);
  });

  test('runs no script of its own and fetches nothing', async () => {
    const subject = unique('Planted');
    const html = `<p id="said">as sent</p><script>said.textContent = 'changed'</script>
      <img src="https://example.com/seen.png"><a href="https://example.com/">out</a>`;
    const Body = `To: x@example.com\r\nSubject: ${subject}\r\nContent-Type: text/html\r\n\r\n${html}`;
    const s3 = new S3Client({ ...connection(muster.endpoint), forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: muster.mailBucket, Key: `mail/test/${subject}.eml`, Body }));
    s3.destroy();
    const page = await open();
    const elsewhere: (string | undefined)[] = [];
    page.on('requestfailed', (asked) => elsewhere.push(asked.failure()?.errorText));
    page.on('requestfinished', (asked) => {
      if (!asked.url().startsWith(carrier)) elsewhere.push(asked.url());
    });
    const mail = page.locator('#mails > li', { hasText: subject });
    await mail.waitFor();
    if ((await mail.locator('> details').getAttribute('open')) === null)
      await mail.locator('summary').first().click();
    await mail.getByText('As HTML').click();
    const said = mail.frameLocator('iframe').locator('#said');
    await said.waitFor();
    await expect.poll(() => elsewhere).toEqual(['csp']);
    expect(await said.innerText()).toBe('as sent');
  });
});

test('another name that leads here is turned away, and so is a form from elsewhere', async () => {
  const { port } = new URL(carrier);
  const status = (method: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((settle, fail) => {
      request(
        { host: '127.0.0.1', port, method, path: method === 'GET' ? '/' : '/calls', headers },
        (reply) => {
          reply.resume();
          settle(reply.statusCode);
        },
      )
        .on('error', fail)
        .end();
    });
  const host = `127.0.0.1:${port}`;
  expect(await status('GET', { host: `rebound.example.com:${port}` })).toBe(403);
  expect(await status('POST', { host })).toBe(403);
  expect(await status('POST', { host, origin: 'http://rebound.example.com' })).toBe(403);
  expect(await status('GET', { host })).toBe(200);
});
