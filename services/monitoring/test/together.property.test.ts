import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hear } from '../src/domain/hear.ts';
import type { Heard } from '../src/domain/heard.ts';
import { IncidentRecord } from '../src/domain/record.ts';
import { at, s, story } from './story.ts';
import { keysOf, saidIn, stateOf } from './told.ts';

/** The record after these groups of events, all heard at one late moment, with what was said and written on the way. */
const afterGroups = (groups: readonly (readonly Heard[])[]) => {
  let record: IncidentRecord | undefined;
  const armed: string[] = [];
  const lines: string[] = [];
  for (const [first, ...rest] of groups) {
    if (!first) continue;
    const decision = hear(record, [first, ...rest], at(s(500)));
    armed.push(...saidIn(decision, 'DeadlineArmed').map(({ deadlineId }) => deadlineId));
    lines.push(...keysOf(decision));
    record = IncidentRecord.parse(JSON.parse(JSON.stringify(stateOf(decision))));
  }
  return { record, armed: armed.sort(), lines };
};

const essence = ({ record }: ReturnType<typeof afterGroups>) => {
  if (!record) throw new Error('the story makes a record');
  const { clock: _, awaited: __, deadlines, deviations, ...facts } = record;
  return {
    ...facts,
    statuses: deadlines.map(({ deadlineId, status }) => [deadlineId, status]),
    found: deviations.length,
  };
};

/** The story in any order and any groups, some events of it twice. */
const anyGroups = fc
  .tuple(
    fc.shuffledSubarray([...story(), ...story().slice(0, 5)], { minLength: story().length + 5 }),
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 20, maxLength: 20 }),
  )
  .map(([events, sizes]) => {
    const left = [...events];
    return sizes.map((size) => left.splice(0, size)).filter((group) => group.length > 0);
  });

const oneByOne = afterGroups(story().map((event) => [event]));

test('events heard several at once make the record that they make one by one, in whatever groups and order', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      expect(essence(afterGroups(groups))).toEqual(essence(oneByOne));
    }),
    { seed: 320, numRuns: 60 },
  );
});

test('in whatever groups, each event has its line once and no promise is armed twice', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const { armed, lines } = afterGroups(groups);
      expect(new Set(armed).size).toBe(armed.length);
      const heard = story().map(({ metadata }) => metadata.id);
      expect(lines.filter((key) => heard.some((id) => id === key)).sort()).toEqual([...heard].sort());
    }),
    { seed: 320, numRuns: 60 },
  );
});

test('all of it at once is one save with one row for the timeline', () => {
  const [first, ...rest] = story();
  if (!first) throw new Error('the story begins');
  const decision = hear(undefined, [first, ...rest], at(s(500)));
  const rows =
    decision.ok && !decision.unchanged ? (decision.beside ?? []).map(({ sk }) => sk.split('#')[0]) : [];
  expect(rows.sort()).toEqual(['TIMELINE', 'VERDICT']);
  expect(essence({ record: stateOf(decision), armed: [], lines: [] })).toEqual(essence(oneByOne));
});
