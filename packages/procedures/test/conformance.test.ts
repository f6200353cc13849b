import { type PathStep } from '@muster/contracts';
import { instantOf } from '@muster/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathDepartures, type RecordedVerdict } from '../src/conformance.ts';
import { samplePlanOf } from '../src/sample.ts';
import { verdictOf } from '../src/verdict.ts';
import { answered, procedure, skipped, walks } from './recorded-paths.ts';

const by = { kind: 'user', id: 'agent' } as const;
const at = instantOf(Date.UTC(2026, 0, 5, 9, 17));
const plan = samplePlanOf(procedure);

const recorded = (path: readonly PathStep[], outcome: string, more = {}): RecordedVerdict => ({
  path,
  outcome,
  validity: 'genuine',
  priority: 'P2',
  plan,
  ...more,
});

const indoors = [
  answered('where-smelt', 'indoors'),
  answered('people-inside', 'yes'),
  answered('ignition', 'no'),
];
const kinds = (verdict: RecordedVerdict) =>
  pathDepartures(procedure, verdict).map(({ kind, grade, subject }) => `${kind} ${grade} ${subject}`);

describe('a path as the procedure has it', () => {
  test('is no departure', () => {
    expect(kinds(recorded(indoors, 'escape'))).toEqual([]);
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
    const left = [answered('where-smelt', 'outdoors', at), answered('strength', 'strong', at), ...indoors];
    expect(kinds(recorded(left, 'escape'))).toEqual([]);
  });

  test('allows a source to state the outcome that it may state', () => {
    const path: PathStep[] = [{ kind: 'stated', outcome: 'alarm-confirmed', by, at }];
    expect(kinds(recorded(path, 'alarm-confirmed', { priority: 'P1' }))).toEqual([]);
  });
});

describe('a skipped question', () => {
  test("costs the question's own grade and keeps the reason given", () => {
    const path = [answered('where-smelt', 'indoors'), skipped('people-inside'), answered('ignition', 'no')];
    const [departure, ...others] = pathDepartures(procedure, recorded(path, 'escape'));
    expect(departure).toMatchObject({
      kind: 'question-skipped',
      grade: 'critical',
      reason: 'Line broke up.',
    });
    expect(others).toEqual([]);
  });

  test('is found when nobody recorded the skip', () => {
    expect(
      kinds(recorded([answered('where-smelt', 'indoors'), answered('ignition', 'no')], 'escape')),
    ).toEqual(['question-skipped critical people-inside']);
  });

  test('is found at the end of a path that stopped early, with every question that was unavoidable', () => {
    expect(kinds(recorded([answered('where-smelt', 'indoors')], 'escape'))).toEqual([
      'question-skipped critical people-inside',
      'question-skipped moderate ignition',
    ]);
  });

  test('is any question at all when there is no path', () => {
    expect(kinds(recorded([], 'escape'))).toContain('question-skipped major where-smelt');
  });
});

test('an override costs the grade of the question where the path was left, with its reason', () => {
  const override: PathStep = {
    kind: 'overridden',
    question: 'people-inside',
    outcome: 'escape',
    reason: 'Heard shouting.',
    by,
    at,
  };
  expect(
    pathDepartures(procedure, recorded([answered('where-smelt', 'indoors'), override], 'escape')),
  ).toMatchObject([
    { kind: 'outcome-overridden', grade: 'critical', subject: 'people-inside', reason: 'Heard shouting.' },
  ]);
});

describe('an answer that is not in the procedure', () => {
  test('is named, and the replay goes on with the next step', () => {
    const path = [
      answered('where-smelt', 'upstairs'),
      answered('people-inside', 'yes'),
      answered('ignition', 'no'),
    ];
    expect(kinds(recorded(path, 'escape'))).toEqual(['answer-not-in-procedure major where-smelt']);
  });

  test('so is a question that this path never asks', () => {
    const path = [answered('where-smelt', 'indoors'), answered('strength', 'strong'), ...indoors.slice(1)];
    expect(kinds(recorded(path, 'escape'))).toEqual(['answer-not-in-procedure moderate strength']);
  });

  test('so is a question that this version does not have', () => {
    const path = [...indoors.slice(0, 2), answered('constructor', 'yes'), ...indoors.slice(2)];
    expect(kinds(recorded(path, 'escape'))).toEqual(['answer-not-in-procedure major constructor']);
  });

  test('so is a step taken after the end', () => {
    expect(kinds(recorded([...indoors, answered('where-smelt', 'indoors')], 'escape'))).toEqual([
      'answer-not-in-procedure major where-smelt',
    ]);
  });
});

describe("a verdict other than the path's", () => {
  test('is critical when it answers more weakly than the path calls for', () => {
    const weaker = { validity: 'out-of-scope', priority: undefined, plan: undefined } as const;
    expect(kinds(recorded(indoors, 'other-utility', weaker))).toEqual([
      'verdict-differs critical other-utility',
    ]);
    expect(kinds(recorded(indoors, 'escape', { priority: 'P3' }))).toEqual([
      'verdict-differs critical escape',
    ]);
  });

  test('is major when it answers more strongly', () => {
    const path = [answered('where-smelt', 'outdoors'), answered('strength', 'faint')];
    expect(kinds(recorded(path, 'escape'))).toEqual(['verdict-differs major escape']);
  });

  test('is found in the plan alone', () => {
    expect(kinds(recorded(indoors, 'escape', { plan: { ...plan, alarmLevel: 2 } }))).toEqual([
      'verdict-differs major escape',
    ]);
  });

  test('is critical when this version has no such outcome', () => {
    const path = [answered('where-smelt', 'upstairs')];
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
