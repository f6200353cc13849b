import { describe, expect, test } from 'vitest';
import { ApiProblem } from '@muster/client';
import { faultOf } from '../src/api/fault.ts';
import type { Asking } from '../src/screens/dispatch/asking.ts';
import {
  choiceAfter,
  outcomeOf,
  refusalOf,
  refusalsOf,
  refusedElsewhere,
} from '../src/screens/dispatch/refusals.ts';
import { candidate, roleWith } from './support/dispatch.ts';

const roleToAsk = (role: string, ...ids: string[]): Asking['roles'][number] => ({
  role,
  title: role,
  leads: false,
  missing: 0,
  people: ids.map((resourceId) => ({ resourceId, name: `Name of ${resourceId}` })),
});
const asking: Asking = {
  picks: [
    { role: 'first', resourceId: 'a' },
    { role: 'second', resourceId: 'b', reason: 'Knows the house' },
  ],
  roles: [roleToAsk('first', 'a'), roleToAsk('second', 'b')],
};
const refused = (role: string, resourceId: string, because: string) => ({
  role,
  resourceId,
  name: `Name of ${resourceId}`,
  because,
});

describe('a refusal', () => {
  test('is told of the person that the answer names, in its words', () => {
    const details = [
      { role: 'first', resourceId: 'a', rule: 'reserved', because: 'a is on another incident.' },
      { role: 'second', resourceId: 'b', rule: 'reason-required', because: 'Say why.' },
    ];
    const fault = faultOf(
      new ApiProblem(new Response(null, { status: 409 }), {
        detail: 'a is on another incident.',
        rule: 'reserved',
        details,
      }),
    );
    expect(refusalsOf(asking, fault)).toEqual([
      refused('first', 'a', 'a is on another incident.'),
      refused('second', 'b', 'Say why.'),
    ]);
  });

  test('of a value is told of the person whose pick it belongs to', () => {
    const fields = [{ field: 'picks/1/reason', message: 'is too long' }];
    expect(refusalsOf(asking, { details: [], fields })).toEqual([refused('second', 'b', 'is too long')]);
  });

  test('that names nobody is about nobody', () => {
    const details = [
      { actionId: 'x', title: 'X' },
      { role: 'first', resourceId: 'z', because: 'No.' },
    ];
    const fields = [
      { field: 'picks', message: 'are too many' },
      { field: 'picks/7/role', message: 'is odd' },
    ];
    expect(refusalsOf(asking, { details, fields })).toEqual([]);
  });

  test('of one person leaves the others asked', () => {
    const came = outcomeOf(asking, [
      { result: 'offered', role: 'first', resource: { resourceId: 'a', name: 'A' }, assignmentId: 'asg_1' },
      { result: 'refused', role: 'second', resourceId: 'b', rule: 'reserved', because: 'b is away.' },
    ]);
    expect(came).toEqual({
      asked: [{ assignmentId: 'asg_1', name: 'A' }],
      refusals: [refused('second', 'b', 'b is away.')],
    });
    expect(refusalOf(came, 'second', 'b')?.because).toBe('b is away.');
    expect(refusalOf(came, 'first', 'b')).toBeUndefined();
  });

  test('is said apart where its person or role is not shown any more', () => {
    const refusals = [refused('first', 'a', 'No.'), refused('second', 'b', 'Taken.')];
    const shown = [roleWith('first', { passedOver: [candidate('a', 'reserved')] })];
    expect(refusedElsewhere({ refusals }, shown)).toEqual([refusals[1]]);
    expect(refusedElsewhere({ refusals }, [])).toEqual(refusals);
  });

  test('leaves what was chosen and typed about its person, and nothing of whoever is asked', () => {
    const choice = {
      leftOut: ['first a'],
      chosen: [
        { role: 'first', resourceId: 'c', reason: 'Is next door' },
        { role: 'second', resourceId: 'b', reason: 'Knows the house' },
      ],
    };
    expect(choiceAfter(choice, { refusals: [refused('second', 'b', 'No.')] })).toEqual({
      leftOut: ['first a'],
      chosen: [choice.chosen[1]],
    });
    expect(choiceAfter(choice, { refusals: [] })).toEqual({ leftOut: [], chosen: [] });
  });
});
