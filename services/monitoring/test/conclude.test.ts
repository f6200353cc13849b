import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { close, resolve } from '../src/domain/conclude.ts';
import type { IncidentRecord } from '../src/domain/record.ts';
import type { Setting } from '../src/domain/said.ts';
import { statusOf } from '../src/domain/status-of.ts';
import * as tell from './story.ts';
import { at, s } from './story.ts';
import { recordAfter, ruleOf, saidIn, stateOf } from './told.ts';

const lead = { kind: 'user', id: 'lead' } as const;
const founded = { disposition: 'founded', by: lead } as const;
const override = { ...founded, override: { reason: 'The supplier isolated the whole street.' } };

const untilOnScene = [
  tell.reported(),
  tell.started(),
  tell.assessed(),
  tell.mobilised(),
  tell.offered(1, 50),
  tell.accepted(1, 60),
  tell.understood(1, 70),
  tell.onScene(1, 100, 4),
];
const resolved = (record: IncidentRecord, seconds: number, more: Partial<Setting> = {}) =>
  stateOf(resolve(record, { by: lead }, at(s(seconds), more)));

describe('closing with a mandatory action open', () => {
  const record = recordAfter(untilOnScene);

  test('is refused, naming the action, before anything else is found wanting', () => {
    const decision = close(record, founded, at(s(110)));
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        kind: 'refused',
        rule: 'mandatory-action-open',
        about: { actionId: 'isolate', title: 'Isolate the supply', assignmentId: tell.assignment(1) },
      },
    });
  });

  test('is refused after the resolution too', () => {
    expect(ruleOf(close(resolved(record, 110), founded, at(s(111))))).toBe('mandatory-action-open');
  });

  test('overridden is a graded deviation with the reason, and a lead is told', () => {
    const decision = close(resolved(record, 110), override, at(s(111)));
    expect(saidIn(decision, 'DeviationFound')).toMatchObject([
      { kind: 'gate-overridden', grade: 'major', subject: 'isolate', reason: override.override.reason },
    ]);
    expect(saidIn(decision, 'IncidentEscalated')).toMatchObject([{ why: 'gate-overridden', tell: 'lead' }]);
    expect(saidIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([
      { kind: 'gate-overridden', grade: 'major' },
    ]);
  });

  test('an override does not stand in for the resolution', () => {
    expect(ruleOf(close(record, override, at(s(111))))).toBe('not-resolved');
  });

  test('counts the mandatory actions of a role that nobody took on', () => {
    const nobody = resolved(recordAfter(untilOnScene.slice(0, 4)), 60);
    expect(ruleOf(close(nobody, founded, at(s(61))))).toBe('mandatory-action-open');
  });

  test('does not count those of a person whose place another took', () => {
    const handedOver = recordAfter([
      ...untilOnScene,
      tell.ended(1, 'released', 120, 5),
      tell.offered(2, 121, 1),
      tell.accepted(2, 125),
      tell.onScene(2, 130, 3),
      tell.did(2, 'isolate', 140, 4),
    ]);
    expect(ruleOf(close(resolved(handedOver, 150), founded, at(s(151))))).toBe('allowed');
  });
});

describe('closing', () => {
  const done = recordAfter([...untilOnScene, tell.did(1, 'isolate', 120, 5)]);

  test('needs the resolution first', () => {
    expect(ruleOf(close(done, founded, at(s(130))))).toBe('not-resolved');
  });

  test('carries the case whole, in the form that review takes', () => {
    const decision = close(resolved(done, 140), founded, at(s(150)));
    const [closed] = saidIn(decision, 'IncidentClosed');
    expect(() => events.IncidentClosed.data.parse(closed)).not.toThrow();
    expect(closed).toMatchObject({
      disposition: 'founded',
      case: {
        reference: '7Q4KX2M',
        validity: 'genuine',
        priority: 'P1',
        times: { contactReceivedAt: s(0), firstAcceptedAt: s(60), resolvedAt: s(140), closedAt: s(150) },
        deviations: [],
        peopleAssigned: 1,
        offersExpired: 0,
      },
    });
    expect(closed?.case.targets.filter(({ met }) => !met)).toEqual([]);
    expect(statusOf(stateOf(decision))).toBe('closed');
  });

  test('happens once', () => {
    const closed = stateOf(close(resolved(done, 140), founded, at(s(150))));
    expect(ruleOf(close(closed, founded, at(s(151))))).toBe('already-closed');
    expect(ruleOf(resolve(closed, { by: lead }, at(s(151))))).toBe('already-closed');
  });

  test('counts a target as missed that its grace had not settled yet', () => {
    const silent = recordAfter([
      ...untilOnScene.slice(0, 6),
      tell.onScene(1, 100, 3),
      tell.did(1, 'isolate', 119, 4),
    ]);
    const late = resolved(silent, 121);
    const [closed] = saidIn(close(late, founded, at(s(121))), 'IncidentClosed');
    expect(closed?.case.targets).toContainEqual({ kind: 'understood', met: false });
    expect(closed?.case.deviations).toContainEqual({ kind: 'deadline-missed', grade: 'major' });
  });

  test('waits for the procedure that the path is judged by, unless a lead overrides that', () => {
    const unknown = { procedure: undefined };
    const record = recordAfter([...untilOnScene, tell.did(1, 'isolate', 120, 5)], unknown);
    const unjudged = resolved(record, 140, unknown);
    const without = at(s(150), unknown);
    expect(ruleOf(close(unjudged, founded, without))).toBe('path-not-judged');
    expect(ruleOf(close(unjudged, founded, at(s(150))))).toBe('allowed');
    expect(saidIn(close(unjudged, override, without), 'DeviationFound')).toMatchObject([
      { kind: 'gate-overridden' },
    ]);
  });

  test('of a report that was rejected needs no resolution', () => {
    const rejected = recordAfter([tell.reported(), tell.started(), tell.rejected()], {
      procedure: undefined,
    });
    expect(ruleOf(close(rejected, { ...override, disposition: 'referred' }, at(s(50))))).toBe('allowed');
    expect(ruleOf(resolve(rejected, { by: lead }, at(s(50))))).toBe('rejected');
  });
});

describe('resolving', () => {
  test('needs a verdict', () => {
    expect(ruleOf(resolve(undefined, { by: lead }, at(s(20))))).toBe('incident-not-found');
    expect(ruleOf(resolve(recordAfter([tell.reported()]), { by: lead }, at(s(20))))).toBe('not-assessed');
  });

  test('drops what is not due yet, and keeps what was due', () => {
    const decision = resolve(recordAfter(untilOnScene), { by: lead }, at(s(110)));
    const byKind = (kind: string) => stateOf(decision).deadlines.find((one) => one.kind === kind)?.status;
    expect(byKind('action')).toBe('dropped');
    expect(byKind('resolved')).toBe('met');
    expect(saidIn(decision, 'DeadlineMissed')).toEqual([]);
    expect(ruleOf(resolve(stateOf(decision), { by: lead }, at(s(111))))).toBe('already-resolved');
  });
});
