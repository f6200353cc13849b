import { expect, test } from 'vitest';
import {
  asRecommended,
  byCode,
  giveReason,
  picksOf,
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

test('those passed over are grouped by the reason against them', () => {
  const people = [candidate('x', 'off-shift'), candidate('y', 'resting'), candidate('z', 'off-shift')];
  expect(byCode(people).map(([code, group]) => [code, group.length])).toEqual([
    ['off-shift', 2],
    ['resting', 1],
  ]);
});
