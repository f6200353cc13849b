import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { needsIfMatch } from '@muster/runtime/http/routes';
import { operations } from '../support/whole/gateway.ts';
import { named } from '../support/input/refusal-cases.ts';
import { inShort, problemIn } from '../support/input/problem.ts';
import { goodRequest, operationOf } from '../support/input/requests.ts';
import { useSampleData, type SampleSystem } from '../support/input/use-sample-data.ts';
import type { Operation } from '../support/input/wire.ts';

const BY_WHOM_AND_WHEN = /: last by \w+ at \w{3} \d+ \w{3} \d{4}, \d\d:\d\d:\d\d \(Europe\/London\)\./;

const on = useSampleData();
const usernameOf = ({ route: { auth } }: Operation) => (typeof auth === 'object' ? auth.roles.at(-1) : '');
/** A code that was read out is proof by itself, and made on nothing that was read before. */
const isProof = ({ id }: Operation): boolean => id === 'confirmContactPointCode';
const changes = operations.filter(
  (one) => (one.route.method === 'PUT' || needsIfMatch(one.route)) && !isProof(one),
);

/** The GET at the same address, or of what a command is about at the one above; a change is made on its ETag. */
const readingOf = ({ route }: Operation): Operation => {
  const readAt = (path: string) =>
    operations.find((other) => other.route.method === 'GET' && other.route.path === path);
  const found = readAt(route.path) ?? readAt(route.path.slice(0, route.path.lastIndexOf('/')));
  if (found === undefined) throw new RangeError(`${route.path} cannot be read`);
  return found;
};

const WithLetters = z.object({ letters: z.array(z.object({ letterId: z.string(), version: z.int() })) });

/** What a change is made on, as it was read: its ETag, or of a letter the version that its complaint tells. */
const etagOf = async ({ sample, wire }: SampleSystem, operation: Operation): Promise<string> => {
  const { params = {} } = goodRequest(operation, sample);
  if (operation.id === 'changeLetter') {
    const { text } = await wire.send(operationOf('readComplaint'), { params });
    const { letters } = WithLetters.parse(JSON.parse(text));
    return `"${letters.find(({ letterId }) => letterId === params['letterId'])?.version ?? 'not told'}"`;
  }
  const { headers } = await wire.send(readingOf(operation), { params });
  return headers['etag'] ?? '';
};

describe('a change made on another version', () => {
  test.each(named(changes))(
    '%s: If-Match of another version is 412, of the present one is taken',
    async (_id, operation) => {
      const { sample, wire } = on();
      const good = goodRequest(operation, sample);
      const send = async (ifMatch: string) => {
        const answer = await wire.send(operation, { ...good, headers: { 'if-match': ifMatch } });
        return inShort(answer);
      };
      const etag = await etagOf(on(), operation);
      const stale = [await send('"999999"'), await send('"two"'), await send('')];
      const first = await send(etag);
      const second = await send(etag);
      const { about, detail } = problemIn(
        await wire.send(operation, { ...good, headers: { 'if-match': etag } }),
      );
      await wire.ledger.undo();
      expect(stale).toEqual(['412 stale-version', '412 if-match-needed', '412 if-match-needed']);
      expect([first.startsWith('200 and wrote'), second]).toEqual([true, '412 stale-version']);
      expect([about?.['changedBy'], detail]).toEqual([
        usernameOf(operation),
        expect.stringMatching(BY_WHOM_AND_WHEN),
      ]);
    },
  );

  test.each(named(changes.filter(({ route }) => route.params !== undefined)))(
    '%s: without If-Match it is 412, and nothing is written',
    async (_id, operation) => {
      const { sample, wire } = on();
      const { 'if-match': _named, ...headers } = goodRequest(operation, sample).headers ?? {};
      const answer = await wire.send(operation, { ...goodRequest(operation, sample), headers });
      expect(inShort(answer)).toBe('412 if-match-needed');
    },
  );
});
