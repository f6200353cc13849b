import { describe, expect, test } from 'vitest';
import { pathNames } from '@muster/runtime/http/routes';
import { operations } from '../support/whole/gateway.ts';
import { named, unexpectedAnswers } from '../support/input/refusal-cases.ts';
import { propertiesOf, samplesOf, shapeOf } from '../support/input/json-shape.ts';
import { problemIn } from '../support/input/problem.ts';
import { goodRequest, signed } from '../support/input/requests.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import type { Operation } from '../support/input/wire.ts';

/** Short names that people choose, which a letter or a digit may be. */
const NAMED_BY_PEOPLE = ['actionId', 'criterionId'];

const on = useSampleData();
const withParams = named(operations.filter(({ route }) => route.params !== undefined));
const forUsers = ({ route }: Operation) => typeof route.auth === 'object';
const withQuery = named(operations.filter(({ route }) => route.query !== undefined));

/** OPTIONS asks nothing of a link; a form is refused on the page, which shows what may be reported. */
const ALLOWED: Readonly<Record<string, readonly number[]>> = {
  describeBrief: [204],
  reportOwnAction: [404, 409],
  // Who holds the telephone is told by voice that nothing is known of the call.
  receiveKey: [200],
};

/** Any channel there is may be named: that the person has no address on it is a refusal. */
const allowedFor = (operation: Operation, name: string): readonly number[] =>
  name === 'channel' ? [404, 409] : (ALLOWED[operation.id] ?? [404]);

/** Every place has room for a text that was not sent, so none of them leads nowhere. */
const leadsSomewhere = ([id]: readonly [string, Operation]) => id === 'readUnsent' || id === 'saveUnsent';

/** Well-formed, and nowhere. */
const UNKNOWN: Readonly<Record<string, string>> = {
  token: `${'asg_01kyq1gd9de8w9gy8w5rdpr3h7'}.${'res_01kyq1gd9de8w9gy8w5rdpr3h7'}.1893456000.k1.c2lnbmVk`,
  actionId: 'no-such-action',
  version: '9999',
  channel: 'webhook',
};
const shapes = new Map(
  operations.flatMap(({ route }) => (route.params ? propertiesOf(shapeOf(route.params)) : [])),
);
const unknown = (name: string): string =>
  UNKNOWN[name] ?? samplesOf(shapes.get(name) ?? {}, 11).map(String)[0] ?? '';

describe('an address that leads nowhere', () => {
  test.each(withParams.filter((one) => !leadsSomewhere(one)))(
    '%s: a well-formed id of nothing gets 404',
    async (_id, operation) => {
      const { sample, wire } = on();
      const good = goodRequest(operation, sample);
      const statuses: Record<string, number> = {};
      for (const name of pathNames(operation.route.path)) {
        const request = { ...good, params: { ...good.params, [name]: unknown(name) } };
        const received = await wire.send(operation, signed(operation, sample, request, new Date()));
        await wire.ledger.undo();
        statuses[name] = received.written.length === 0 ? received.status : -1;
        if (forUsers(operation)) problemIn(received);
      }
      // A page reads no action: it shows all of them, whatever the address says behind the link.
      const names = Object.keys(statuses).filter(
        (name) => !(operation.id === 'reopenAction' && name === 'actionId'),
      );
      expect(names.map((name) => [name, allowedFor(operation, name).includes(statuses[name] ?? 0)])).toEqual(
        names.map((name) => [name, true]),
      );
    },
  );

  test.each(withParams.filter(([, operation]) => forUsers(operation)))(
    '%s: an id of no such form gets 404',
    async (_id, operation) => {
      const names = pathNames(operation.route.path);
      const odd = ['x', '0', 'INC_1', 'inc_', '../..', '%00', "';--", 'x'.repeat(2000), '\u200b'];
      const cases = names.flatMap((name) =>
        odd
          .filter((value) => !NAMED_BY_PEOPLE.includes(name) || !/^[x0]+$/.test(value) || value.length > 60)
          .map((value) => ({
            what: `${name} ${value.slice(0, 20)}`,
            change: { params: { [name]: value } },
            expected: '404',
          })),
      );
      const wrong = await unexpectedAnswers(on(), operation, cases);
      expect(wrong.filter((line) => !/: 404 (not-found|no-such-route), not 404$/.test(line))).toEqual([]);
    },
  );
});

describe('a query', () => {
  test.each(withQuery)('%s: a value that does not fit is 422 and named', async (_id, operation) => {
    const { query } = operation.route;
    const good = new URLSearchParams(goodRequest(operation, on().sample).query);
    const cases = propertiesOf(query ? shapeOf(query, 'output') : {}).flatMap(([name, shape]) => {
      const texts = [
        ...(shape.enum || shape.pattern || shape.format ? ['NO SUCH THING!', ''] : []),
        ...(shape.type === 'integer' ? ['abc', '0', '1.5', '101', '1e3', '-1', '', 'NaN'] : []),
        ...(shape.maxLength === undefined ? [] : ['X'.repeat(shape.maxLength + 1)]),
      ];
      return texts.map((text) => {
        const change = {
          query: new URLSearchParams({ ...Object.fromEntries(good), [name]: text }).toString(),
        };
        return { what: `${name}=${text.slice(0, 20)}`, change, expected: `422 does-not-fit query/${name}` };
      });
    });
    expect(await unexpectedAnswers(on(), operation, cases)).toEqual([]);
  });
});
