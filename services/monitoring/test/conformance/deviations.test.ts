import { describe, expect, test } from 'vitest';
import { Procedure } from '@muster/procedures';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import { settleByClock } from '../../src/settlement/domain/clock-tick.ts';
import { recordAfter, stateOf, deviationsIn } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';
import { untilOffered } from '../support/sample-moments.ts';

const [skip] = sample.skippedPath;
/** As many questions, one skipped after the other. */
const procedureWith = (names: readonly string[]): Procedure => {
  const { 'where-smelt': where, ...others } = sample.procedure.questions;
  if (!where) throw new Error('the sample procedure asks where');
  const questions = names.map((name, index): [string, typeof where] => {
    const next = names[index + 1];
    return [name, next ? { ...where, whenSkipped: { question: next } } : where];
  });
  return Procedure.parse({
    ...sample.procedure,
    start: names[0],
    questions: { ...others, ...Object.fromEntries(questions) },
  });
};

describe('deviations', () => {
  test('of the path are found with the verdict, once', () => {
    const decision = applyToRecord(
      recordAfter(untilOffered.slice(0, 2)),
      [sample.assessed(sample.skippedPath)],
      at(s(40)),
    );
    expect(deviationsIn(decision)).toMatchObject([
      { kind: 'question-skipped', grade: 'moderate', subject: 'where-smelt', reason: 'Line broke up.' },
    ]);
    expect(deviationsIn(applyToRecord(stateOf(decision), [sample.mobilised()], at(s(41))))).toEqual([]);
  });

  test('of the path wait for the procedure when its document comes later', () => {
    const waiting = recordAfter([...untilOffered.slice(0, 2), sample.assessed(sample.skippedPath)], {
      procedure: undefined,
    });
    expect(waiting.deviations).toEqual([]);
    expect(deviationsIn(applyToRecord(waiting, [sample.mobilised()], at(s(41))))).toHaveLength(1);
  });

  test('of a path with very many are found over several saves, each once', () => {
    const names = Array.from({ length: 50 }, (_, n) => `question-${n}`);
    const long = procedureWith(names);
    const path = names.map((question) => ({ ...skip, question }));
    let decision = applyToRecord(
      recordAfter(untilOffered.slice(0, 2)),
      [sample.assessed(path)],
      at(s(40), { procedure: long }),
    );
    const found = deviationsIn(decision);
    for (const event of [sample.mobilised(), sample.offered(1, 50), sample.briefed(1, 51)]) {
      decision = applyToRecord(
        stateOf(decision),
        [event],
        at(event.metadata.occurredAt, { procedure: long }),
      );
      found.push(...deviationsIn(decision));
    }
    expect(found.map(({ subject }) => subject)).toEqual(names);
    expect(stateOf(decision).verdict?.unjudged).toBeUndefined();
  });

  test('of a late action carry their grade', () => {
    const onScene = recordAfter([
      ...untilOffered,
      sample.accepted(1, 60),
      sample.understood(1, 65),
      sample.onScene(1, 100, 4),
    ]);
    const decision = applyToRecord(onScene, [sample.did(1, 'isolate', 180, 5)], at(s(180)));
    expect(deviationsIn(decision)).toMatchObject([
      { kind: 'action-late', grade: 'moderate', subject: 'isolate' },
    ]);
  });

  test('of an action that turned out not possible after all do not change that its limit was met', () => {
    const done = [sample.accepted(1, 60), sample.onScene(1, 100, 3), sample.did(1, 'isolate', 120, 4)];
    const corrected = sample.did(1, 'isolate', 500, 5, { kind: 'not-possible', reason: 'Wrong valve.' });
    const decision = applyToRecord(recordAfter([...untilOffered, ...done]), [corrected], at(s(500)));
    const isolate = stateOf(decision).deadlines.find(({ actionId }) => actionId === 'isolate');
    expect(isolate).toMatchObject({ status: 'met', answeredAt: s(120) });
    expect(deviationsIn(decision)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'action-missing', grade: 'moderate', reason: 'Wrong valve.' }),
      ]),
    );
  });

  test('of a missed deadline wait until no answer can undo them', () => {
    const record = recordAfter(untilOffered);
    const missed = settleByClock(record, record.clock.number, at(s(72)));
    expect(deviationsIn(missed)).toEqual([]);
    const ended = applyToRecord(stateOf(missed), [sample.ended(1, 'expired', 73, 2)], at(s(73)));
    expect(deviationsIn(ended)).toMatchObject([{ kind: 'deadline-missed', grade: 'minor' }]);
  });
});
