import { describe, expect, test } from 'vitest';
import { acceptOffer, declineOffer, expireOffer } from '../../src/assignments/domain/answer-offer.ts';
import { askForBrief } from '../../src/assignments/domain/ask-for-brief.ts';
import type { AssignmentContext } from '../../src/assignments/domain/assignment-context.ts';
import { applyUpdate } from '../../src/assignments/domain/assignment-update.ts';
import { recordAction, confirmUnderstanding } from '../../src/assignments/domain/progress-assignment.ts';
import type { Reader } from '../../src/assignments/domain/reader.ts';
import { standDown } from '../../src/mobilisation/domain/stand-down.ts';
import { after, at, now, offered, person } from '../support/samples.ts';

const by = (reader: Reader) => ({ now, howKnown: 'supervisor' as const, reader });
const self = { now, howKnown: 'self-report' as const, reader: 'responder' as const };
const accepted = () => after(acceptOffer(offered(), self));
const onScene = () => after(applyUpdate(accepted(), { kind: 'on-scene' }, self));
const declined = () => after(declineOffer(offered(), self));
const expired = () => after(expireOffer(offered(), at('09:20:02')));
const clear = () => after(applyUpdate(onScene(), { kind: 'clear' }, by('control-room')));
const released = () =>
  after(applyUpdate(accepted(), { kind: 'released', reason: 'Not needed.' }, by('control-room')));

type Refusable = { readonly ok: boolean; readonly refusal?: { readonly because: string } };
const because = (decision: Refusable): string => decision.refusal?.because ?? 'not refused';
const reporting = (said: Parameters<typeof applyUpdate>[1]) => (context: AssignmentContext, reader: Reader) =>
  applyUpdate(context, said, by(reader));

const refusals: [
  string,
  () => AssignmentContext,
  (context: AssignmentContext, reader: Reader) => Refusable,
][] = [
  ['en route after on scene', onScene, reporting({ kind: 'en-route' })],
  ['on scene before a yes', () => offered(), reporting({ kind: 'on-scene' })],
  ['declining after a yes', accepted, reporting({ kind: 'declined' })],
  ['accepting what was declined', declined, reporting({ kind: 'accepted' })],
  ['accepting what has expired', expired, reporting({ kind: 'accepted' })],
  ['accepting after a release', released, reporting({ kind: 'accepted' })],
  ['on scene once clear', clear, reporting({ kind: 'on-scene' })],
  ['declining once clear', clear, reporting({ kind: 'declined' })],
  [
    'half a confirmation',
    accepted,
    (context, reader) => confirmUnderstanding(context, { ...by(reader), confirmed: [] }),
  ],
  [
    'an action before a yes',
    () => offered(),
    (context, reader) =>
      recordAction(context, { ...by(reader), actionId: 'isolate-supply', result: { kind: 'done' } }),
  ],
];

describe('what is refused', () => {
  test.each(refusals)(
    '(%s) speaks of the person to the control room, and to the person themself',
    (_, context, ask) => {
      const toControlRoom = because(ask(context(), 'control-room'));
      expect(toControlRoom).toContain('Maya');
      expect(toControlRoom).not.toMatch(/\byou/i);
      expect(because(ask(context(), 'responder'))).not.toContain('Maya');
    },
  );

  test('says of an expired offer that the incident is over, once it is', () => {
    const context = expired();
    const stoodDown = standDown(context.mobilisation, {
      incidentId: context.assignment.incidentId,
      because: 'closed',
      now,
    });
    if (!stoodDown.ok) throw new Error('it stands down');
    for (const reader of ['responder', 'control-room'] as const) {
      const late = acceptOffer({ ...context, mobilisation: stoodDown.state }, by(reader));
      expect(because(late)).toContain('The incident is over: it is closed.');
      expect(because(late)).not.toContain('Nobody else has taken it yet');
    }
  });
});

describe('a brief is asked for again', () => {
  test('only for somebody who is to go, in time, and can be reached', () => {
    const unreachable = person('Maya', { email: { address: 'maya@example.com', verified: false } });
    const rules = [
      askForBrief(offered(), now),
      askForBrief(onScene(), at('19:00:00')),
      askForBrief(offered(), at('09:20:00')),
      askForBrief({ ...accepted(), resource: unreachable }, now),
      askForBrief(declined(), now),
    ].map((decision) => (decision.ok ? 'asked' : decision.refusal.rule));
    expect(rules).toEqual(['asked', 'asked', 'accept-time-over', 'no-verified-channel', 'declined']);
  });
});
