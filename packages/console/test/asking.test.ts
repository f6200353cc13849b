import { describe, expect, test } from 'vitest';
import { askingOf, standingOf } from '../src/screens/dispatch/asking.ts';
import { asRecommended, giveReason, toggleChosen, togglePick } from '../src/screens/dispatch/choice.ts';
import { candidate, plannedRole, roleWith } from './support/dispatch.ts';

const roles = [
  roleWith('first', { picks: [candidate('a')], passedOver: [candidate('c', 'off-shift')] }),
  roleWith('second', {
    needed: 2,
    picks: [candidate('b')],
    shortfall: { missing: 1, reason: 'Nobody else has the skill.' },
  }),
];
const plan = {
  alarmLevel: 1,
  channels: ['email' as const],
  dispatchWithinSeconds: 60,
  resolveWithinSeconds: 60,
  escalation: [],
  roles: [plannedRole('first', { leads: true, acceptWithinSeconds: 90 }), plannedRole('second')],
};
const recommended = askingOf(roles, asRecommended, { plan });

describe('what is confirmed before people are asked', () => {
  test('names everybody by their role, the time they have, and the places that stay empty with the reason', () => {
    expect(recommended.picks).toEqual([
      { role: 'first', resourceId: 'a' },
      { role: 'second', resourceId: 'b' },
    ]);
    expect(recommended.roles).toMatchObject([
      { title: 'first', leads: true, people: [{ name: 'Name of a' }], missing: 0, acceptWithinSeconds: 90 },
      { title: 'second', people: [{ name: 'Name of b' }], missing: 1, because: 'Nobody else has the skill.' },
    ]);
  });

  test('counts the place of somebody who was left out as empty, and shows the reason for whoever goes instead', () => {
    const leftOut = togglePick(asRecommended, 'first', 'a');
    expect(askingOf(roles, leftOut, { plan }).roles[0]).toMatchObject({ people: [], missing: 1 });
    const instead = giveReason(toggleChosen(leftOut, 'first', 'c'), 'first', 'c', 'Is next door');
    expect(askingOf(roles, instead, { plan }).roles[0]).toMatchObject({
      people: [{ name: 'Name of c', reason: 'Is next door' }],
      missing: 0,
    });
  });

  test('does not name somebody who was chosen and is no candidate any more', () => {
    const chosen = toggleChosen(asRecommended, 'first', 'gone');
    expect(askingOf(roles, chosen, { plan }).picks).toEqual(recommended.picks);
  });
});

describe('a confirmation that is open', () => {
  const held = (role: string, resourceId: string) => ({
    state: 'offered' as const,
    role,
    assignmentId: 'asg_1',
    acceptBy: '2026-03-01T10:10:00.000Z',
    resource: { resourceId, name: resourceId },
  });
  const others = askingOf(roles.slice(0, 1), asRecommended, { plan });

  test('stands as long as the same people would be asked', () => {
    expect(standingOf(recommended, askingOf(roles, asRecommended, { plan }), { places: [] })).toBe(
      'as-shown',
    );
  });

  test('does not send others than were shown once that has changed', () => {
    expect(standingOf(recommended, others, { places: [held('second', 'b')] })).toBe('changed');
  });

  test('says that all are asked by now, as after a request whose answer was lost', () => {
    const places = [held('first', 'a'), held('second', 'b')];
    expect(standingOf(recommended, askingOf([], asRecommended, { plan }), { places })).toBe('asked');
    const swapped = [held('second', 'a'), held('first', 'b')];
    expect(standingOf(recommended, others, { places: swapped })).toBe('changed');
  });
});
