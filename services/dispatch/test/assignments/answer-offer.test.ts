import { Slug } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { describe, expect, test } from 'vitest';
import { acceptOffer, declineOffer, expireOffer } from '../../src/assignments/domain/answer-offer.ts';
import {
  unchangedContext,
  type Known,
  type AssignmentContext,
  type ContextDecision,
} from '../../src/assignments/domain/assignment-context.ts';
import {
  applyToAssignment,
  applyUpdate,
  changesAssignmentOnly,
  type AssignmentUpdate,
} from '../../src/assignments/domain/assignment-update.ts';
import { actionDueAt } from '../../src/assignments/domain/brief.ts';
import { reserve } from '../../src/assignments/domain/reservation.ts';
import { releaseLeft } from '../../src/mobilisation/domain/stand-down.ts';
import { after, at, now, offered, person, role } from '../support/samples.ts';

const known = { now, howKnown: 'self-report' as const, reader: 'responder' as const };
const rule = (decision: ContextDecision): string => (decision.ok ? 'ok' : decision.refusal.rule);
const wrote = (decision: ContextDecision): string[] =>
  decision.ok && !decision.assignment.unchanged ? decision.assignment.events.map(({ name }) => name) : [];
const report = (context: AssignmentContext, said: AssignmentUpdate, how: Known = known): ContextDecision => {
  if (!changesAssignmentOnly(said)) return applyUpdate(context, said, how);
  const decision = applyToAssignment(context, said, how);
  return decision.ok ? { ...unchangedContext(context), assignment: decision } : decision;
};
const through = (context: AssignmentContext, ...said: AssignmentUpdate[]): AssignmentContext =>
  said.reduce((before, one) => after(report(before, one)), context);

const accepted = () => after(acceptOffer(offered(), known));
const confirmed = ['make-safe', 'isolate-supply'];

describe('accepting', () => {
  test('sets the limits that follow, fills the place and moves the person on', () => {
    const { assignment, resource, mobilisation } = accepted();
    expect(assignment).toMatchObject({
      status: 'accepted',
      acceptedAt: now,
      understandBy: at('09:23:00.000'),
    });
    expect(resource.duty).toMatchObject({
      status: 'accepted',
      held: { assignmentId: assignment.assignmentId },
    });
    expect(mobilisation).toMatchObject({ places: [{ state: 'filled', acceptedAt: now }] });
    expect(resource.recentJobs).toEqual([now]);
  });

  test('a second time changes nothing', () => {
    expect(wrote(acceptOffer(accepted(), known))).toEqual([]);
  });

  test('after its time limit, while the offer stands, still counts: dispatch decides', () => {
    expect(rule(acceptOffer(offered(), { ...known, now: at('10:30:00') }))).toBe('ok');
  });

  test('too late is refused with the name of whoever has the place now', () => {
    const gone = after(expireOffer(offered(), at('09:20:02')));
    const tom = person('Tom');
    const next = reserve(
      { mobilisation: gone.mobilisation, resource: tom },
      { role: role.role, assignmentId: derivedId('asg', 'next'), chosenBy: 'escalation', now },
    );
    if (!next.ok) throw new Error(next.refusal.because);
    expect(next.assignment.state.insteadOf).toBe(gone.assignment.assignmentId);
    const late = acceptOffer({ ...gone, mobilisation: next.mobilisation.state }, known);
    expect(late).toMatchObject({
      refusal: {
        rule: 'expired',
        because: 'The time to accept First engineer is over. It was given to Tom.',
      },
    });
  });

  test('is refused once the response was stood down', () => {
    const context = offered();
    const { mobilisation } = context;
    if (mobilisation.status !== 'open') throw new Error('it is open');
    const stoodDown = {
      ...mobilisation,
      status: 'stood-down' as const,
      stoodDownAt: now,
      because: 'resolved' as const,
    };
    expect(rule(acceptOffer({ ...context, mobilisation: stoodDown }, known))).toBe('stood-down');
  });
});

describe('declining', () => {
  test('frees place and person in the same decision, and dispatch seeks the next', () => {
    const { assignment, resource, mobilisation } = after(
      declineOffer(offered(), { ...known, reason: 'Van.' }),
    );
    expect(assignment).toMatchObject({ status: 'declined', endReason: 'Van.' });
    expect(resource.duty).toEqual({ status: 'available' });
    expect(resource.lastClearAt).toBeUndefined();
    expect(mobilisation).toMatchObject({
      places: [{ state: 'seeking', chosenBy: 'escalation', insteadOf: assignment.assignmentId }],
      tried: [{ how: 'declined', assignmentId: assignment.assignmentId }],
    });
  });

  test('after accepting is refused and says who can release', () => {
    const refused = declineOffer(accepted(), known);
    expect(refused).toMatchObject({ refusal: { rule: 'already-accepted' } });
  });

  test('twice changes nothing, and accepting afterwards is refused', () => {
    const gone = after(declineOffer(offered(), known));
    expect(wrote(declineOffer(gone, known))).toEqual([]);
    expect(rule(acceptOffer(gone, known))).toBe('declined');
  });
});

describe('a missed accept deadline', () => {
  test('ends an open offer, and nothing else', () => {
    expect(wrote(expireOffer(offered(), now))).toEqual(['AssignmentEnded']);
    expect(wrote(expireOffer(accepted(), now))).toEqual([]);
  });
});

