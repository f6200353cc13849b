import { FramedStep, ProcedureClosure, withoutFrame } from '@muster/contracts';
import { ProcedureId } from '@muster/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, isIn, refsOf, versionOfStep, versionsOf } from '../src/closure.ts';
import { pathDepartures } from '../src/conformance.ts';
import { positionOf, standingOf } from '../src/position.ts';
import { verdictOf } from '../src/verdict.ts';
import { answered, procedure, walks } from './gas.ts';

const versions = alone(procedure);
const called = { procedureId: ProcedureId.parse('prc_01h455vb4pex5vsknk084sn02q'), version: 3 };
const root = { ...called, version: 1 };
const seed = { seed: 320, numRuns: 300 };

/** A step as it was stored before steps named their frame. */
const oldForm = (step: FramedStep) => {
  const stored = structuredClone(step);
  expect(Object.keys(stored)).not.toContain('procedure');
  return stored;
};

describe('a path stored before there were frames', () => {
  it('reads as the same path, every step of it in the root, and stands in one frame', () => {
    fc.assert(
      fc.property(walks, (path) => {
        const read = path.map((step) => FramedStep.parse(JSON.parse(JSON.stringify(oldForm(step)))));
        expect(read).toEqual(path);
        expect(read.every((step) => isIn(step, versions.root))).toBe(true);
        expect(read.map((step) => versionOfStep(versions, step)?.document)).toEqual(
          read.map(() => procedure),
        );
        expect(read.map(withoutFrame)).toEqual(path);
        expect(positionOf(versions, read).frames).toEqual([
          { procedure: versions.root, at: standingOf(positionOf(versions, path)) },
        ]);
      }),
      seed,
    );
  });

  it('comes to the same verdict whatever versions are pinned beside', () => {
    const beside = { ...versions, pinned: [{ ref: called, document: procedure }] };
    fc.assert(
      fc.property(walks, (path) => {
        const verdict = verdictOf(beside, path);
        expect(verdict).toEqual(verdictOf(versions, path));
        if (verdict) expect(pathDepartures(beside, { path, ...verdict })).toEqual([]);
      }),
      seed,
    );
  });
});

describe('a step in a frame that the path does not stand in', () => {
  const elsewhere: FramedStep = { ...answered('where', 'indoors'), procedure: called } as FramedStep;

  it('strays, and is a departure', () => {
    const beside = { ...versions, pinned: [{ ref: called, document: procedure }] };
    expect(standingOf(positionOf(beside, [elsewhere]))).toMatchObject({ because: 'question-not-asked' });
    expect(versionOfStep(beside, elsewhere)?.ref).toEqual(called);
    expect(versionOfStep(versions, elsewhere)).toBeUndefined();
    const [departure] = pathDepartures(beside, {
      path: [elsewhere],
      outcome: 'not-ours',
      validity: 'out-of-scope',
    });
    expect(departure).toMatchObject({ kind: 'answer-not-in-procedure', grade: 'major', subject: 'where' });
  });

  it('is shown as any other', () => {
    expect(withoutFrame(elsewhere)).toEqual(answered('where', 'indoors'));
  });
});

describe('a closure', () => {
  it('of one version is written as its reference was', () => {
    expect(ProcedureClosure.parse(root)).toEqual(root);
    expect(refsOf(root)).toEqual([root]);
    expect(versionsOf(root, [procedure])).toEqual(versions);
  });

  it('has all its documents or none', () => {
    const closure = ProcedureClosure.parse({ ...root, pins: [called] });
    expect(refsOf(closure)).toEqual([root, called]);
    expect(versionsOf(closure, [procedure, undefined])).toBeUndefined();
    expect(versionsOf(closure, [undefined, procedure])).toBeUndefined();
    expect(versionsOf(closure, [procedure, procedure])).toEqual({
      ...versions,
      pinned: [{ ref: called, document: procedure }],
    });
  });
});
