import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { named } from '../support/input/refusal-cases.ts';
import { samplesOf, shapeOf } from '../support/input/json-shape.ts';
import { freeTextsOf, put } from '../support/input/spots.ts';
import { inShort } from '../support/input/problem.ts';
import { goodRequest } from '../support/input/requests.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import type { Operation } from '../support/input/wire.ts';

const on = useSampleData();
const posts = operations.filter(({ route }) => route.method === 'POST' && typeof route.auth === 'object');

/** A preview writes nothing; a run sends each person a period once, whatever the key, and says so of a repetition. */
const KEYLESS = ['previewReport', 'runReport'];

/** Another body that fits: other words, or where there are none another spelling of the same. */
const otherBody = ({ id, route }: Operation, body: unknown): unknown => {
  // The pool has no list of keys: an invitation is known at the user with its address.
  if (id === 'inviteUser') return put(body, ['roles'], { value: ['lead'] });
  const shape = route.body ? shapeOf(route.body) : {};
  const text = freeTextsOf(body, shape)[0];
  if (text) return put(body, text.path, { value: 'Other words' });
  const [other] = route.body ? samplesOf(shape, 12) : [];
  return other === undefined || JSON.stringify(other) === JSON.stringify(body) ? '{ }' : other;
};

describe('an Idempotency-Key that comes again', () => {
  test.each(named(posts.filter(({ id }) => !KEYLESS.includes(id))))(
    '%s: with the same body gets the first answer, with another 422; neither writes',
    async (_id, operation) => {
      const { sample, wire } = on();
      const good = goodRequest(operation, sample);
      const headers = { ...good.headers, 'idempotency-key': 'the-first-time' };
      const first = await wire.send(operation, { ...good, headers });
      const again = await wire.send(operation, { ...good, headers });
      const other = await wire.send(operation, { ...good, headers, body: otherBody(operation, good.body) });
      await wire.ledger.undo();
      expect([first.status < 300, first.written.length > 0]).toEqual([true, true]);
      expect([again.status, again.text, again.written]).toEqual([first.status, first.text, []]);
      expect(inShort(other)).toBe('422 idempotency-key-reused');
    },
  );

  test.each(named(posts.filter(({ id }) => KEYLESS.includes(id))))(
    '%s: repeated, it does nothing again',
    async (_id, operation) => {
      const { sample, wire } = on();
      const good = goodRequest(operation, sample);
      const first = await wire.send(operation, good);
      const again = await wire.send(operation, good);
      await wire.ledger.undo();
      // An order to another Lambda changes nothing by itself; what that Lambda writes is listed as well.
      const changes = again.written.filter((command) => command !== 'InvokeCommand');
      expect([first.status, again.status, changes]).toEqual([200, 200, []]);
    },
  );
});
