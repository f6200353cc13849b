import { describe, expect, test } from 'vitest';
import { routeKey, takesAnyQuery, type Route } from '@muster/runtime/http/routes';
import { routeTables } from '../../infra/bundling/api-document.ts';
import { operations } from '../support/whole/gateway.ts';
import { named, unexpectedAnswers } from '../support/input/refusal-cases.ts';
import { goodRequest, signed } from '../support/input/requests.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';

const on = useSampleData();
const strict = operations.filter(({ route }) => !takesAnyQuery(route));
const lenient = operations.filter(({ route }) => takesAnyQuery(route));

describe('a query name that the route does not know', () => {
  test.each(named(strict))('%s: is refused by its name, whatever else is asked', async (_id, operation) => {
    const { query } = goodRequest(operation, on().sample);
    const before = query === undefined ? '' : `${query}&`;
    const cases = ['colour', 'Limit', 'reference[]'].map((name) => ({
      what: name,
      change: { query: `${before}${encodeURIComponent(name)}=1` },
      expected: `422 does-not-fit query/${name}`,
    }));
    expect(await unexpectedAnswers(on(), operation, cases)).toEqual([]);
  });

  test.each(named(lenient))('%s: is let through with a report or an answer', async (_id, operation) => {
    const { sample, wire } = on();
    const good = goodRequest(operation, sample);
    const request = { ...good, query: `${good.query === undefined ? '' : `${good.query}&`}tenant=1` };
    const plain = await wire.send(operation, signed(operation, sample, good, new Date()));
    await wire.ledger.undo();
    const added = await wire.send(operation, signed(operation, sample, request, new Date()));
    await wire.ledger.undo();
    expect([added.status, added.written]).toEqual([plain.status, plain.written]);
  });
});

test('webhooks and responders’ links are the only routes of all tables that let a name through', () => {
  const isOfStranger = ({ path }: { path: string }) =>
    /^\/webhooks\/([a-z]+\/\{sourceId\}|carrier\/(texts|calls))(\/|$)/.test(path) ||
    /^\/r\/\{token\}(\/|$)/.test(path);
  const all = routeTables.flatMap(({ routes }) => Object.values<Route>(routes));
  expect(lenient.map(({ route }) => routeKey(route)).sort()).toEqual(
    all.filter(isOfStranger).map(routeKey).sort(),
  );
  expect(strict.length + lenient.length).toBe(all.length);
  expect(strict.length).toBeGreaterThan(50);
});

describe('a query name that is given twice', () => {
  test.each(named(strict.filter(({ route }) => route.query)))(
    '%s: is refused, since only one of both could count',
    async (_id, operation) => {
      const [name = ''] = Object.keys(operation.route.query?.shape ?? {});
      const cases = [
        {
          what: name,
          change: { query: `${name}=1&${name}=1` },
          expected: `422 does-not-fit query/${name}`,
        },
      ];
      expect(await unexpectedAnswers(on(), operation, cases)).toEqual([]);
    },
  );
});
