import type { PathStep } from '@muster/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPaths } from '../src/check-paths.ts';
import { finalPath, positionOf, retrace } from '../src/position.ts';
import { stepBack } from '../src/steps.ts';
import { verdictOf } from '../src/verdict.ts';
import { choices, procedures } from './arbitraries.ts';
import { at, follow, step, taker } from './walking.ts';

const seed = { seed: 320, numRuns: 500 };
const blocking = (procedure: Parameters<typeof checkPaths>[0]) =>
  checkPaths(procedure).filter(({ rule }) => rule !== 'question-unreachable');

describe('a procedure that the checker passes', () => {
  it('asks no question twice and none without answers, and ends every path in an outcome', () => {
    let passed = 0;
    fc.assert(
      fc.property(procedures({ wild: true }), choices, (procedure, chosen) => {
        if (blocking(procedure).length > 0) return;
        passed += 1;
        const path = follow(procedure, chosen);
        const asked = retrace(procedure, path).map(({ before }) => before);
        expect(positionOf(procedure, path).at).toBe('outcome');
        expect(new Set(asked.map((each) => (each.at === 'question' ? each.name : ''))).size).toBe(
          path.length,
        );
        expect(asked.every((each) => each.at === 'question' && each.question.answers.length > 0)).toBe(true);
        expect(verdictOf(procedure, path)?.reasons).toHaveLength(path.length + 1);
      }),
      seed,
    );
    expect(passed).toBeGreaterThan(100);
  });

  it('is one without loops, dead ends and missing targets: such a procedure always passes', () => {
    fc.assert(
      fc.property(procedures({ wild: false }), (procedure) => {
        expect(blocking(procedure)).toEqual([]);
      }),
      seed,
    );
  });

  it('has no endless path that the checker did not find', () => {
    let refused = 0;
    fc.assert(
      fc.property(procedures({ wild: true }), choices, (procedure, chosen) => {
        if (positionOf(procedure, follow(procedure, chosen)).at === 'outcome') return;
        refused += 1;
        expect(blocking(procedure)).not.toEqual([]);
      }),
      seed,
    );
    expect(refused).toBeGreaterThan(20);
  });
});

describe('stepping back', () => {
  it('and answering again gives the same verdict as never having stepped back', () => {
    fc.assert(
      fc.property(
        procedures({ wild: false }),
        choices,
        fc.nat(3),
        fc.nat(7),
        (procedure, chosen, other, from) => {
          const straight = follow(procedure, chosen);
          const turn = from % straight.length;
          let path: readonly PathStep[] = straight.slice(0, turn);
          const back = stepBack(procedure, step(procedure, path, other), taker(50));
          if (!back.ok) throw new Error(back.rule);
          path = back.path;
          for (const choice of chosen.slice(turn, straight.length)) path = step(procedure, path, choice);

          expect(positionOf(procedure, path)).toEqual(positionOf(procedure, straight));
          expect(verdictOf(procedure, path)).toEqual(verdictOf(procedure, straight));
          expect(path.filter(({ leftAt }) => leftAt !== undefined)).toHaveLength(1);
        },
      ),
      seed,
    );
  });

  it('to the very start leaves every step on record and none that decides', () => {
    fc.assert(
      fc.property(procedures({ wild: false }), choices, (procedure, chosen) => {
        const taken = follow(procedure, chosen);
        let path = taken;
        for (let left = taken.length; left > 0; left -= 1) {
          const back = stepBack(procedure, path, taker(59));
          if (!back.ok) throw new Error(back.rule);
          path = back.path;
        }
        expect(finalPath(path)).toEqual([]);
        expect(path.map(({ leftAt, leftBy, ...rest }) => ({ ...rest, left: leftAt, who: leftBy }))).toEqual(
          taken.map((each) => ({ ...each, left: at(59), who: taker(59).by })),
        );
        expect(stepBack(procedure, path, taker(59))).toMatchObject({
          ok: false,
          rule: 'nothing-to-step-back-to',
        });
      }),
      seed,
    );
  });
});
