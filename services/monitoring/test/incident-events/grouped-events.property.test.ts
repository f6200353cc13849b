import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { lineKeysOf, stateOf, armedIn } from '../support/decision-results.ts';
import { at, s, sampleEvents } from '../support/sample-incident.ts';

/** The record after these groups of events, all applied at one late moment, with what was emitted and written on the way. */
const afterGroups = (groups: readonly (readonly IncidentEvent[])[]) => {
  let record: IncidentRecord | undefined;
  const armed: string[] = [];
  const lines: string[] = [];
  for (const [first, ...rest] of groups) {
    if (!first) continue;
    const decision = applyToRecord(record, [first, ...rest], at(s(500)));
    armed.push(...armedIn(decision).map(({ deadlineId }) => deadlineId));
    lines.push(...lineKeysOf(decision));
    record = IncidentRecord.parse(JSON.parse(JSON.stringify(stateOf(decision))));
  }
  return { record, armed: armed.sort(), lines };
};

const essence = ({ record }: ReturnType<typeof afterGroups>) => {
  if (!record) throw new Error('the sample events make a record');
  const { clock: _, awaited: __, deadlines, deviations, ...facts } = record;
  return {
    ...facts,
    statuses: deadlines.map(({ deadlineId, status }) => [deadlineId, status]),
    found: deviations.length,
  };
};

/** The sample events in any order and any groups, some events of it twice. */
const anyGroups = fc
  .tuple(
    fc.shuffledSubarray([...sampleEvents(), ...sampleEvents().slice(0, 5)], {
      minLength: sampleEvents().length + 5,
    }),
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 20, maxLength: 20 }),
  )
  .map(([events, sizes]) => {
    const left = [...events];
    return sizes.map((size) => left.splice(0, size)).filter((group) => group.length > 0);
  });

const oneByOne = afterGroups(sampleEvents().map((event) => [event]));

test('events applied several at once make the record that they make one by one, in whatever groups and order', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      expect(essence(afterGroups(groups))).toEqual(essence(oneByOne));
    }),
    { seed: 320, numRuns: 60 },
  );
});

test('in whatever groups, each event has its line once and no deadline is armed twice', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const { armed, lines } = afterGroups(groups);
      expect(new Set(armed).size).toBe(armed.length);
      const ids = sampleEvents().map(({ metadata }) => metadata.id);
      expect(lines.filter((key) => ids.some((id) => id === key)).sort()).toEqual([...ids].sort());
    }),
    { seed: 320, numRuns: 60 },
  );
});

test('all of it at once is one save, with the lines in it and one row for the verdict', () => {
  const [first, ...rest] = sampleEvents();
  if (!first) throw new Error('the sample begins');
  const decision = applyToRecord(undefined, [first, ...rest], at(s(500)));
  const rows =
    decision.ok && !decision.unchanged ? (decision.childRows ?? []).map(({ sk }) => sk.split('#')[0]) : [];
  expect(rows).toEqual(['VERDICT']);
  expect(essence({ record: stateOf(decision), armed: [], lines: [] })).toEqual(essence(oneByOne));
});
