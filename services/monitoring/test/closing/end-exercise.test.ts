import { describe, expect, test } from 'vitest';
import { endExercise } from '../../src/closing/domain/end-exercise.ts';
import { eventsIn, recordAfter, ruleOf, stateOf, deviationsIn } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';
import { lead, resolved, untilOnScene } from '../support/sample-moments.ts';

const by = { by: { ...lead, id: 'agent' } };
const exerciseAfter = (events: Parameters<typeof recordAfter>[0]) => ({
  ...recordAfter(events),
  exercise: true,
});

describe('an exercise is ended', () => {
  test('with a mandatory action open and people on scene, without an override and without telling a lead', () => {
    const decision = endExercise(exerciseAfter(untilOnScene), by, at(s(110)));
    expect(eventsIn(decision, 'IncidentClosed')).toMatchObject([{ disposition: 'cancelled' }]);
    expect(deviationsIn(decision)).not.toContainEqual(expect.objectContaining({ kind: 'gate-overridden' }));
    expect(eventsIn(decision, 'IncidentEscalated')).toEqual([]);
    expect(stateOf(decision)).toMatchObject({ resolution: { by: by.by }, closure: { by: by.by } });
  });

  test('also when it was resolved already, by whoever did that', () => {
    const before = { ...resolved(recordAfter(untilOnScene), 105), exercise: true };
    const decision = endExercise(before, by, at(s(110)));
    expect(stateOf(decision)).toMatchObject({ resolution: { by: lead }, closure: { by: by.by } });
  });

  test('once, however often that is asked', () => {
    const ended = stateOf(endExercise(exerciseAfter(untilOnScene), by, at(s(110))));
    expect(endExercise(ended, by, at(s(120)))).toMatchObject({ ok: true, unchanged: true });
  });
});

test.each([
  ['a real incident', recordAfter(untilOnScene), 'not-an-exercise'],
  ['an exercise without a verdict', exerciseAfter([sample.reported(), sample.started()]), 'not-assessed'],
  ['nothing', undefined, 'incident-not-found'],
])('%s is not ended so', (_, record, rule) => {
  expect(ruleOf(endExercise(record, by, at(s(110))))).toBe(rule);
});
