import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { close, resolve } from '../../src/closing/domain/resolve-and-close.ts';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { settleBySweep } from '../../src/settlement/domain/clock-tick.ts';
import { sweepDueAt } from '../../src/settlement/domain/sweep-time.ts';
import { eventsIn, lineKeysOf, recordAfter, stateOf } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';

const lead = { kind: 'user', id: 'lead' } as const;
const override = { reason: 'The supplier confirmed it by telephone.' };

const untilOnScene = [
  sample.reported(),
  sample.started(),
  sample.assessed(),
  sample.mobilised(),
  sample.offered(1, 50),
  sample.accepted(1, 60),
];
const closedAfter = (events_: readonly IncidentEvent[], seconds = 500): IncidentRecord => {
  const resolved = stateOf(resolve(recordAfter(events_), { by: lead }, at(s(seconds))));
  const command = { disposition: 'founded' as const, override, by: lead };
  return stateOf(close(resolved, command, at(s(seconds + 1))));
};
const heardAt = (record: IncidentRecord, event: IncidentEvent, seconds = 600) =>
  applyToRecord(record, [event], at(s(seconds)));
const reparsed = (record: IncidentRecord): IncidentRecord =>
  IncidentRecord.parse(JSON.parse(JSON.stringify(record)));

describe('what comes after the closing', () => {
  const before = closedAfter([...untilOnScene, sample.onScene(1, 100, 4), sample.did(1, 'isolate', 120, 5)]);
  const decision = heardAt(before, sample.understood(1, 90));

  test('corrects the whole case, with a revision, what came and what changed', () => {
    const [corrected] = eventsIn(decision, 'CaseCorrected');
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

  test('withdraws a deviation that it proves false, and keeps its line', () => {
    const kinds = (record: IncidentRecord) => record.deviations.map(({ kind }) => kind);
    expect(kinds(before)).toEqual(expect.arrayContaining(['deadline-missed', 'gate-overridden']));
    expect(kinds(stateOf(decision))).not.toContain('deadline-missed');
    expect(kinds(stateOf(decision))).toContain('gate-overridden');
    expect(lineKeysOf(decision).some((key) => key.startsWith('withdrawn-'))).toBe(true);
  });

  test('emits nothing else: no deadline, no step, no clock', () => {
    expect(decision.ok && !decision.unchanged && decision.events.map(({ name }) => name)).toEqual([
      'CaseCorrected',
    ]);
  });

  test('counts corrections on, and a further delivery of the same event corrects nothing', () => {
    const second = reparsed(stateOf(decision));
    expect(heardAt(second, sample.understood(1, 90))).toMatchObject({ unchanged: true });
    const third = heardAt(second, sample.ended(1, 'clear', 480, 6));
    expect(eventsIn(third, 'CaseCorrected')).toEqual([]);
    expect(
      eventsIn(heardAt(stateOf(third), sample.did(1, 'ventilate', 700, 7), 700), 'CaseCorrected'),
    ).toMatchObject([{ revision: 3 }]);
  });
});

describe('the result of a mandatory action that a lead closed without', () => {
  const before = closedAfter([...untilOnScene, sample.understood(1, 90), sample.onScene(1, 100, 4)]);
  const decision = heardAt(before, sample.did(1, 'isolate', 700, 5), 700);

  test('corrects the case, and the override stays what it was', () => {
    expect(eventsIn(decision, 'CaseCorrected')).toMatchObject([{ revision: 2 }]);
    expect(stateOf(decision).deviations).toContainEqual(
      expect.objectContaining({ kind: 'gate-overridden', subject: 'isolate' }),
    );
  });
});

describe('a person who is recorded to have been there after the closing', () => {
  test('counts as on scene since then and as clear, whatever the order in which its events arrive', () => {
    const before = closedAfter([
      ...untilOnScene,
      sample.understood(1, 90),
      sample.ended(1, 'released', 500, 4),
    ]);
    const facts = [
      sample.onScene(1, 450, 5),
      sample.did(1, 'isolate', 460, 6),
      sample.ended(1, 'clear', 500, 7),
    ];
    const all = (order: readonly IncidentEvent[]) =>
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
    sample.reported(),
    sample.started(),
    sample.assessed(sample.skippedPath),
    ...untilOnScene.slice(3),
    sample.understood(1, 90),
    sample.onScene(1, 100, 4),
    sample.did(1, 'isolate', 120, 5),
  ];
  const resolved = stateOf(resolve(recordAfter(done, unknown), { by: lead }, at(s(500), unknown)));
  const command = { disposition: 'founded' as const, override, by: lead };
  const closing = stateOf(close(resolved, command, at(s(501), unknown)));
  const before = reparsed(stateOf(settleBySweep(closing, at(s(600), unknown))));

  test('is checked each hour until its procedure has arrived, and then corrects the case once', () => {
    expect(closing.closure?.lookAt).toBe(s(501 + 3600));
    const still = reparsed(stateOf(settleBySweep(before, at(s(4300), unknown))));
    expect(sweepDueAt(still)).toBe(s(4300 + 3600));
    const judged = settleBySweep(still, at(s(8000)));
    expect(eventsIn(judged, 'CaseCorrected')).toMatchObject([
      {
        revision: 2,
        because: expect.stringContaining('the procedure by which the path is judged') as string,
      },
    ]);
    expect(stateOf(judged).deviations.map(({ kind }) => kind)).toContain('question-skipped');
    expect(sweepDueAt(reparsed(stateOf(judged)))).toBeUndefined();
  });

  test('is not checked after two weeks, nor once a late event has judged it', () => {
    expect(sweepDueAt(stateOf(settleBySweep(before, at(s(14 * 86_400), unknown))))).toBeUndefined();
    expect(sweepDueAt(stateOf(heardAt(before, sample.did(1, 'ventilate', 130, 6))))).toBeUndefined();
  });
});

test('late events of a large response are settled at once, as a closed incident has no clock', () => {
  const actions = Array.from({ length: 120 }, (_, n) => ({
    ...{ id: `action-${n}`, title: `Action ${n}`, withinSeconds: 60 },
    ...{ countsFrom: 'accepted' as const, mandatory: false },
  }));
  const [offer, acceptance] = [sample.offered(1, 50), sample.accepted(1, 60)];
  const large: IncidentEvent =
    offer.name === 'AssignmentOffered' ? { ...offer, data: { ...offer.data, actions } } : offer;
  const before = closedAfter([...untilOnScene.slice(0, 4), large]);
  const { deadlines, deviations } = stateOf(heardAt(before, acceptance));
  const settled = deadlines.filter(({ kind, status }) => kind === 'action' && status === 'missed');
  expect(settled).toHaveLength(actions.length);
  expect(deviations.filter(({ kind }) => kind === 'action-missing')).toHaveLength(actions.length);
});
