import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { close, resolve } from '../../src/closing/domain/resolve-and-close.ts';
import { statusOf } from '../../src/record/domain/status-of.ts';
import { eventsIn, recordAfter, ruleOf, stateOf, deviationsIn } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';
import { founded, lead, override, resolved, untilOnScene } from '../support/sample-moments.ts';

describe('closing with a mandatory action open', () => {
  const record = recordAfter(untilOnScene);

  test('is refused, naming the action, before any other rule', () => {
    const decision = close(record, founded, at(s(110)));
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        kind: 'refused',
        rule: 'mandatory-action-open',
        about: { actionId: 'isolate', title: 'Isolate the supply', assignmentId: sample.assignment(1) },
        details: [{ actionId: 'isolate', who: 'Person 1', dueAt: s(160) }],
      },
    });
  });

  test('is refused after the resolution too', () => {
    expect(ruleOf(close(resolved(record, 110), founded, at(s(111))))).toBe('mandatory-action-open');
  });

  test('overridden is a graded deviation with the reason, and a lead is told', () => {
    const decision = close(resolved(record, 110), override, at(s(111)));
    expect(deviationsIn(decision)).toMatchObject([
      { kind: 'gate-overridden', grade: 'major', subject: 'isolate', reason: override.override.reason },
    ]);
    expect(eventsIn(decision, 'IncidentEscalated')).toMatchObject([{ why: 'gate-overridden', tell: 'lead' }]);
    expect(eventsIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([
      { kind: 'gate-overridden', grade: 'major' },
    ]);
  });

  test('an override does not replace the resolution', () => {
    expect(ruleOf(close(record, override, at(s(111))))).toBe('not-resolved');
  });

  test('counts the mandatory actions of a role that nobody took on', () => {
    const nobody = resolved(recordAfter(untilOnScene.slice(0, 4)), 60);
    expect(ruleOf(close(nobody, founded, at(s(61))))).toBe('mandatory-action-open');
  });

  test('does not count those of a person whose place another took', () => {
    const handedOver = recordAfter([
      ...untilOnScene,
      sample.ended(1, 'released', 120, 5),
      sample.offered(2, 121, 1),
      sample.accepted(2, 125),
      sample.onScene(2, 130, 3),
      sample.did(2, 'isolate', 140, 4),
    ]);
    const decision = close(resolved(handedOver, 150), founded, at(s(151)));
    expect(eventsIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([]);
  });
});

describe('closing a record that is known to lack events', () => {
  const done = [...untilOnScene, sample.did(1, 'isolate', 120, 6)];
  const lacking = resolved(recordAfter(done), 140);

  test('is refused, naming whose events are missing and since when', () => {
    expect(close(lacking, founded, at(s(150)))).toMatchObject({
      refusal: {
        rule: 'record-incomplete',
        because:
          'The record is known to be incomplete; still awaited: one update on the part of Person 1 (First engineer). What is missing usually comes within seconds: try again in a few seconds.',
        details: [{ aggregate: `ASSIGNMENT#${sample.assignment(1)}`, events: '5', since: s(120) }],
      },
    });
  });

  test('does not say to try again once what is missing is a minute late', () => {
    const refused = close(lacking, founded, at(s(180)));
    expect(refused.ok ? '' : refused.refusal.because).toMatch(
      /one update on the part of Person 1 \(First engineer\)\.$/,
    );
  });

  test('is refused too when nothing of the response has arrived', () => {
    const unheard = resolved(recordAfter(untilOnScene.slice(0, 3)), 140);
    expect(close(unheard, founded, at(s(150)))).toMatchObject({
      refusal: {
        rule: 'record-incomplete',
        details: [{ what: 'the response to the verdict', since: s(40) }],
      },
    });
  });

  test('is a major deviation with the lead’s reason when overridden', () => {
    const decision = close(lacking, override, at(s(150)));
    expect(deviationsIn(decision)).toContainEqual(
      expect.objectContaining({
        kind: 'gate-overridden',
        grade: 'major',
        subject: `ASSIGNMENT#${sample.assignment(1)}`,
        reason: override.override.reason,
      }),
    );
    expect(eventsIn(decision, 'IncidentEscalated')).toMatchObject([{ why: 'gate-overridden' }]);
  });
});

describe('closing', () => {
  const done = recordAfter([...untilOnScene, sample.did(1, 'isolate', 120, 5)]);

  test('needs the resolution first', () => {
    expect(ruleOf(close(done, founded, at(s(130))))).toBe('not-resolved');
  });

  test('carries the case whole, in the form that review takes', () => {
    const decision = close(resolved(done, 140), founded, at(s(150)));
    const [closed] = eventsIn(decision, 'IncidentClosed');
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

  test('happens once, and who comes second is told who was first, and when', () => {
    const closed = stateOf(close(resolved(done, 140), founded, at(s(150))));
    expect(close(closed, founded, at(s(151)))).toMatchObject({
      refusal: { rule: 'already-closed', about: { by: lead.id, at: s(150) } },
    });
    expect(ruleOf(resolve(closed, { by: lead }, at(s(151))))).toBe('already-closed');
  });

  test('counts a target as missed that its grace had not settled yet', () => {
    const silent = recordAfter([
      ...untilOnScene.slice(0, 6),
      sample.onScene(1, 100, 3),
      sample.did(1, 'isolate', 119, 4),
    ]);
    const late = resolved(silent, 121);
    const [closed] = eventsIn(close(late, founded, at(s(121))), 'IncidentClosed');
    expect(closed?.case.targets).toContainEqual({ kind: 'understood', met: false });
    expect(closed?.case.deviations).toContainEqual({ kind: 'deadline-missed', grade: 'major' });
  });

  test('waits for the procedure that the path is judged by, unless a lead overrides that', () => {
    const unknown = { procedure: undefined };
    const record = recordAfter([...untilOnScene, sample.did(1, 'isolate', 120, 5)], unknown);
    const unjudged = resolved(record, 140, unknown);
    const without = at(s(150), unknown);
    expect(ruleOf(close(unjudged, founded, without))).toBe('path-not-judged');
    expect(ruleOf(close(unjudged, founded, at(s(150))))).toBe('allowed');
    expect(deviationsIn(close(unjudged, override, without))).toMatchObject([{ kind: 'gate-overridden' }]);
  });

  test('of a report that was rejected needs no resolution', () => {
    const rejected = recordAfter([sample.reported(), sample.started(), sample.rejected()], {
      procedure: undefined,
    });
    expect(ruleOf(close(rejected, { ...override, disposition: 'referred' }, at(s(50))))).toBe('allowed');
    expect(ruleOf(resolve(rejected, { by: lead }, at(s(50))))).toBe('rejected');
  });
});

describe('resolving', () => {
  test('needs a verdict', () => {
    expect(ruleOf(resolve(undefined, { by: lead }, at(s(20))))).toBe('incident-not-found');
    expect(ruleOf(resolve(recordAfter([sample.reported()]), { by: lead }, at(s(20))))).toBe('not-assessed');
  });

  test('drops what is not due yet, and keeps what was due', () => {
    const decision = resolve(recordAfter(untilOnScene), { by: lead }, at(s(110)));
    const byKind = (kind: string) => stateOf(decision).deadlines.find((one) => one.kind === kind)?.status;
    expect(byKind('action')).toBe('dropped');
    expect(byKind('resolved')).toBe('met');
    expect(eventsIn(decision, 'DeadlineMissed')).toEqual([]);
    expect(ruleOf(resolve(stateOf(decision), { by: lead }, at(s(111))))).toBe('already-resolved');
  });
});
