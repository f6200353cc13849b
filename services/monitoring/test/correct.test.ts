import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { lookAt } from '../src/domain/card.ts';
import { close, resolve } from '../src/domain/conclude.ts';
import { hear } from '../src/domain/hear.ts';
import type { Heard } from '../src/domain/heard.ts';
import { IncidentRecord } from '../src/domain/record.ts';
import { sweep } from '../src/domain/wake.ts';
import * as tell from './story.ts';
import { at, s } from './story.ts';
import { keysOf, recordAfter, saidIn, stateOf } from './told.ts';

const lead = { kind: 'user', id: 'lead' } as const;
const override = { reason: 'The supplier confirmed it by telephone.' };

const untilOnScene = [
  tell.reported(),
  tell.started(),
  tell.assessed(),
  tell.mobilised(),
  tell.offered(1, 50),
  tell.accepted(1, 60),
];
const closed = (heard: readonly Heard[], seconds = 500): IncidentRecord => {
  const resolved = stateOf(resolve(recordAfter(heard), { by: lead }, at(s(seconds))));
  const command = { disposition: 'founded' as const, override, by: lead };
  return stateOf(close(resolved, command, at(s(seconds + 1))));
};
const heardAt = (record: IncidentRecord, event: Heard, seconds = 600) =>
  hear(record, [event], at(s(seconds)));
const reparsed = (record: IncidentRecord): IncidentRecord =>
  IncidentRecord.parse(JSON.parse(JSON.stringify(record)));

describe('what comes after the closing', () => {
  const before = closed([...untilOnScene, tell.onScene(1, 100, 4), tell.did(1, 'isolate', 120, 5)]);
  const decision = heardAt(before, tell.understood(1, 90));

  test('is a case corrected whole, with its revision and what came and changed', () => {
    const [corrected] = saidIn(decision, 'CaseCorrected');
    expect(() => events.CaseCorrected.data.parse(corrected)).not.toThrow();
    expect(corrected).toMatchObject({
      revision: 2,
      closedAt: s(501),
      correctedAt: s(600),
      disposition: 'founded',
      because: expect.stringMatching(
        /^Came after the closing: a confirmation of the brief.*Changed: .*targets met 7 of 8, not 4 of 7; deviations 3, not 5/,
      ) as string,
    });
    expect(corrected?.case.times.firstUnderstoodAt).toBe(s(90));
    expect(stateOf(decision).closure?.revision).toBe(2);
  });

  test('withdraws a deviation that it proves false, and keeps the line that said it', () => {
    const kinds = (record: IncidentRecord) => record.deviations.map(({ kind }) => kind);
    expect(kinds(before)).toEqual(expect.arrayContaining(['deadline-missed', 'gate-overridden']));
    expect(kinds(stateOf(decision))).not.toContain('deadline-missed');
    expect(kinds(stateOf(decision))).toContain('gate-overridden');
    expect(keysOf(decision).some((key) => key.startsWith('withdrawn-'))).toBe(true);
  });

  test('says nothing else to anybody: no deadline, no step, no clock', () => {
    expect(decision.ok && !decision.unchanged && decision.events.map(({ name }) => name)).toEqual([
      'CaseCorrected',
    ]);
  });

  test('counts corrections on, and a further delivery of the same event corrects nothing', () => {
    const second = reparsed(stateOf(decision));
    expect(heardAt(second, tell.understood(1, 90))).toMatchObject({ unchanged: true });
    const third = heardAt(second, tell.ended(1, 'clear', 480, 6));
    expect(saidIn(third, 'CaseCorrected')).toEqual([]);
    expect(
      saidIn(heardAt(stateOf(third), tell.did(1, 'ventilate', 700, 7), 700), 'CaseCorrected'),
    ).toMatchObject([{ revision: 3 }]);
  });
});

