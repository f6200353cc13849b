import { describe, expect, test } from 'vitest';
import { actionDeparture, complianceLevel, deadlineDeparture, type ActionResult } from '../src/compliance.ts';

const action = (result: ActionResult['result'], mandatory = true): ActionResult => ({
  actionId: 'isolate-supply',
  title: 'Isolate the gas supply',
  mandatory,
  withinSeconds: 600,
  result,
});

describe('the level of a case', () => {
  test('is that of its worst departure, however many small ones there are', () => {
    expect(complianceLevel([])).toBe('high');
    expect(complianceLevel(['minor', 'minor'])).toBe('compliant');
    expect(complianceLevel(['minor', 'moderate'])).toBe('partial');
    expect(complianceLevel(['moderate', 'major'])).toBe('low');
    expect(complianceLevel(['minor', 'critical', 'minor'])).toBe('non-compliant');
  });
});

describe('an action', () => {
  test('done within its limit is no departure', () => {
    expect(actionDeparture(action({ kind: 'done', lateBySeconds: 0 }))).toBeUndefined();
  });

  test.each([
    [true, 0.2, 'moderate'],
    [true, 600, 'moderate'],
    [true, 601, 'major'],
    [false, 9000, 'minor'],
  ])('mandatory %s and %d s late is %3$s', (mandatory, lateBySeconds, grade) => {
    expect(actionDeparture(action({ kind: 'done', lateBySeconds }, mandatory))).toMatchObject({
      kind: 'action-late',
      grade,
      subject: 'isolate-supply',
    });
  });

  test('without a result is critical if mandatory', () => {
    expect(actionDeparture(action({ kind: 'none' }))?.grade).toBe('critical');
    expect(actionDeparture(action({ kind: 'none' }, false))?.grade).toBe('minor');
  });

  test('that was not possible keeps its reason and still counts', () => {
    const departure = actionDeparture(action({ kind: 'not-possible', reason: 'No access to the meter.' }));
    expect(departure).toMatchObject({
      kind: 'action-missing',
      grade: 'moderate',
      reason: 'No access to the meter.',
    });
  });
});

test('a missed deadline is one grade worse at P1, save an offer that goes on to the next person', () => {
  const missed = { subject: 'ddl', kind: 'arrived', lateBySeconds: 61 } as const;
  expect(deadlineDeparture({ ...missed, priority: 'P1' }).grade).toBe('major');
  expect(deadlineDeparture({ ...missed, priority: 'P3' }).grade).toBe('moderate');
  expect(deadlineDeparture({ subject: 'ddl', kind: 'accepted', priority: 'P1' }).grade).toBe('minor');
});

test('departures are explained in words for people, with their lateness never rounded up', () => {
  const told = (lateBySeconds?: number) =>
    deadlineDeparture({ subject: 'ddl', kind: 'accepted', lateBySeconds }).explained;
  expect(told(1.2)).toBe('Acceptance came 1 s late.');
  expect(told()).toBe('Acceptance was due and never came.');
  expect(actionDeparture(action({ kind: 'done', lateBySeconds: 65 }))?.explained).toMatch(
    /” was done 1 min 5 s after its limit of 10 min\.$/,
  );
});