describe('working', () => {
  test('the brief is understood only when every responsibility and action is confirmed', () => {
    const part = report(accepted(), { kind: 'understood', confirmed: ['make-safe'] });
    expect(part).toMatchObject({ refusal: { rule: 'not-all-confirmed', about: { open: 'isolate-supply' } } });
    const whole = through(accepted(), { kind: 'understood', confirmed });
    expect(whole.assignment).toMatchObject({ status: 'understood', understoodAt: now, confirmed });
    expect(wrote(report(whole, { kind: 'understood', confirmed }))).toEqual([]);
  });

  test('somebody already on the way may still confirm, and stays on the way', () => {
    const context = through(accepted(), { kind: 'en-route' }, { kind: 'understood', confirmed });
    expect(context.assignment).toMatchObject({ status: 'en-route', understoodAt: now });
  });

  test('nothing is reported on an offer, and nothing on one that is over', () => {
    const gone = after(declineOffer(offered(), known));
    for (const said of [{ kind: 'en-route' }, { kind: 'on-scene' }, { kind: 'clear' }] as const) {
      expect([rule(report(offered(), said)), rule(report(gone, said))]).toEqual(['not-accepted', 'declined']);
    }
  });

  test('the person moves with the assignment and never back', () => {
    const onScene = through(accepted(), { kind: 'en-route' }, { kind: 'on-scene' });
    expect(onScene.resource.duty.status).toBe('on-scene');
    expect(rule(report(onScene, { kind: 'en-route' }))).toBe('already-on-scene');
    expect(wrote(report(onScene, { kind: 'on-scene' }))).toEqual([]);
  });

  test('an action has one result, told once, and a new one replaces it', () => {
    const done = { kind: 'action', actionId: 'isolate-supply', result: { kind: 'done' } } as const;
    const not = { ...done, result: { kind: 'not-possible', reason: 'Locked.' } } as const;
    const ticked = through(accepted(), not);
    expect(wrote(report(ticked, not))).toEqual([]);
    expect(wrote(report(ticked, done))).toEqual(['ActionCompleted']);
    expect(rule(report(ticked, { ...done, actionId: 'another' }))).toBe('action-not-found');
  });

  test('clear waits for every mandatory action, and then frees the person with rest counted', () => {
    const onScene = through(accepted(), { kind: 'on-scene' });
    expect(report(onScene, { kind: 'clear' })).toMatchObject({
      refusal: { rule: 'action-open', about: { actionId: 'isolate-supply' } },
    });
    const clear = through(
      onScene,
      { kind: 'action', actionId: 'isolate-supply', result: { kind: 'done' } },
      { kind: 'clear' },
    );
    expect(clear.resource).toMatchObject({ duty: { status: 'available' }, lastClearAt: now });
    expect(clear.mobilisation).toMatchObject({ places: [{ state: 'filled' }] });
  });
});

test('a person who is not clear yet reads every open mandatory action and its due time', () => {
  const onScene = through(accepted(), { kind: 'on-scene' });
  const [first] = onScene.assignment.actions;
  if (!first) throw new Error('the plan has no action');
  const second = {
    ...first,
    id: Slug.parse('read-meter'),
    title: 'Read the meter',
    countsFrom: 'on-scene' as const,
  };
  const both = { ...onScene, assignment: { ...onScene.assignment, actions: [first, second] } };
  const refused = report(both, { kind: 'clear' });
  const [dueAt, laterDueAt] = [actionDueAt(both.assignment, first), actionDueAt(both.assignment, second)];
  expect(refused).toMatchObject({
    refusal: {
      because: `First say of each of these whether it is done or not possible: “${first.title}”, due ${dueAt}; “Read the meter”, due ${laterDueAt}.`,
      details: [
        { actionId: 'isolate-supply', who: 'Maya', dueAt },
        { actionId: 'read-meter', who: 'Maya', dueAt: laterDueAt },
      ],
    },
  });
});

describe('ending', () => {
  test.each<[string, AssignmentUpdate[]]>([
    ['an offer', []],
    ['a yes', [{ kind: 'accepted' }]],
  ])('before going leaves %s without rest due and without a job', (_, before) => {
    const released = through(offered(), ...before, { kind: 'released', reason: 'Not needed.' });
    expect(released.resource).toMatchObject({ duty: { status: 'available' }, recentJobs: [] });
    expect(released.resource.lastClearAt).toBeUndefined();
  });

  test('after setting out counts as work: rest is due and the job stands', () => {
    const released = through(accepted(), { kind: 'en-route' }, { kind: 'released', reason: 'Not needed.' });
    expect(released.resource).toMatchObject({ lastClearAt: now, recentJobs: [now] });
  });

  test('a released place is the dispatcher’s again', () => {
    const released = through(accepted(), { kind: 'released', reason: 'Nearer one free.' });
    expect(released.mobilisation).toMatchObject({
      places: [{ state: 'open' }],
      tried: [{ how: 'released' }],
    });
    expect(released.resource.duty.status).toBe('available');
  });

  test('standing down clears whoever is on scene and releases the others', () => {
    const down = { because: 'resolved', now } as const;
    const onScene = through(accepted(), { kind: 'on-scene' });
    expect(after(releaseLeft(onScene, down)).assignment.status).toBe('clear');
    expect(after(releaseLeft(accepted(), down)).assignment.status).toBe('released');
    const gone = after(declineOffer(offered(), known));
    expect(wrote(releaseLeft(gone, down))).toEqual([]);
  });
});
