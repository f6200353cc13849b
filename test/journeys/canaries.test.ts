import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller, lookingFor, type Canaries } from '../support/canaries.ts';
import { sendBadRequests } from './canaries/bad-requests.ts';
import { drain, listen } from './canaries/bus.ts';
import { control, plantControl } from './canaries/control.ts';
import { deployed, executions, logLines, metrics, objects, rowsOf } from './canaries/places.ts';
import { playWithCanaries, type Played } from './canaries/play.ts';
import { keysOfLinks } from './requests/links.ts';
import type { Answered } from './requests/send.ts';
import { storedSecrets } from './requests/stored.ts';
import { makeThings } from './requests/things.ts';
import { tokensOf } from './requests/tokens.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { muster } from './support/muster.ts';

const OWN_TABLES = Object.keys(muster.tables).filter((name) => name !== 'callers');
const signature = (token: string): string => token.split('.').at(-1) ?? '';
/** A mail's lines joined, as what it holds goes on over their ends in quoted-printable and in base64. */
const withoutBreaks = (mime: string): string => `${mime}\n${mime.replaceAll(/=?\r\n/g, '')}`;
const tokenIn = (link: string): string => link.split('/').at(-1) ?? '';

let played: Played;
let answers: readonly Answered[];
let secrets: Canaries;
let tokens: Canaries;
let remove: () => Promise<void>;
const found = new Map<string, readonly string[]>();

const queues = async (): Promise<string[]> => {
  const services = [...Object.values(muster.deadLetters), ...Object.values(muster.queues)];
  return (await Promise.all(services.flatMap((of) => Object.values(of)).map(drain))).flat();
};

beforeAll(async () => {
  const bus = await listen();
  try {
    played = await playWithCanaries();
    const things = await makeThings();
    remove = await plantControl(things.ids['incidentId'] ?? '');
    await bus.say(control.control);
    answers = await sendBadRequests(played, things);
    const { current } = await keysOfLinks();
    secrets = {
      'token of a source': played.hotline.authToken,
      'secret of a source': played.system.secret.replace('whsec_', ''),
      'token of the carrier account': muster.carrierAccount?.authToken ?? 'the system has none',
      'key of the links': current.bytes.toString('base64'),
    };
    tokens = {
      'token of a link': tokenIn(played.link),
      'token of a live link': tokenIn(things.link),
      'access token': signature((await tokensOf('lead')).access),
    };
    found.set('logs', await logLines(played.since));
    found.set('bus', await bus.heard());
    found.set('tables of services', (await Promise.all(OWN_TABLES.map(rowsOf))).flat());
    found.set('queues and dead letters', await queues());
    found.set('metrics', await metrics());
    found.set('executions of the clock', await executions(played.since));
    found.set('mails', await objects());
  } finally {
    await bus.close();
  }
});
afterAll(() => remove());
afterAll(expectNoDeadLetters);

/** Which canaries the texts hold, each with where it was found first. */
const tellTales = (canaries: Canaries, texts: readonly string[]): string[] => {
  const look = lookingFor(canaries);
  const seen = new Map<string, string>();
  for (const text of texts) for (const name of look(text)) if (!seen.has(name)) seen.set(name, text);
  return [...seen].map(([name, text]) => `${name} in ${text.slice(0, 200)}`);
};

describe('after the main job and many bad requests', () => {
  test.each([
    'logs',
    'bus',
    'tables of services',
    'queues and dead letters',
    'metrics',
    'executions of the clock',
  ])('%s: nothing of a caller, no secret and no token is there, though a planted text is found', (place) => {
    const texts = found.get(place) ?? [];
    expect(tellTales(control, texts)).toHaveLength(1);
    expect(tellTales({ ...caller, ...secrets, ...tokens }, texts)).toEqual([]);
  });

  test('mails tell nothing of a caller and no secret; the link to whom it is for alone', () => {
    const texts = (found.get('mails') ?? []).map(withoutBreaks);
    expect(tellTales(control, texts)).toHaveLength(1);
    expect(tellTales({ ...caller, ...secrets }, texts)).toEqual([]);
    const holding = texts.filter((text) => lookingFor({ link: tokenIn(played.link) })(text).length > 0);
    expect(holding).toHaveLength(1);
  });

  test('templates, bundles and settings of Lambdas hold no secret and nothing of anybody', async () => {
    const texts = await deployed();
    expect(texts.filter((text) => text.includes('CALLERS_TABLE_NAME')).length).toBeGreaterThan(3);
    expect(tellTales({ ...caller, ...secrets, ...tokens }, texts)).toEqual([]);
  });

  test('what was logged and published is of this very job', () => {
    for (const place of ['logs', 'bus', 'tables of services', 'executions of the clock']) {
      expect([place, found.get(place)?.some((text) => text.includes(played.incidentId))]).toEqual([
        place,
        true,
      ]);
    }
  });
});

describe('what is told where it belongs', () => {
  test('details are in the callers’ table; of those erased on request nothing is left', async () => {
    const texts = await rowsOf('callers');
    const { mail, street, ...known } = caller;
    expect(tellTales(known, texts)).toHaveLength(3);
    expect(tellTales({ mail, street }, texts)).toEqual([]);
  });

  test('each secret is in one secret of Secrets Manager, the token of the carrier account in its texts’ source as well', async () => {
    const all = Object.values(await storedSecrets());
    for (const [name, text] of Object.entries(secrets)) {
      const places = name === 'token of the carrier account' ? 2 : 1;
      expect([name, all.filter((one) => one.includes(text)).length]).toEqual([name, places]);
    }
  });
});

describe('what is answered to a bad request', () => {
  test('repeats nothing of what was sent, and no token or secret', () => {
    const bad = answers.filter(({ status }) => status >= 400);
    expect(bad.length).toBeGreaterThan(400);
    const statuses = new Set(bad.map(({ status }) => status));
    for (const status of [400, 401, 404, 422]) expect(statuses).toContain(status);
    const told = bad.filter(({ text }) => lookingFor({ ...caller, ...secrets })(text).length > 0);
    expect(told).toEqual([]);
    const links = bad.filter(({ what }) => !/ (page|\/r\/)/.test(` ${what}`));
    expect(links.filter(({ text }) => lookingFor(tokens)(text).length > 0)).toEqual([]);
  });

  test('is never a fault of ours', () => {
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });
});
