import { describe, expect, test } from 'vitest';
import { newCall } from '../src/call/contact.ts';
import { StepFailed, Steps, type CallEvent } from '../src/call/steps.ts';
import { inJson, inWords } from '../src/call/print-events.ts';
import { linkIn } from '../src/responder.ts';
import { callFields, standardRequest, twilioRequest } from '../src/signed.ts';
import { until } from '../src/until.ts';

describe('a provider’s signature', () => {
  test('is the one that Twilio publishes for its example', () => {
    const fields = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    };
    const { init } = twilioRequest('https://mycompany.com/myapp.php?foo=1&bar=2', '12345', fields);
    expect(init.headers['x-twilio-signature']).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
    expect(init.body).toContain('Caller=%2B14158675309');
  });

  test('is the one that Standard Webhooks publishes for its example', () => {
    const { init } = standardRequest('http://127.0.0.1/', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    });
    expect(init.headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(init.headers['webhook-timestamp']).toBe('1614265330');
  });
});

test('a call comes from one of Ofcom’s numbers for drama, under an id that no call had before', () => {
  const calls = Array.from({ length: 50 }, newCall);
  for (const { from, sid } of calls) {
    expect(from).toMatch(/^\+447700900\d{3}$/);
    expect(sid).toMatch(/^CA[0-9a-f]{32}$/);
    expect(callFields(sid, from)).toMatchObject({ CallSid: sid, From: from, Caller: from, FromCity: '' });
  }
  expect(new Set(calls.map(({ sid }) => sid)).size).toBe(50);
});

test('the link of a brief is found in its text, without the text around it', () => {
  const link = 'http://127.0.0.1:4566/_aws/execute-api/ab12/$default/r/0Aa9zZ';
  expect(linkIn(`Accept here:\n\n  ${link}\n\nWHAT HAPPENED`)).toBe(link);
  expect(() => linkIn('no link')).toThrow('no link to a responder page');
});

test('what did not happen in time is named', async () => {
  const never = until('the brief', () => Promise.resolve(undefined), { seconds: 0.05, everyMs: 10 });
  await expect(never).rejects.toThrow('the brief did not happen within 0.05 s');
});

describe('the steps', () => {
  const watched = async (write: (events: CallEvent[]) => Promise<unknown>) => {
    const events: CallEvent[] = [];
    await write(events).catch(() => undefined);
    return events;
  };

  test('are reported one by one, with their facts and their time', async () => {
    const events = await watched(async (seen) => {
      const steps = new Steps((event) => seen.push(event));
      await steps.run(
        1,
        'a call',
        (tell) => {
          tell('it rings');
          return Promise.resolve({ contactId: 'con_1' });
        },
        (found) => found,
      );
      expect(Object.keys(steps.ms)).toEqual(['step1']);
    });
    expect(events.map(({ kind }) => kind)).toEqual(['step', 'line', 'done']);
    expect(events.at(-1)).toMatchObject({ number: 1, facts: { contactId: 'con_1' } });
  });

  test('end at the first that fails, with its number and the reason', async () => {
    const steps = new Steps(() => undefined);
    const failed = steps.run(4, 'dispatch picks', () => Promise.reject(new Error('nobody is left')));
    await expect(failed).rejects.toThrow('step 4 (dispatch picks): nobody is left');
    await expect(failed).rejects.toBeInstanceOf(StepFailed);
  });
});

describe('on the screen', () => {
  const long = `  - ${'word '.repeat(40)}`.trimEnd();

  test('long lines break between words and are indented', () => {
    const lines: string[] = [];
    inWords((line) => lines.push(line))({ kind: 'line', text: long });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
    expect(lines[1]).toMatch(/^ {7}word/);
    expect(lines.join(' ').match(/word/g)).toHaveLength(40);
  });

  test('prints one line of JSON per finished step, with its facts', () => {
    const lines: string[] = [];
    const watch = inJson((line) => lines.push(line));
    watch({ kind: 'step', number: 2, title: 'a report' });
    watch({ kind: 'done', number: 2, title: 'a report', ms: 7, facts: { reference: '7Q4KX2M' } });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { step: 2, title: 'a report', ms: 7, reference: '7Q4KX2M' },
    ]);
  });
});
