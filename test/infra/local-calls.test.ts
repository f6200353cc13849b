import { describe, expect, test } from 'vitest';
import { account, maya, soon, useCarrier } from './carrier-at-work.ts';

const accepted = '<Response><Say>Thank you.</Say><Hangup/></Response>';
const { post, basic, create, phone, behave, reports, received, musterUrl } = useCarrier({
  '/calls/n1/keys?step=offer': accepted,
  '/calls/broken': 'fails',
});

describe('a call', () => {
  /** Longer than any machine takes to press the key, unless silence is what is tried. */
  const asked = (seconds = 600): string =>
    `<Response><Gather input="dtmf" numDigits="1" timeout="${seconds}" action="${musterUrl()}/calls/n1/keys?step=offer#rc=2"><Say>Gas at 12 Harbour Street. Press 1.</Say></Gather><Say>Goodbye.</Say></Response>`;
  const every = ['initiated', 'ringing', 'answered', 'completed'];
  const call = (more: [name: string, value: string][] = [], Twiml = asked()) =>
    create('Calls', [
      ...more,
      ['Twiml', Twiml],
      ['StatusCallback', `${musterUrl()}/calls/n1`],
      ...every.map((event): [string, string] => ['StatusCallbackEvent', event]),
      ['Timeout', '600'],
    ]);
  const current = async () => (await phone()).calls[0];
  const states = () =>
    reports('/calls/n1').map(({ CallStatus, SequenceNumber }) => [CallStatus, SequenceNumber]);

  test('rings, is answered, heard and answered by a key; each step is reported in order', async () => {
    expect(await (await call()).json()).toMatchObject({ status: 'queued', direction: 'outbound-api' });
    await soon(async () => (await current())?.status).toBe('ringing');
    const { sid = '' } = (await current()) ?? {};
    expect((await post(`/phones/calls/${sid}/keys`, { key: '1' })).status).toBe(409);
    await post(`/phones/calls/${sid}/answer`, {});
    await soon(async () => (await current())?.waitsForKey).toBe(true);
    await post(`/phones/calls/${sid}/keys`, { key: '1' });
    await soon(states).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    expect(reports('/calls/n1/keys?step=offer')).toMatchObject([{ Digits: '1', CallSid: sid, To: maya }]);
    expect((await current())?.lines.map(({ words }) => words)).toEqual([
      'Gas at 12 Harbour Street. Press 1.',
      '1',
      'Thank you.',
    ]);
    expect(received().every(({ signed }) => signed)).toBe(true);
  });

  test('in which nobody presses a key goes on behind the question', async () => {
    await call([], asked(8));
    await soon(async () => (await current())?.status).toBe('ringing');
    await post(`/phones/calls/${(await current())?.sid ?? ''}/answer`, {});
    await soon(async () => (await current())?.status).toBe('completed');
    expect((await current())?.lines.at(-1)?.words).toBe('Goodbye.');
  });

  test('that a machine takes is told as such, and no key is pressed', async () => {
    await behave('machine');
    await call([
      ['MachineDetection', 'Enable'],
      ['AsyncAmd', 'true'],
      ['AsyncAmdStatusCallback', `${musterUrl()}/calls/who`],
    ]);
    await soon(async () => (await current())?.status).toBe('completed');
    await soon(() => reports('/calls/who')).toMatchObject([{ AnsweredBy: 'machine_start' }]);
    expect(reports('/calls/n1/keys?step=offer')).toEqual([]);
  });

  test.each([
    ['busy', ['initiated', 'busy']],
    ['no-answer', ['initiated', 'ringing', 'no-answer']],
    ['off', ['initiated', 'failed']],
  ])('to a phone that is %s ends without an answer', async (behaviour, expected) => {
    await behave(behaviour);
    await call();
    await soon(() => states().map(([status]) => status)).toEqual(expected);
  });

  test('that nobody answers rings as long as was asked for', async () => {
    await call([['Timeout', '5']]);
    await soon(() => states().at(-1)?.[0]).toBe('no-answer');
  });

  test('ends when it is rejected, and when the one called hangs up', async () => {
    for (const [then, ending] of [
      [[], 'busy'],
      [['answer'], 'completed'],
    ] as const) {
      await call();
      await soon(async () => (await current())?.status).toBe('ringing');
      const { sid = '' } = (await current()) ?? {};
      for (const act of then) await post(`/phones/calls/${sid}/${act}`, {});
      await post(`/phones/calls/${sid}/end`, {});
      await soon(async () => (await current())?.status).toBe(ending);
    }
  });

  test('whose next step fails says so and ends', async () => {
    await call([], `<Response><Redirect>${musterUrl()}/calls/broken</Redirect></Response>`);
    await soon(async () => (await current())?.status).toBe('ringing');
    await post(`/phones/calls/${(await current())?.sid ?? ''}/answer`, {});
    await soon(async () => (await current())?.status).toBe('completed');
    expect((await current())?.lines).toMatchObject([{ kind: 'note' }]);
  });

  test.each([
    [['Twiml', ''], 21205],
    [['Twiml', `<Response>${' '.repeat(4000)}</Response>`], 20001],
    [['Timeout', '0'], 20001],
  ])('that cannot be made is refused: %j', async ([name = '', value = ''], code) => {
    const form = { To: maya, From: account.from, Twiml: accepted, [name]: value };
    const reply = await post(
      `/2010-04-01/Accounts/${account.accountSid}/Calls.json`,
      form,
      basic(account.authToken),
    );
    expect([reply.status, await reply.json()]).toMatchObject([400, { code }]);
  });
});
