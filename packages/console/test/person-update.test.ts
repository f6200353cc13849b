import { describe, expect, test } from 'vitest';
import { actionBody, statusBody, updatesOf } from '../src/screens/dispatch/person-update.ts';
import { assignmentAs, endedAs } from './support/dispatch.ts';

const ids = (...[assignment, isStoodDown = false]: [Parameters<typeof updatesOf>[0], boolean?]) =>
  updatesOf(assignment, isStoodDown).map(({ id }) => id);
const ofAction = ['done valve', 'not-possible valve'];

describe('what can be recorded for somebody', () => {
  test('follows how far they are, and confirming late is possible on the way', () => {
    expect(ids(assignmentAs('offered'))).toEqual(['accepted', 'declined']);
    expect(ids(assignmentAs('accepted'))).toEqual(['understood', 'en-route', 'on-scene', ...ofAction]);
    expect(ids(assignmentAs('understood'))).toEqual(['en-route', 'on-scene', ...ofAction]);
    expect(ids(assignmentAs('en-route'))).toEqual(['understood', 'on-scene', 'clear', ...ofAction]);
    expect(ids(assignmentAs('on-scene'))).toEqual(['understood', 'clear', ...ofAction]);
  });

  test('once their part is over is what was forgotten, for whoever had accepted', () => {
    expect(ids(endedAs('clear'))).toEqual(['en-route', 'on-scene', ...ofAction]);
    expect(ids(endedAs('released'))).toEqual(['en-route', 'on-scene', ...ofAction]);
    expect(ids(endedAs('released'), true)).toEqual(['en-route', 'on-scene', 'clear', ...ofAction]);
    expect(ids(endedAs('clear'), true)).not.toContain('clear');
    expect(ids(endedAs('expired', { accepted: false }))).toEqual([]);
    expect(ids(endedAs('released', { accepted: false }), true)).toEqual([]);
  });

  test('corrects a result, and leaves alone what an earlier holder had done', () => {
    expect(ids(assignmentAs('understood', { result: { kind: 'done' } }))).toEqual([
      'en-route',
      'on-scene',
      'not-possible valve',
    ]);
    const before = { doneBefore: { by: 'Somebody', at: '2026-03-01T10:00:00.000Z' } };
    expect(ids(assignmentAs('understood', before))).toEqual(['en-route', 'on-scene']);
  });
});

describe('what is sent', () => {
  const details = { howKnown: 'caller' as const, at: '2026-03-01T10:10:00.000Z', reason: ' Is ill ' };

  test('says how it is known, and when and why where the API takes that', () => {
    const offered = assignmentAs('offered');
    expect(statusBody(offered, 'accepted', details)).toEqual({ status: 'accepted', howKnown: 'caller' });
    expect(statusBody(offered, 'declined', details)).toEqual({
      status: 'declined',
      howKnown: 'caller',
      reason: 'Is ill',
    });
    expect(statusBody(offered, 'on-scene', details)).toEqual({
      status: 'on-scene',
      howKnown: 'caller',
      at: details.at,
    });
    expect(statusBody(offered, 'understood', details)).toEqual({
      status: 'understood',
      confirmed: ['safe', 'valve'],
      howKnown: 'caller',
    });
    expect(actionBody('not-possible', details)).toEqual({
      result: { kind: 'not-possible', reason: 'Is ill' },
      howKnown: 'caller',
      at: details.at,
    });
  });

  test('leaves out what was not said', () => {
    const bare = { howKnown: 'supervisor' as const, reason: ' ' };
    expect(statusBody(assignmentAs('offered'), 'declined', bare)).toEqual({
      status: 'declined',
      howKnown: 'supervisor',
    });
    expect(actionBody('done', bare)).toEqual({ result: { kind: 'done' }, howKnown: 'supervisor' });
  });
});
