import * as fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

/** Stands in every free text that is sent: no refusal may repeat it. No short name such as a team's, which a refusal may. */
export const CANARY = 'canary_07700900987';

const half = '\ud83d';
const texts = [
  '',
  ' ',
  '\u0000',
  '\u200b',
  '\u202egas',
  `gas ${half} leak`,
  "';--",
  '${7*7}{{7*7}}',
  '<img src=x onerror=1>',
  '../../etc/passwd',
  '%00%zz',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '1e309',
  '-1',
  '2026-02-30T25:61:00Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999-23:59',
  'Europe/Nowhere',
  '٣',
  '😀'.repeat(50),
];

/** Texts that systems have stumbled over, each with the canary behind it or alone. */
export const oddText = fc.oneof(
  fc.constantFrom(...texts).map((text) => text + CANARY),
  fc.constantFrom(...texts),
  fc.string({ unit: anyCharacter, maxLength: 20 }).map((text) => CANARY + text),
  fc.integer({ min: 61, max: 5000 }).map((length) => CANARY.padEnd(length, 'x')),
);

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const LIMITS = [0, -0, -1, 1.5, 5e-324, 1e-200, 1e125, 1e308, 2 ** 31, 2 ** 53, -(2 ** 53) - 2, 360];

/** A value of any type, at its limits. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(...LIMITS),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: 1 }),
  fc.constantFrom(40, 70, 900).map(deep),
  fc.integer({ min: 20, max: 400 }).map((length) => Array.from({ length }, () => 'x')),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Names that no schema has, those that every object inherits among them. */
export const oddName = fc.constantFrom(
  'noSuchField',
  '__proto__',
  'constructor',
  'toString',
  '',
  'a/b~c',
  'x'.repeat(3000),
  '\u0000',
);

/** Texts that are no JSON, or JSON that is no object. */
export const oddBody: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom('', '{', 'null', '[]', '""', '{"a":1', '{"a":1,"a":2}', '\ufeff{}', '{}{}', ' {} ', '[1,'),
  fc.constantFrom(100, 20_000).map((levels) => '['.repeat(levels)),
  fc.constantFrom(`{"a":"${'x'.repeat(256_000)}"}`, `[${'1,'.repeat(100_000)}1]`),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 3 }),
);

export const oddType = fc.constantFrom(
  'APPLICATION/JSON',
  'application/json; charset=utf-16',
  'application/json; charset="utf-8"; x',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
  ';;;',
  '\u0000',
  'é',
  'none',
);
