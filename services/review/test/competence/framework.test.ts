import { createHash } from 'node:crypto';
import { takingACall } from '@muster/test/support/taking-a-call';
import { expect, test } from 'vitest';
import { Framework } from '../../src/competence/domain/framework.ts';
import { shippedFrameworks } from '../../src/competence/domain/shipped.ts';

/** Of each version that ships: records rest on it, so that a change of its facts is a new version beside it. */
const DIGESTS: Readonly<Record<string, string>> = { 'unit-320 1': 'sjGtWvsFJHlNIZuG' };

test('a shipped version of a framework never changes', () => {
  const digests = shippedFrameworks.map((framework) => [
    `${framework.frameworkId} ${framework.version}`,
    createHash('sha256').update(JSON.stringify(framework)).digest('base64url').slice(0, 16),
  ]);
  expect(Object.fromEntries(digests)).toEqual(DIGESTS);
});

test('unit 320 has its sixteen criteria: seven of doing, three of support, six of understanding', () => {
  const unit = shippedFrameworks.find(({ frameworkId }) => frameworkId === 'unit-320');
  expect(unit?.criteria.map(({ id }) => id)).toEqual([
    ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7'],
    ...['2.1', '2.2', '2.3'],
    ...['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'],
  ]);
  const understood = unit?.criteria.filter(({ group }) => group === '3') ?? [];
  for (const { accepts } of understood) {
    expect(accepts.toSorted()).toEqual(['professional-discussion', 'questioning', 'reflective-account']);
  }
});

test('another framework loads by the same schema', () => {
  expect(Framework.parse(takingACall).criteria).toHaveLength(4);
});

const [greet, place, path, reflect] = takingACall.criteria;

test('each fault of a framework is named at its place, all of them at once', () => {
  const { error } = Framework.safeParse({
    ...takingACall,
    groups: [...takingACall.groups, { id: 'call', title: 'Again' }, { id: 'idle', title: 'Of nothing' }],
    criteria: [
      { ...greet, group: 'nowhere' },
      { ...place, id: 'greet', accepts: ['witness-testimony', 'witness-testimony'] },
      { ...path, accepts: ['observation'] },
      { ...reflect, accepts: ['reflective-account'], atLeast: 3 },
    ],
  });
  expect(error?.issues.map(({ path: at, message }) => `/${at.join('/')}: ${message}`).toSorted()).toEqual([
    '/criteria/0/group: there is no group "nowhere"',
    '/criteria/1/accepts/1: "witness-testimony" stands there twice',
    '/criteria/1/id: "greet" stands there twice',
    '/criteria/1/observed: it needs an observation and does not accept one',
    '/criteria/2/product: it has a rule for products and does not accept one',
    '/criteria/3/atLeast: reflective accounts alone: one says it all',
    '/groups/2/id: "call" stands there twice',
    '/groups/3/id: no criterion is of group "idle"',
  ]);
});

test.each([
  ['no criteria', { criteria: [] }, '/criteria'],
  ['a field that nobody knows', { colour: 'red' }, '/'],
  ['a version that is none', { version: 0 }, '/version'],
  [
    'a rule that asks for nothing',
    { criteria: [{ ...path, product: { parts: ['assessed'] } }] },
    '/criteria/0/product/holds',
  ],
  [
    'a kind that the unit does not name',
    { criteria: [{ ...greet, accepts: ['hearsay'] }] },
    '/criteria/0/accepts/0',
  ],
])('%s is refused where it stands', (_name, change, at) => {
  const { error } = Framework.safeParse({ ...takingACall, ...change });
  expect(error?.issues.map((issue) => `/${issue.path.join('/')}`)).toContain(at);
});
