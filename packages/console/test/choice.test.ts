import { describe, expect, test } from 'vitest';
import {
  asRecommended,
  byCode,
  endedSince,
  giveReason,
  picksOf,
  standingRoles,
  toggleChosen,
  togglePick,
  type Candidate,
} from '../src/screens/dispatch/choice.ts';

const candidate = (resourceId: string, code: Candidate['code'] = 'fits'): Candidate => ({
  resource: { resourceId, name: resourceId },
  code,
  reason: 'why',
});
const roles = [
  {
    role: 'first',
    title: 'First',
    needed: 1,
    picks: [candidate('a')],
    passedOver: [candidate('c', 'off-shift')],
  },
  { role: 'second', title: 'Second', needed: 1, picks: [candidate('b')], passedOver: [] },
];

test('the recommendation stands as it is until somebody changes it', () => {
  expect(picksOf({ roles }, asRecommended)).toEqual([
    { role: 'first', resourceId: 'a' },
    { role: 'second', resourceId: 'b' },
  ]);
});

test('somebody else is asked in place of a recommended person, with the reason', () => {
  const choice = giveReason(
    toggleChosen(togglePick(asRecommended, 'first', 'a'), 'first', 'c'),
    'first',
    'c',
    ' knows the house ',
  );
  expect(picksOf({ roles }, choice)).toEqual([
    { role: 'first', resourceId: 'c', reason: 'knows the house' },
    { role: 'second', resourceId: 'b' },
  ]);
  expect(picksOf({ roles }, toggleChosen(togglePick(choice, 'first', 'a'), 'first', 'c'))).toEqual(
    picksOf({ roles }, asRecommended),
  );
});

test('of those passed over who are not listed, it is said how many there are for each reason', () => {
  const more = [
    { code: 'off-shift' as const, people: 7 },
    { code: 'wrong-zone' as const, people: 300 },
  ];
  expect(byCode({ passedOver: [candidate('x', 'off-shift')], morePassedOver: more })).toEqual([
    { code: 'off-shift', people: [candidate('x', 'off-shift')], more: 7 },
    { code: 'wrong-zone', people: [], more: 300 },
  ]);
});

test('those passed over are grouped by the reason against them', () => {
  const people = [candidate('x', 'off-shift'), candidate('y', 'resting'), candidate('z', 'off-shift')];
  const groups = byCode({ passedOver: people }).map((group) => [group.code, group.people.length, group.more]);
  expect(groups).toEqual([
    ['off-shift', 2, 0],
    ['resting', 1, 0],
  ]);
});

describe('after the recommendation was made', () => {
  const made = { madeAt: '2026-03-01T10:00:00.000Z', roles };
  const place = { state: 'open', role: 'first' } as const;
  const gone = (resourceId: string, how: 'released' | 'expired', at: string) => ({
    ...{ resource: { resourceId, name: resourceId }, role: 'first', assignmentId: 'asg_1', how, at },
  });
  const held = {
    state: 'offered',
    role: 'second',
    assignmentId: 'asg_2',
    acceptBy: '2026-03-01T10:10:00.000Z',
    resource: { resourceId: 'b', name: 'b' },
  } as const;

  test('somebody who was released is not asked again by the same press', () => {
    const released = { places: [place], tried: [gone('a', 'released', '2026-03-01T10:05:00.000Z')] };
    const [first] = standingRoles(made, released);
    expect(first?.picks).toEqual([]);
    expect(first?.passedOver.map(({ resource, code }) => [resource.resourceId, code])).toEqual([
      ['a', 'already-tried'],
      ['c', 'off-shift'],
    ]);
    expect(endedSince(made, released).map(({ resource }) => resource.name)).toEqual(['a']);
  });

  test('a newer recommendation decides about whoever gave up before it', () => {
    const before = { places: [place], tried: [gone('a', 'expired', '2026-03-01T09:55:00.000Z')] };
    expect(standingRoles(made, before)[0]?.picks.map(({ resource }) => resource.name)).toEqual(['a']);
    expect(endedSince(made, before)).toEqual([]);
  });

  test('only open places are asked for, and nobody who holds one', () => {
    expect(standingRoles(made, { places: [held], tried: [] })).toEqual([]);
    const two = { role: 'second', title: 'Second', needed: 2, passedOver: [] };
    const both = { ...made, roles: [{ ...two, picks: [candidate('b'), candidate('d'), candidate('e')] }] };
    const [second] = standingRoles(both, {
      places: [held, { state: 'short', role: 'second', reason: 'Nobody.', since: made.madeAt }],
      tried: [],
    });
    expect(second?.needed).toBe(1);
    expect(second?.picks.map(({ resource }) => resource.name)).toEqual(['d']);
    expect(second?.passedOver.map(({ resource }) => resource.name)).toEqual(['e']);
  });

  test('somebody chosen who is recommended by now is asked once', () => {
    const choice = toggleChosen(asRecommended, 'first', 'a');
    expect(picksOf({ roles }, choice).filter(({ resourceId }) => resourceId === 'a')).toHaveLength(1);
  });
});
