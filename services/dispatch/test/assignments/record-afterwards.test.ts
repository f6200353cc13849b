import { describe, expect, test } from 'vitest';
import { acceptOffer } from '../../src/assignments/domain/answer-offer.ts';
import type { AssignmentContext, ContextDecision } from '../../src/assignments/domain/assignment-context.ts';
import {
  endAssignment,
  reportProgress,
  recordAction,
  reportClear,
} from '../../src/assignments/domain/progress-assignment.ts';
import { recordAfterwards, type LateUpdate } from '../../src/assignments/domain/record-afterwards.ts';
import { releaseLeft, standDown } from '../../src/mobilisation/domain/stand-down.ts';
import { after, at, now, offered } from '../support/samples.ts';

const self = { now, howKnown: 'self-report' } as const;
const resolvedAt = at('10:05:00.000');
const later = { now: at('11:00:00.000'), howKnown: 'supervisor' } as const;
const done = { kind: 'action', actionId: 'isolate-supply', result: { kind: 'done' } } as const;
const onScene = { kind: 'on-scene' } as const;

const accepted = () => after(acceptOffer(offered(), self));
const enRoute = () => after(reportProgress(accepted(), { ...self, status: 'en-route' }));

const stoodDown = (context: AssignmentContext): AssignmentContext => {
  const { incidentId } = context.assignment;
  const down = standDown(context.mobilisation, { incidentId, because: 'resolved', now: resolvedAt });
  if (!down.ok) throw new Error('it can be stood down');
  return after(
    releaseLeft({ ...context, mobilisation: down.state }, { because: 'resolved', now: resolvedAt }),
  );
};
const events = (decision: ContextDecision) =>
  decision.ok && !decision.assignment.unchanged
    ? decision.assignment.events.map(({ name, data }) => ({ name, data }))
    : [];
const rule = (decision: ContextDecision) => (decision.ok ? 'ok' : decision.refusal.rule);
const learnt = (context: AssignmentContext, report: LateUpdate) => recordAfterwards(context, report, later);

describe('somebody who was under way as the incident was resolved', () => {
  test.each([
    ['seen on scene', onScene],
    ['known to have done an action', done],
    ['said to be clear', { kind: 'clear' }],
  ] as const)('is clear and no longer released once %s, and rests from then', (_, report) => {
    const before = stoodDown(enRoute());
    expect(before.assignment.status).toBe('released');
    const decision = learnt(before, report);
    const { assignment, resource } = after(decision);
    expect(assignment).toMatchObject({ status: 'clear', endedAt: resolvedAt });
    expect(resource).toMatchObject({ duty: { status: 'available' }, lastClearAt: resolvedAt });
    expect(events(decision).at(-1)).toMatchObject({
      name: 'AssignmentEnded',
      data: { how: 'clear', endedAt: resolvedAt },
    });
  });

  test('stays released when nothing but the way there is recorded', () => {
    const { assignment } = after(learnt(stoodDown(accepted()), { kind: 'en-route' }));
    expect(assignment).toMatchObject({ status: 'released', enRouteAt: resolvedAt });
  });

  test('counts as on scene by the end of their part, unless a time is given', () => {
    const by = (report: LateUpdate) => after(learnt(stoodDown(enRoute()), report)).assignment;
    expect(by(onScene)).toMatchObject({ onSceneAt: resolvedAt });
    expect(by({ ...onScene, at: at('09:41:00.000') })).toMatchObject({ onSceneAt: at('09:41:00.000') });
  });

  test.each([at('09:17:00.000'), at('11:02:01.000')])(
    'cannot have been there at %s, before accepting or in the future',
    (when) => {
      expect(learnt(stoodDown(enRoute()), { ...onScene, at: when })).toMatchObject({
        refusal: { kind: 'invalid', rule: 'time-out-of-range', about: { field: 'at' } },
      });
    },
  );
});

describe('somebody whose part has ended', () => {
  test('has each thing recorded once, and a later report corrects it', () => {
    const first = after(learnt(stoodDown(enRoute()), done));
    expect(events(learnt(first, done))).toEqual([]);
    const not = { ...done, result: { kind: 'not-possible', reason: 'The valve was locked.' } } as const;
    expect(events(learnt(first, not)).map(({ name }) => name)).toEqual(['ActionCompleted']);
    const seen = after(learnt(first, onScene));
    expect(events(learnt(seen, onScene))).toEqual([]);
    const corrected = learnt(seen, { ...onScene, at: at('09:50:00.000') });
    expect(events(corrected)).toMatchObject([{ name: 'AssignmentProgressed' }]);
  });

  test('and who is clear: only the control room records a forgotten action', () => {
    const told = { ...self, howKnown: 'supervisor' } as const;
    const clear = after(
      reportClear(after(reportProgress(accepted(), { ...self, ...onScene, status: 'on-scene' })), told),
    );
    expect(recordAction(clear, { ...self, ...done })).toMatchObject({ refusal: { rule: 'clear' } });
    expect(events(learnt(clear, done)).map(({ name }) => name)).toEqual(['ActionCompleted']);
  });

  test('by a dispatcher’s own release stays released, with what they had done', () => {
    const released = after(
      endAssignment(enRoute(), { ...self, how: 'released', reason: 'Somebody is nearer.' }),
    );
    expect(after(learnt(released, done)).assignment).toMatchObject({
      status: 'released',
      actions: [{ result: { kind: 'done' } }],
    });
    expect(rule(learnt(released, { kind: 'clear' }))).toBe('released');
  });

  test('and who never accepted took no part', () => {
    expect(rule(learnt(stoodDown(offered()), onScene))).toBe('released');
  });
});

test('what the control room learns late of somebody at work counts from when it happened', () => {
  const { assignment } = after(
    reportProgress(accepted(), { ...later, status: 'on-scene', at: at('09:41:00.000') }),
  );
  expect(assignment).toMatchObject({ status: 'on-scene', onSceneAt: at('09:41:00.000') });
});
