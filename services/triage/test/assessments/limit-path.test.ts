import type { PathStep } from '@muster/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, limitReasons, limitPath, PATH_BYTES } from '../../src/assessments/domain/limit-path.ts';
import { at, by } from '../support/samples.ts';

const answered = (question: string, note?: string): PathStep => ({
  kind: 'answered',
  question,
  answer: 'yes',
  ...(note !== undefined && { note }),
  ...by(20),
});
const left = (step: PathStep): PathStep => ({ ...step, leftAt: at(30), leftBy: by(30).by });
const wide = '\u{1f525}'.repeat(500);
const steps = (count: number, note?: string) =>
  Array.from({ length: count }, (_, index) => answered(`question-${index}`, note));

describe('the path of an assessment', () => {
  it('stays as it is while it fits', () => {
    const path = [left(answered('first')), ...steps(20)];
    expect(limitPath(path, 0)).toEqual({ path, moreSteps: 0, childRows: [] });
  });

  it('moves left steps into child rows first, each kept whole', () => {
    const gone = steps(12, wide).map(left);
    const { path, moreSteps, childRows } = limitPath([...gone, ...steps(3, 'short')], 4);
    expect(path).toEqual(steps(3, 'short'));
    expect(moreSteps).toBe(16);
    expect(childRows.map(({ data }) => data['step'])).toEqual(gone);
    expect(childRows[0]?.sk).toBe('STEP#0000000005');
  });

  it('cuts only the longest notes, marks them as shortened, and keeps each whole in a child row', () => {
    const path = [...steps(20, 'short'), ...steps(20, wide)];
    const kept = limitPath(path, 0);
    expect(kept.path.slice(0, 20)).toEqual(path.slice(0, 20));
    for (const [index, step] of kept.path.slice(20).entries()) {
      expect(step).toMatchObject({ shortened: index + 1 });
      expect('note' in step && step.note).toMatch(/^\u{1f525}+…$/u);
    }
    expect(kept.childRows.map(({ data }) => data['step'])).toEqual(path.slice(20));
    expect(limitPath([...kept.path, answered('next', wide)], 20).moreSteps).toBe(21);
  });

  it('fits its row whatever the notes, measured in bytes and not in characters', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom(wide, '火'.repeat(1000), '"\\'.repeat(500), undefined),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 61 }), (notes) => {
        const { path } = limitPath(
          notes.map((note, index) => answered(`question-${index}`, note)),
          0,
        );
        expect(bytesOf(path)).toBeLessThan(PATH_BYTES + 4_000);
        for (const step of path) expect(JSON.stringify(step).isWellFormed()).toBe(true);
      }),
      { seed: 14 },
    );
  });
});

it('a verdict keeps every reason, the longest ones cut', () => {
  const reasons = limitReasons(['Gas is escaping.', ...Array<string>(60).fill('火'.repeat(1000))]);
  expect(reasons[0]).toBe('Gas is escaping.');
  expect(reasons).toHaveLength(61);
  expect(bytesOf(reasons)).toBeLessThan(16_200);
});
