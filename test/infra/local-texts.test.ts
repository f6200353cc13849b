import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { account, maya, ofMaya, soon, useCarrier } from './carrier-at-work.ts';

const { post, basic, create, phone, behave, reports, received, musterUrl } = useCarrier({
  '/webhooks/carrier/texts': '<Response><Message>Thank you, Maya.</Message></Response>',
});
const text = () =>
  create('Messages', [
    ['Body', 'Come to 12 Harbour Street'],
    ['StatusCallback', `${musterUrl()}/texts/n1`],
  ]);

describe('a text', () => {
  test('is taken, arrives, and each status is reported in order and signed', async () => {
    const reply = await text();
    expect(reply.status).toBe(201);
    expect(await reply.json()).toMatchObject({
      status: 'queued',
      to: maya,
      from: account.from,
      error_code: null,
    });
    await soon(() => reports('/texts/n1').map(({ MessageStatus }) => MessageStatus)).toEqual([
      'sent',
      'delivered',
    ]);
    expect(received().every(({ signed }) => signed)).toBe(true);
    expect((await phone()).texts).toMatchObject([{ body: 'Come to 12 Harbour Street', status: 'delivered' }]);
  });

  test.each([
    [{ To: '' }, 400, 21604],
    [{ To: '07700 900501' }, 400, 21211],
    [{ Body: '' }, 400, 21602],
    [{ Body: 'x'.repeat(1601) }, 400, 21617],
    [{ From: '+447700900998' }, 400, 21606],
    [{ StatusCallback: 'nowhere' }, 400, 21609],
  ])('that cannot be sent is refused by its number: %j', async (fields, status, code) => {
    const form = { To: maya, From: account.from, Body: 'Come', ...fields };
    const reply = await post(
      `/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
      form,
      basic(account.authToken),
    );
    expect([reply.status, await reply.json()]).toMatchObject([status, { code, status }]);
  });

  test('is refused to whoever does not know the account', async () => {
    const reply = await create('Messages', [['Body', 'Come']], 'another-token');
    expect([reply.status, await reply.json()]).toMatchObject([401, { code: 20003 }]);
  });

  test('that does not arrive is reported with the reason', async () => {
    await behave('no-texts');
    await text();
    await soon(() => reports('/texts/n1').at(-1)).toMatchObject({
      MessageStatus: 'undelivered',
      ErrorCode: '30003',
    });
  });

  test('is refused while the carrier is told to be busy or broken', async () => {
    await behave('carrier-full');
    const full = await text();
    expect([full.status, full.headers.get('retry-after')]).toEqual([429, '2']);
    await behave('carrier-fails');
    expect((await text()).status).toBe(500);
    expect((await phone()).texts).toEqual([]);
  });

  test('arrives although the carrier’s reply is lost', async () => {
    await behave('reply-lost');
    const answered = await Promise.race([text().catch(() => undefined), setTimeout(200, 'nothing')]);
    expect(answered).toBe('nothing');
    expect((await phone()).texts).toHaveLength(1);
  });

  test('from a phone reaches Muster signed, and what Muster answers arrives there', async () => {
    await post(`${ofMaya}/texts`, { body: 'ACK K7Q2' });
    expect(received()).toMatchObject([
      {
        path: '/webhooks/carrier/texts',
        signed: true,
        form: { Body: 'ACK K7Q2', From: maya, To: account.from },
      },
    ]);
    await soon(async () => (await phone()).texts.map(({ body, status }) => [body, status])).toEqual([
      ['Thank you, Maya.', 'delivered'],
      ['ACK K7Q2', 'received'],
    ]);
  });

  test('of STOP ends all texts to the phone until START', async () => {
    await post(`${ofMaya}/texts`, { body: ' Stop ' });
    expect(received().at(-1)?.form).toMatchObject({ OptOutType: 'STOP' });
    expect((await phone()).hasStopped).toBe(true);
    expect(await (await text()).json()).toMatchObject({ code: 21610 });
    await post(`${ofMaya}/texts`, { body: 'START' });
    expect((await text()).status).toBe(201);
  });
});

test('the page’s own paths take no form from elsewhere', async () => {
  expect((await post(`${ofMaya}/texts`, { body: 'ACK' }, { origin: 'http://evil.example.com' })).status).toBe(
    403,
  );
  expect(received()).toEqual([]);
});
