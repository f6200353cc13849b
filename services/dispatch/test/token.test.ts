import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusSeconds } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import { linkKeys } from '../src/links/keys.ts';
import { readToken, tokenOf, type Link } from '../src/links/token.ts';
import { now } from './fixtures.ts';

const current = { id: 'k2', bytes: Buffer.alloc(48, 2) };
const previous = { id: 'k1', bytes: Buffer.alloc(48, 1) };
const keys = { current, previous };
const link: Link = {
  assignmentId: derivedId('asg', 'a'),
  resourceId: derivedId('res', 'a'),
  until: plusSeconds(now, 60),
};

describe('a link', () => {
  test('opens until its second, then says that it has expired', () => {
    const token = tokenOf(link, keys);
    expect(readToken(token, keys, plusSeconds(now, 59.999))).toEqual({ ok: true, link });
    expect(readToken(token, keys, plusSeconds(now, 60))).toEqual({ ok: false, why: 'expired', link });
  });

  test('with any one symbol changed, added or lost is not ours', () => {
    const token = tokenOf(link, keys);
    const symbols = fc.constantFrom(...'abcXYZ019._-');
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        symbols,
        fc.constantFrom('change', 'add', 'lose'),
        (at, symbol, how) => {
          const altered =
            token.slice(0, at) + (how === 'lose' ? '' : symbol) + token.slice(how === 'add' ? at : at + 1);
          fc.pre(altered !== token);
          expect(readToken(altered, keys, now)).toEqual({ ok: false, why: 'altered' });
        },
      ),
      { seed: 320, numRuns: 500 },
    );
  });

  test('of one person is not another’s with the ids swapped in', () => {
    const mine = tokenOf(link, keys).split('.');
    const theirs = tokenOf({ ...link, resourceId: derivedId('res', 'b') }, keys).split('.');
    expect(readToken(mine.with(1, theirs[1] ?? '').join('.'), keys, now).ok).toBe(false);
  });

  test('signed with the key before still opens; once that key is gone it does not', () => {
    const old = tokenOf(link, { current: previous });
    expect(readToken(old, keys, now).ok).toBe(true);
    expect(readToken(old, { current }, now)).toEqual({ ok: false, why: 'altered' });
  });

  test('survives an address unescaped', () => {
    expect(encodeURIComponent(tokenOf(link, keys))).toBe(tokenOf(link, keys));
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
