import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCallers, type Callers } from './requests/callers.ts';
import { deployedRoutes } from './requests/routes.ts';
import { makeThings } from './requests/things.ts';
import { askAs, asTable, committed, file } from './rights/matrix.ts';
import { storedThings } from './rights/stored-things.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';

/** All that is meant for everybody. Another one needs a decision, and a line here. */
const OPEN = ['GET /docs', 'GET /docs/{file}', 'GET /v1/openapi.json'];
const UNPROVEN = [
  'anonymous',
  'no role',
  'id token',
  'forged token',
  'expired token',
  'other source',
  "other's link",
  'expired link',
  'altered link',
] as const satisfies (keyof Callers)[];

const isCaller = (callers: Callers, name: string): name is keyof Callers => Object.hasOwn(callers, name);

let routes: string[] = [];
let names: string[] = [];
const answers = new Map<string, Record<string, string>>();
let before: Awaited<ReturnType<typeof storedThings>>;
let afterRefusals: typeof before;

beforeAll(async () => {
  const things = await makeThings();
  const callers = await makeCallers(things);
  routes = await deployedRoutes();
  names = Object.keys(callers);
  const expected = committed();
  const askAll = async (which: (said: string | undefined) => boolean) => {
    for (const route of routes) {
      const rights = answers.get(route) ?? {};
      for (const name of names) {
        if (!isCaller(callers, name) || !which(expected(route, name))) continue;
        rights[name] = await askAs(callers[name], route, things);
      }
      answers.set(route, rights);
    }
  };
  before = await storedThings(things);
  await askAll((said) => said !== undefined && said !== 'yes');
  afterRefusals = await storedThings(things);
  await askAll((said) => said === undefined || said === 'yes');
});
afterAll(expectNoDeadLetters);

describe('who may call what', () => {
  test('is what rights.md shows, for every route that is deployed and every caller', async () => {
    expect(routes.length).toBeGreaterThan(60);
    await expect(asTable(answers, names)).toMatchFileSnapshot(file);
  });

  test.each(UNPROVEN)('lets an unproven caller into open routes only: %s', (caller) => {
    const admitted = [...answers].filter(([, rights]) => rights[caller] === 'yes').map(([route]) => route);
    expect(admitted).toEqual(OPEN);
  });

  test('lets a responder’s link do nothing but at the responder’s pages, and nothing else do anything there', () => {
    for (const [route, rights] of answers) {
      if (OPEN.includes(route) || route.startsWith('OPTIONS ')) continue;
      const pages = route.includes(' /r/{token}');
      const admitted = names.filter((name) => rights[name] === 'yes');
      expect([route, admitted.includes('own link')]).toEqual([route, pages]);
      if (pages) expect([route, admitted]).toEqual([route, ['own link']]);
    }
  });

  test('lets a source do nothing but at its own webhooks, and nobody else there', () => {
    for (const [route, rights] of answers) {
      if (OPEN.includes(route)) continue;
      // What the carrier reports is signed with the account's token, which no source has.
      const webhook = route.includes(' /webhooks/') && !route.includes(' /webhooks/carrier/');
      const admitted = names.filter((name) => rights[name] === 'yes');
      expect([route, admitted.includes('source')]).toEqual([route, webhook]);
      if (webhook) expect([route, admitted]).toEqual([route, ['source']]);
    }
  });

  test('changes nothing for whoever is refused', () => {
    expect(Object.keys(before.rows).length).toBeGreaterThan(20);
    expect(afterRefusals).toEqual(before);
  });
});
