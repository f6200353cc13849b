import { decided } from '@muster/core';
import { describe, expect, test } from 'vitest';
import { acceptOffer } from '../../src/assignments/domain/answer-offer.ts';
import {
  openMandatoryActions,
  idsToConfirm,
  type Assignment,
} from '../../src/assignments/domain/assignment.ts';
import { briefOf } from '../../src/assignments/domain/brief.ts';
import { recordAction, reportClear } from '../../src/assignments/domain/progress-assignment.ts';
import { takeOverActions } from '../../src/assignments/domain/take-over-actions.ts';
import { after, now, offered, person } from '../support/samples.ts';

const self = { now, howKnown: 'self-report' } as const;
const results = {
  done: { kind: 'done' },
  'not-possible': { kind: 'not-possible', reason: 'Locked.' },
} as const;

/** Maya accepted and gave the mandatory action this result. */
const earlier = (kind: keyof typeof results): Assignment => {
  const told = recordAction(after(acceptOffer(offered(), self)), {
    ...{ ...self, actionId: 'isolate-supply', result: results[kind] },
  });
  if (!told.ok) throw new Error(told.refusal.because);
  return told.state;
};
const handedOn = (before: Assignment) =>
  takeOverActions(decided<Assignment>(offered(person('Ben')).assignment, []), before).state;

describe('a place that is taken over', () => {
  test('does not ask again for what was done before, and says by whom', () => {
    const assignment = handedOn(earlier('done'));
    expect(openMandatoryActions(assignment)).toEqual([]);
    expect(idsToConfirm(assignment)).toEqual(['make-safe']);
    const context = { ...offered(person('Ben')), assignment };
    expect(briefOf(assignment, context.mobilisation)?.actions).toMatchObject([
      { limit: 'done already by Maya' },
    ]);
    expect(reportClear(after(acceptOffer(context, self)), self)).toMatchObject({ ok: true });
  });

  test('is handed on with it from holder to holder', () => {
    expect(handedOn(handedOn(earlier('done'))).actions).toMatchObject([{ doneBefore: { by: 'Maya' } }]);
  });

  test('still asks for what was not possible before', () => {
    const assignment = handedOn(earlier('not-possible'));
    expect(openMandatoryActions(assignment)).toMatchObject([{ id: 'isolate-supply' }]);
    expect(idsToConfirm(assignment)).toEqual(['make-safe', 'isolate-supply']);
  });
});
