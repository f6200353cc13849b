import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { afterEach, beforeEach, expect } from 'vitest';
import { openCarrier, type Carrier } from '@muster/infra/local/carrier/server.ts';
import { Muster } from '@muster/infra/local/muster-file.ts';
import { freePorts } from '@muster/infra/local/port.ts';

export const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a-token', from: '+447700900999' };
export const maya = '+447700900501';
export const ofMaya = '/phones/447700900501';

type Form = Readonly<Record<string, string>>;
type Pairs = readonly [name: string, value: string][];

/** What Muster was sent; `signed` says whether the carrier's own library takes the signature. */
interface Received extends Record<string, unknown> {
  readonly path: string;
  readonly form: Form;
  readonly signed: boolean;
}

/** A server in Muster's place, which keeps what comes and answers with TwiML by path. */
async function standIn(answers: Readonly<Record<string, string>>) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const part of request.setEncoding('utf8')) body += String(part);
      const form = Object.fromEntries(new URLSearchParams(body));
      const path = request.url ?? '';
      const signature = String(request.headers['x-twilio-signature']);
      const url = `http://${request.headers.host ?? ''}${path}`;
      const signed = webhooks.validateRequest(account.authToken, signature, url, form);
      received.push({ path, form, signed });
      const answer = answers[path];
      response.writeHead(answer === 'fails' ? 500 : 200).end(answer ?? '<Response/>');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, stop: () => server.close() };
}

/** A phone as the stand-in tells of it. */
interface Shown {
  readonly number: string;
  readonly hasStopped: boolean;
  readonly texts: { direction: string; body: string; status: string; errorCode?: number }[];
  readonly calls: {
    sid: string;
    status: string;
    answeredBy?: string;
    waitsForKey: boolean;
    lines: { kind: string; words: string }[];
  }[];
}

/** What is expected to be seen, as soon as a busy machine comes to it. */
export const soon = <Seen>(look: () => Seen | Promise<Seen>) =>
  expect.poll(look, { timeout: 30_000, interval: 20 });

/** A carrier before each test, whose seconds are short (milliseconds), with a server in Muster's place that answers by path. */
export function useCarrier(answers: Readonly<Record<string, string>>, secondMs = 20) {
  let muster: Awaited<ReturnType<typeof standIn>>;
  let carrier: Carrier;
  beforeEach(async () => {
    muster = await standIn(answers);
    const { port } = await freePorts('port');
    carrier = await openCarrier(port, { secondMs });
    const source = { sourceId: 's', baseUrl: muster.url };
    const known = Muster.parse({
      apiUrl: muster.url,
      endpoint: muster.url,
      region: 'eu-west-2',
      userPoolId: 'p',
      clientId: 'c',
      users: [],
      sources: { twilio: { ...source, authToken: 't' }, generic: { ...source, secret: 's' } },
      bus: 'b',
      tables: {},
      stateMachines: { clock: 'm' },
      mailBucket: 'b',
      relays: {},
      queues: {},
      deadLetters: {},
      schedules: { sweep: 's', report: 'r' },
    });
    carrier.serve({ ...known, carrierAccount: account });
  });
  afterEach(async () => {
    await carrier.stop();
    muster.stop();
  });

  const post = (path: string, form: Form | Pairs, headers: Form = {}) =>
    fetch(`${carrier.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: carrier.address, ...headers },
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(30_000),
    });

  const basic = (token: string) => ({
    authorization: `Basic ${Buffer.from(`${account.accountSid}:${token}`).toString('base64')}`,
  });

  /** Asks the REST API for a text or a call to Maya. */
  const create = (resource: 'Messages' | 'Calls', more: Pairs, token = account.authToken) =>
    post(
      `/2010-04-01/Accounts/${account.accountSid}/${resource}.json`,
      [['To', maya], ['From', account.from], ...more],
      basic(token),
    );

  const phone = async (): Promise<Shown> => {
    const all = (await (await fetch(`${carrier.address}/phones.json`)).json()) as Shown[];
    const found = all.find(({ number }) => number === maya);
    if (found === undefined) throw new Error('the phone is not there');
    return found;
  };

  const behave = (behaviour: string) => post(`${ofMaya}/behaviour`, { behaviour });
  const reports = (path: string) =>
    muster.received.filter((one) => one.path === path).map(({ form }) => form);

  return {
    post,
    basic,
    create,
    phone,
    behave,
    reports,
    received: () => muster.received,
    carrierUrl: () => carrier.address,
    musterUrl: () => muster.url,
  };
}
