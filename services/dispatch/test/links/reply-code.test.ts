import { AssignmentId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { describe, expect, test } from 'vitest';
import { readReplyCode } from '../../src/links/domain/read-reply-code.ts';
import { isReplyCodeOf, replyCodeOf } from '../../src/links/reply-code.ts';

const current = { id: 'k2', bytes: Buffer.alloc(48, 2) };
const previous = { id: 'k1', bytes: Buffer.alloc(48, 1) };
const keys = { current, previous };
const ids = Array.from({ length: 2000 }, (_, at): AssignmentId => derivedId('asg', String(at)));

describe('a reply code', () => {
  test('is letter, digit, letter, digit, without letters that look like digits', () => {
    for (const id of ids) expect(replyCodeOf(id, keys)).toMatch(/^(?:[A-HJKMNP-Z]\d){2}$/);
  });

  test('differs from assignment to assignment, and every symbol comes up', () => {
    const codes = ids.map((id) => replyCodeOf(id, keys));
    expect(new Set(codes).size).toBeGreaterThan(1900);
    expect(new Set(codes.join('')).size).toBe(33);
  });

  test('names its assignment and no other, and still does after the key changed', () => {
    const [one = derivedId('asg', 'one'), other = one] = ids;
    const code = replyCodeOf(one, keys);
    expect([isReplyCodeOf(code, one, keys), isReplyCodeOf(code, other, keys)]).toEqual([true, false]);
    const before = replyCodeOf(one, { current: previous });
    expect(isReplyCodeOf(before, one, keys)).toBe(true);
    expect(isReplyCodeOf(before, one, { current })).toBe(false);
  });

  test.each([
    ['k7q2', 'K7Q2'],
    ['KOQZ', 'K0Q2'],
    ['kiql', 'K1Q1'],
    ['8s2g', 'B5Z6'],
    ['5B60', 'S8G0'],
  ])('that was typed as %s is read as %s', (typed, code) => {
    expect(readReplyCode(typed)).toBe(code);
  });

  test.each(['', 'K7Q', 'K7Q22', '77Q2', 'I7Q2', '07Q2', 'KMQ2', 'K7 2', 'WORD', 'K7É2'])(
    'is not seen in “%s”',
    (typed) => {
      expect(readReplyCode(typed)).toBeUndefined();
    },
  );
});
