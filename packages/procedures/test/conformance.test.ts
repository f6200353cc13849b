import { type PathStep } from '@muster/contracts';
import { instantOf } from '@muster/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathDepartures, type RecordedVerdict } from '../src/conformance.ts';
import { verdictOf } from '../src/verdict.ts';
import { answered, plan, procedure, skipped, walks } from './gas.ts';

const by = { kind: 'user', id: 'agent' } as const;
const at = instantOf(Date.UTC(2026, 0, 5, 9, 17));

const recorded = (path: readonly PathStep[], outcome: string, more = {}): RecordedVerdict => ({
  path,
  outcome,
  validity: 'genuine',
  priority: 'P1',
  plan,
  ...more,
});

const p1 = [answered('where', 'indoors'), answered('people', 'yes'), answered('ignition', 'no')];
const kinds = (verdict: RecordedVerdict) =>
  pathDepartures(procedure, verdict).map(({ kind, grade, subject }) => `${kind} ${grade} ${subject}`);

describe('a path as the procedure has it', () => {
  test('is no departure', () => {
    expect(kinds(recorded(p1, 'escape'))).toEqual([]);
  });

  test('whatever is answered, with steps back in between, replays to the same verdict without a departure', () => {
    fc.assert(
      fc.property(walks, (path) => {
        const verdict = verdictOf(procedure, path);
        if (!verdict) throw new Error('the walk ends at an outcome');
        expect(pathDepartures(procedure, { path, ...verdict })).toEqual([]);
      }),
      { seed: 320, numRuns: 300 },
    );
  });

  test('counts answers of an abandoned branch neither as skipped nor as extra', () => {
    const left = [answered('where', 'outdoors', at), answered('how-strong', 'strong', at), ...p1];
    expect(kinds(recorded(left, 'escape'))).toEqual([]);
  });

  test('allows a source to state the outcome that it may state', () => {
    expect(kinds(recorded([{ kind: 'stated', outcome: 'escape', by, at }], 'escape'))).toEqual([]);
  });
});

describe('a skipped question', () => {
  test("costs the question's own grade and keeps the reason given", () => {
    const path = [answered('where', 'indoors'), skipped('people'), answered('ignition', 'no')];
    const [departure, ...others] = pathDepartures(procedure, recorded(path, 'escape'));
    expect(departure).toMatchObject({
      kind: 'question-skipped',
      grade: 'critical',
      reason: 'Line broke up.',
    });
    expect(others).toEqual([]);
  });

  test('is found when nobody recorded the skip', () => {
    expect(kinds(recorded([answered('where', 'indoors'), answered('ignition', 'no')], 'escape'))).toEqual([
      'question-skipped critical people',
    ]);
  });

  test('is found at the end of a path that stopped early, with every question that was unavoidable', () => {
    expect(kinds(recorded([answered('where', 'indoors')], 'escape'))).toEqual([
      'question-skipped critical people',
      'question-skipped moderate ignition',
    ]);
  });

  test('is any question at all when there is no path', () => {
    expect(kinds(recorded([], 'escape'))).toContain('question-skipped major where');
  });
});

test('an override costs the grade of the question where the path was left, with its reason', () => {
  const override: PathStep = {
    kind: 'overridden',
    question: 'people',
    outcome: 'escape',
    reason: 'Heard shouting.',
    by,
    at,
  };
  expect(
    pathDepartures(procedure, recorded([answered('where', 'indoors'), override], 'escape')),
  ).toMatchObject([
    { kind: 'outcome-overridden', grade: 'critical', subject: 'people', reason: 'Heard shouting.' },
  ]);
});

describe('an answer that is not in the procedure', () => {
  test('is named, and the replay goes on with the next step', () => {
    const path = [answered('where', 'upstairs'), answered('people', 'yes'), answered('ignition', 'no')];
    expect(kinds(recorded(path, 'escape'))).toEqual(['answer-not-in-procedure major where']);
  });

  test('so is a question that this path never asks', () => {
    const path = [answered('where', 'indoors'), answered('how-strong', 'strong'), ...p1.slice(1)];
    expect(kinds(recorded(path, 'escape'))).toEqual(['answer-not-in-procedure moderate how-strong']);
  });

  test('so is a question that this version does not have', () => {
    const path = [...p1.slice(0, 2), answered('constructor', 'yes'), ...p1.slice(2)];
    expect(kinds(recorded(path, 'escape'))).toEqual(['answer-not-in-procedure major constructor']);
  });

  test('so is a step taken after the end', () => {
    expect(kinds(recorded([...p1, answered('where', 'indoors')], 'escape'))).toEqual([
      'answer-not-in-procedure major where',
    ]);
  });
});

describe("a verdict other than the path's", () => {
  test('is critical when it answers more weakly than the path calls for', () => {
    const weaker = { validity: 'out-of-scope', priority: undefined, plan: undefined } as const;
    expect(kinds(recorded(p1, 'not-ours', weaker))).toEqual(['verdict-differs critical not-ours']);
    expect(kinds(recorded(p1, 'escape', { priority: 'P3' }))).toEqual(['verdict-differs critical escape']);
  });

  test('is major when it answers more strongly', () => {
    const path = [answered('where', 'outdoors'), answered('how-strong', 'faint')];
    expect(kinds(recorded(path, 'escape'))).toEqual(['verdict-differs major escape']);
  });

  test('is found in the plan alone', () => {
    expect(kinds(recorded(p1, 'escape', { plan: { ...plan, alarmLevel: 2 } }))).toEqual([
      'verdict-differs major escape',
    ]);
  });

  test('is critical when this version has no such outcome', () => {
    const path = [answered('where', 'upstairs')];
    expect(kinds(recorded(path, 'invented'))).toContain('verdict-differs critical invented');
  });
});

test('an outcome that no source may state is critical when a source stated it', () => {
  const path: PathStep[] = [{ kind: 'stated', outcome: 'faint-smell', by, at }];
  expect(kinds(recorded(path, 'faint-smell', { priority: 'P3' }))).toEqual([
    'outcome-overridden critical faint-smell',
  ]);
});

test('each step left out of an honest path is found', () => {
  fc.assert(
    fc.property(walks, fc.nat(), (path, pick) => {
      const verdict = verdictOf(procedure, path);
      const deciding = path.filter(({ leftAt }) => leftAt === undefined);
      const gone = deciding[pick % deciding.length];
      if (!verdict || !gone) throw new Error('the walk has steps and ends at an outcome');
      const found = pathDepartures(procedure, { ...verdict, path: path.filter((step) => step !== gone) });
      expect(found.map(({ subject }) => subject)).toContain('question' in gone ? gone.question : '');
    }),
    { seed: 320, numRuns: 300 },
  );
});
