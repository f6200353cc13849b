import { describe, expect, test } from 'vitest';
import { briefSearch } from '../src/screens/dispatch/brief-search.ts';
import { briefShown } from '../src/screens/dispatch/brief-shown.ts';
import { assignmentAs, candidate, endedAs, plannedRole, roleWith } from './support/dispatch.ts';

const plan = {
  alarmLevel: 1,
  channels: ['email' as const],
  dispatchWithinSeconds: 60,
  resolveWithinSeconds: 60,
  escalation: [],
  roles: [plannedRole('first'), plannedRole('second')],
};
const open = [
  roleWith('first', { passedOver: [candidate('c', 'resting')] }),
  roleWith('second', { picks: [candidate('b')] }),
];
const of = (shown: ReturnType<typeof briefShown>) => [shown?.role.role, shown?.resource?.name];

describe('the brief beside', () => {
  test('is that of the first who is to be asked, then of the first who was, then of the first role', () => {
    expect(of(briefShown({ plan, open, assignments: [] }, {}))).toEqual(['second', 'Name of b']);
    const gone = endedAs('declined', { accepted: false });
    const other = { ...gone, resource: { resourceId: 'res_2', name: 'Bob' } };
    const assignments = [other, assignmentAs('offered')];
    expect(of(briefShown({ plan, open: [], assignments }, {}))).toEqual(['first', 'Ada']);
    expect(of(briefShown({ plan, open: [], assignments: [] }, {}))).toEqual(['first', undefined]);
  });

  test('is the chosen person’s, also where they were passed over or their part is over', () => {
    const assignments = [endedAs('clear')];
    expect(of(briefShown({ plan, open, assignments }, { role: 'first', person: 'c' }))).toEqual([
      'first',
      'Name of c',
    ]);
    expect(of(briefShown({ plan, open, assignments }, { role: 'first', person: 'res_1' }))).toEqual([
      'first',
      'Ada',
    ]);
  });

  test('of a role alone names nobody, and a role that is not in the plan is not shown', () => {
    expect(of(briefShown({ plan, open, assignments: [] }, { role: 'second' }))).toEqual([
      'second',
      undefined,
    ]);
    expect(of(briefShown({ plan, open, assignments: [] }, { role: 'gone', person: 'c' }))).toEqual([
      'second',
      'Name of b',
    ]);
  });

  test('says what an earlier holder of the place had done', () => {
    const doneBefore = { by: 'Somebody', at: '2026-03-01T10:00:00.000Z' };
    const shown = briefShown(
      { plan, open: [], assignments: [assignmentAs('accepted', { doneBefore })] },
      { role: 'first', person: 'res_1' },
    );
    expect(shown?.doneBefore.get('valve')).toBe('Somebody');
  });
});

test('an address that names a person without a role names nobody', () => {
  expect(briefSearch({ person: 'c' })).toEqual({});
  expect(briefSearch({ role: 'first', person: 7 })).toEqual({ role: 'first' });
  expect(briefSearch({ role: 'first', person: 'c' })).toEqual({ role: 'first', person: 'c' });
});
