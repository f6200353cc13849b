import { AssignmentId, plusSeconds } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longToken } from '../support/long-link.ts';
import { linkKeys } from '../../src/links/keys.ts';
import { readToken, tokenOf } from '../../src/links/token.ts';
import { now } from '../support/samples.ts';

const current = { id: 'k2', bytes: Buffer.alloc(48, 2) };
const previous = { id: 'k1', bytes: Buffer.alloc(48, 1) };
const keys = { current, previous };
const assignmentId = derivedId('asg', 'a');
const length = (of: number) => ({ minLength: of, maxLength: of });
const symbols = fc.constantFrom(...'abcXYZ019._-');

const withOneFault = (token: string) =>
  fc
    .tuple(fc.nat(token.length - 1), symbols, fc.constantFrom('change', 'add', 'lose'))
    .map(
      ([at, symbol, how]) =>
        token.slice(0, at) + (how === 'lose' ? '' : symbol) + token.slice(how === 'add' ? at : at + 1),
    )
    .filter((altered) => altered !== token);

describe('a link', () => {
  const longLink = { assignmentId, resourceId: derivedId('res', 'a'), until: plusSeconds(now, -60) };

  test('of any assignment opens that assignment', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), ...length(25) });
    const ids = fc
      .tuple(fc.nat(7), digits)
      .map(([first, others]) => AssignmentId.parse(`asg_${first}${others}`));
    fc.assert(
      fc.property(ids, (id) => {
        expect(readToken(tokenOf(id, keys), keys)).toBe(id);
      }),
      { seed: 320, numRuns: 500, examples: [[AssignmentId.parse(`asg_${'0'.repeat(26)}`)]] },
    );
  });

  test('with any one symbol changed, added or lost is not ours, in either form', () => {
    for (const token of [tokenOf(assignmentId, keys), longToken(longLink, current)]) {
      fc.assert(
        fc.property(withOneFault(token), (altered) => {
          expect(readToken(altered, keys)).toBeUndefined();
        }),
        { seed: 320, numRuns: 500 },
      );
    }
  });

  test('with the signature of another assignment is not ours', () => {
    const [mine, theirs] = [tokenOf(assignmentId, keys), tokenOf(derivedId('asg', 'b'), keys)];
    for (let at = 1; at < mine.length; at += 1) {
      const spliced = mine.slice(0, at) + theirs.slice(at);
      if (spliced !== mine) expect(readToken(spliced, keys)).toBeUndefined();
    }
  });

  test.each(['', '.', '....', 'z'.repeat(38), 'z'.repeat(10_000), '0'.repeat(38), 'ß'.repeat(38)])(
    'that nobody made (%s) is not ours',
    (token) => expect(readToken(token, keys)).toBeUndefined(),
  );

  test('signed with the key before still opens; once that key is gone it does not', () => {
    for (const old of [tokenOf(assignmentId, { current: previous }), longToken(longLink, previous)]) {
      expect([readToken(old, keys), readToken(old, { current })]).toEqual([assignmentId, undefined]);
    }
  });

  test('of the older form opens after the time that it names: its assignment says when it is over', () => {
    expect(readToken(longToken(longLink, current), keys)).toBe(assignmentId);
  });

  test('is letters and digits alone, and with a host of 24 characters fits one line of a mail', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const link = `https://muster.harbourcity.co.uk/r/${tokenOf(derivedId('asg', name), keys)}`;
        expect(new URL(link).host).toHaveLength(24);
        expect(link.length).toBeLessThanOrEqual(76);
        expect(link).toMatch(/\/r\/[0-9A-Za-z]{38}$/);
      }),
      { seed: 320 },
    );
  });
});

describe('the key', () => {
  const reading = (text: string | undefined) => linkKeys({ read: async () => text }, 'secret')();

  test.each([
    ['no secret', undefined],
    ['an empty one', ''],
    ['an empty key', JSON.stringify({ id: 'k1', key: '' })],
    ['a short key', JSON.stringify({ id: 'k1', key: 'c2hvcnQ=' })],
  ])('with %s no link is signed or read', async (_, text) => {
    await expect(reading(text)).rejects.toThrow();
  });

  test('of 64 letters and digits, as generated, is read', async () => {
    const read = await reading(JSON.stringify({ id: 'k1', key: 'aZ09'.repeat(16) }));
    expect([read.current.id, read.current.bytes.length]).toEqual(['k1', 48]);
  });
});
