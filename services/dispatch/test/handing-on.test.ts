import { describe, expect, test } from 'vitest';
import { accept } from '../src/domain/answering.ts';
import { openMandatoryActions, toConfirm, type Assignment } from '../src/domain/assignment.ts';
import { briefOf } from '../src/domain/brief.ts';
import { handOn } from '../src/domain/handing-on.ts';
import { recordAction, reportClear } from '../src/domain/working.ts';
import { decided } from '@muster/core';
import { after, now, offered, person } from './fixtures.ts';

const self = { now, howKnown: 'self-report' } as const;
const results = {
  done: { kind: 'done' },
  'not-possible': { kind: 'not-possible', reason: 'Locked.' },
} as const;

/** Maya accepted and gave the mandatory action this result. */
const earlier = (kind: keyof typeof results): Assignment => {
  const told = recordAction(after(accept(offered(), self)), {
    ...{ ...self, actionId: 'isolate-supply', result: results[kind] },
  });
  if (!told.ok) throw new Error(told.refusal.because);
  return told.state;
};
const handedOn = (before: Assignment) =>
  handOn(decided<Assignment>(offered(person('Ben')).assignment, []), before).state;

describe('a place that is taken over', () => {
  test('asks no more for what was done before, and says by whom', () => {
    const assignment = handedOn(earlier('done'));
    expect(openMandatoryActions(assignment)).toEqual([]);
    expect(toConfirm(assignment)).toEqual(['make-safe']);
    const trio = { ...offered(person('Ben')), assignment };
    expect(briefOf(assignment, trio.mobilisation)?.actions).toMatchObject([
      { limit: 'done already by Maya' },
    ]);
    expect(reportClear(after(accept(trio, self)), self)).toMatchObject({ ok: true });
  });

  test('is handed on with it from holder to holder', () => {
    expect(handedOn(handedOn(earlier('done'))).actions).toMatchObject([{ doneBefore: { by: 'Maya' } }]);
  });

  test('still asks for what was not possible before', () => {
    const assignment = handedOn(earlier('not-possible'));
    expect(openMandatoryActions(assignment)).toMatchObject([{ id: 'isolate-supply' }]);
    expect(toConfirm(assignment)).toEqual(['make-safe', 'isolate-supply']);
  });
});
