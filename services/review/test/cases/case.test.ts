import { describe, expect, it } from 'vitest';
import { events } from '@muster/contracts';
import { plusSeconds } from '@muster/core';
import { closedCase, correctedCase, recordCase, type CaseRow } from '../../src/cases/domain/case.ts';

const closing = events.IncidentClosed.data.parse(events.IncidentClosed.examples[0]);
const correction = events.CaseCorrected.data.parse(events.CaseCorrected.examples[0]);
const now = correction.correctedAt;

const first = closedCase(closing);
const second = correctedCase(correction);
const third = correctedCase({ ...correction, revision: 3, disposition: 'minor' });

const after = (...told: (typeof first)[]): CaseRow | undefined =>
  told.reduce<CaseRow | undefined>((row, one) => {
    const decision = recordCase(row, one, now);
    return decision.ok ? decision.state : row;
  }, undefined);

describe('a case’s row is its highest revision, however often and in whatever order its closing and corrections come', () => {
  it.each([
    [[first, second, third]],
    [[third, second, first]],
    [[second, third, second, first, third]],
    [[second, first, third, first]],
  ])('order %#', (told) => {
    expect(after(...told)).toMatchObject({ revision: 3, disposition: 'minor', because: correction.because });
  });

  it('a later closing replaces every correction of an earlier one', () => {
    const again = closedCase({
      ...closing,
      closedAt: plusSeconds(closing.closedAt, 3600),
      disposition: 'referred',
    });
    for (const told of [
      [third, again],
      [again, third],
    ]) {
      expect(after(...told)).toMatchObject({ revision: 1, disposition: 'referred' });
    }
  });
});