describe('the result of a mandatory action that a lead closed without', () => {
  const before = closed([...untilOnScene, tell.understood(1, 90), tell.onScene(1, 100, 4)]);
  const decision = heardAt(before, tell.did(1, 'isolate', 700, 5), 700);

  test('corrects the case, and the override stays what it was', () => {
    expect(saidIn(decision, 'CaseCorrected')).toMatchObject([{ revision: 2 }]);
    expect(stateOf(decision).deviations).toContainEqual(
      expect.objectContaining({ kind: 'gate-overridden', subject: 'isolate' }),
    );
  });
});

describe('a person who is recorded to have been there after the closing', () => {
  test('counts as on scene since then and as clear, whatever the order in which word of it comes', () => {
    const before = closed([...untilOnScene, tell.understood(1, 90), tell.ended(1, 'released', 500, 4)]);
    const facts = [tell.onScene(1, 450, 5), tell.did(1, 'isolate', 460, 6), tell.ended(1, 'clear', 500, 7)];
    const all = (order: readonly Heard[]) =>
      order.reduce((record, event) => reparsed(stateOf(heardAt(record, event, 900))), before);
    const [inOrder, reversed] = [all(facts), all([...facts].reverse())];
    for (const { assignments, closure } of [inOrder, reversed]) {
      expect(assignments).toMatchObject([{ onSceneAt: s(450), end: { how: 'clear' } }]);
      expect(closure?.revision).toBeGreaterThan(1);
    }
    expect(reversed.deviations).toEqual(inOrder.deviations);
  });
});

describe('a path that could not be judged at the closing', () => {
  const unknown = { procedure: undefined };
  const done = [
    tell.reported(),
    tell.started(),
    tell.assessed(tell.skippedPath),
    ...untilOnScene.slice(3),
    tell.understood(1, 90),
    tell.onScene(1, 100, 4),
    tell.did(1, 'isolate', 120, 5),
  ];
  const resolved = stateOf(resolve(recordAfter(done, unknown), { by: lead }, at(s(500), unknown)));
  const command = { disposition: 'founded' as const, override, by: lead };
  const closing = stateOf(close(resolved, command, at(s(501), unknown)));
  const before = reparsed(stateOf(sweep(closing, at(s(600), unknown))));

  test('is looked at each hour until its procedure has come, and then corrects the case once', () => {
    expect(closing.closure?.lookAt).toBe(s(501 + 3600));
    const still = reparsed(stateOf(sweep(before, at(s(4300), unknown))));
    expect(lookAt(still)).toBe(s(4300 + 3600));
    const judged = sweep(still, at(s(8000)));
    expect(saidIn(judged, 'CaseCorrected')).toMatchObject([
      {
        revision: 2,
        because: expect.stringContaining('the procedure by which the path is judged') as string,
      },
    ]);
    expect(stateOf(judged).deviations.map(({ kind }) => kind)).toContain('question-skipped');
    expect(lookAt(reparsed(stateOf(judged)))).toBeUndefined();
  });

  test('is not looked at any more after two weeks, nor when late news brought it along', () => {
    expect(lookAt(stateOf(sweep(before, at(s(14 * 86_400), unknown))))).toBeUndefined();
    expect(lookAt(stateOf(heardAt(before, tell.did(1, 'ventilate', 130, 6))))).toBeUndefined();
  });
});

test('late news of a large response is settled whole at once, as nothing wakes a closed incident', () => {
  const actions = Array.from({ length: 120 }, (_, n) => ({
    ...{ id: `action-${n}`, title: `Action ${n}`, withinSeconds: 60 },
    ...{ countsFrom: 'accepted' as const, mandatory: false },
  }));
  const [offer, acceptance] = [tell.offered(1, 50), tell.accepted(1, 60)];
  const large: Heard =
    offer.name === 'AssignmentOffered' ? { ...offer, data: { ...offer.data, actions } } : offer;
  const before = closed([...untilOnScene.slice(0, 4), large]);
  const { deadlines, deviations } = stateOf(heardAt(before, acceptance));
  const settled = deadlines.filter(({ kind, status }) => kind === 'action' && status === 'missed');
  expect(settled).toHaveLength(actions.length);
  expect(deviations.filter(({ kind }) => kind === 'action-missing')).toHaveLength(actions.length);
});
