import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { named } from '../support/input/answers.ts';
import { inShort } from '../support/input/problem.ts';
import { goodRequest } from '../support/input/requests.ts';
import { useStage } from '../support/input/use-stage.ts';
import type { Operation } from '../support/input/wire.ts';

const on = useStage();
const changes = operations.filter(({ route: { method } }) => method === 'PATCH' || method === 'PUT');

/** The GET at the same address, whose ETag a change is made on. */
const readingOf = ({ route }: Operation): Operation => {
  const found = operations.find((other) => other.route.method === 'GET' && other.route.path === route.path);
  if (found === undefined) throw new RangeError(`${route.path} cannot be read`);
  return found;
};

describe('a change made on another version', () => {
  test.each(named(changes))(
    '%s: If-Match of another version is 412, of the present one is taken',
    async (_id, operation) => {
      const { stage, wire } = on();
      const good = goodRequest(operation, stage);
      const send = async (ifMatch: string) => {
        const answer = await wire.send(operation, { ...good, headers: { 'if-match': ifMatch } });
        const short = inShort(answer);
        return short;
      };
      const { headers } = await wire.send(readingOf(operation), { params: good.params ?? {} });
      const etag = headers['etag'] ?? '';
      const stale = [await send('"999999"'), await send('"two"'), await send('')];
      const first = await send(etag);
      const second = await send(etag);
      await wire.ledger.undo();
      expect(stale).toEqual(['412 stale-version', '412 if-match-needed', '412 if-match-needed']);
      expect([first.startsWith('200 and wrote'), second]).toEqual([true, '412 stale-version']);
    },
  );

  test.each(named(changes.filter(({ route }) => route.params !== undefined)))(
    '%s: without If-Match it is 412, and nothing is written',
    async (_id, operation) => {
      const { stage, wire } = on();
      const { 'if-match': _named, ...headers } = goodRequest(operation, stage).headers ?? {};
      const answer = await wire.send(operation, { ...goodRequest(operation, stage), headers });
      expect(inShort(answer)).toBe('412 if-match-needed');
    },
  );
});
