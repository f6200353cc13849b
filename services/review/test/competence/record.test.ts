import { CompetenceRecordId, EvidenceId, Instant, type Decision } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { takingACall } from '@muster/test/support/taking-a-call';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf, type Viewer } from '../../src/competence/domain/circle.ts';
import { EvidenceKind, Framework } from '../../src/competence/domain/framework.ts';
import { takeEvidence, type Evidence, type NewEvidence } from '../../src/competence/domain/evidence.ts';
import {
  giveVerdict,
  missingFor,
  openRecord,
  VerdictValue,
  type CompetenceRecord,
  type Given,
} from '../../src/competence/domain/record.ts';
import { sampleOf, sampleSize } from '../../src/competence/domain/sample.ts';
import { shippedFrameworks } from '../../src/competence/domain/shipped.ts';

const framework = Framework.parse(takingACall);
const at = Instant.parse('2026-01-05T09:00:00.000Z');
const recordId = CompetenceRecordId.parse('cmp_01kdxqz5m8e6ws3y1z0v7g4h2p');
const opening = {
  recordId,
  person: 'agent',
  name: 'Nadia',
  team: 'north',
  frameworkId: framework.frameworkId,
  version: 1,
  openedAt: at,
  openedBy: 'lead',
};
const stateOf = <S>(decision: Decision<S>): S => {
  if (!decision.ok) throw new Error(decision.refusal.because);
  return decision.state;
};
const record: CompetenceRecord = stateOf(openRecord(undefined, opening));
const idOf = (name: string): EvidenceId => EvidenceId.parse(derivedId('evd', name));

const written = (name: string, criteria = ['greet', 'place']) => ({
  evidenceId: idOf(name),
  recordId,
  criteria,
  by: 'lead',
  at,
  text: 'I saw it.',
});
const observation = (...of: Parameters<typeof written>): Evidence => ({
  kind: 'observation',
  ...written(...of),
});
const testimony = (...of: Parameters<typeof written>): Evidence => ({
  kind: 'witness-testimony',
  ...written(...of),
});
const named = (...pieces: Evidence[]): Given['evidence'] =>
  pieces.map((piece) => [piece.evidenceId, piece] as const);
const verdict = (more: Partial<Given> = {}): Given => ({
  criterion: 'greet',
  as: 'first',
  verdict: 'met',
  because: 'She does',
  by: 'lead',
  at,
  evidence: named(observation('one')),
  ...more,
});
const ruleOf = (decision: Decision<unknown>): string => (decision.ok ? 'ok' : decision.refusal.rule);

test.each<[string, Partial<Given>]>([
  ['own-record', { by: 'agent' }],
  ['no-evidence', { evidence: [] }],
  ['no-such-evidence', { evidence: [[idOf('none'), undefined]] }],
  ['no-such-evidence', { evidence: named(observation('other', ['reflect'])) }],
  ['evidence-short', { evidence: named(testimony('told')) }],
  ['evidence-short', { criterion: 'place', evidence: named(observation('one')) }],
  ['no-such-criterion', { criterion: '1.1' }],
  ['no-first-verdict', { as: 'second' }],
  ['ok', { verdict: 'insufficient', evidence: named(testimony('told')) }],
  ['ok', { criterion: 'place', evidence: named(observation('one'), testimony('told')) }],
])('a verdict gives %s where %j', (rule, change) => {
  expect(ruleOf(giveVerdict(record, framework, verdict(change)))).toBe(rule);
});

test('evidence of another record is no evidence here', () => {
  const foreign = { ...observation('one'), recordId: CompetenceRecordId.parse(derivedId('cmp', 'carl')) };
  expect(ruleOf(giveVerdict(record, framework, verdict({ evidence: named(foreign) })))).toBe(
    'no-such-evidence',
  );
});

test.each(['not-yet', 'insufficient'] as const)(
  'a gap (%s) is told, so that support can be offered',
  (value) => {
    const decision = giveVerdict(record, framework, verdict({ verdict: value }));
    expect(decision.ok && !decision.unchanged && decision.events.map(({ name }) => name)).toEqual([
      'CriterionNotYetMet',
    ]);
  },
);

test('a criterion that is met tells of no gap, and a later verdict stands beside the earlier one', () => {
  const once = stateOf(
    giveVerdict(record, framework, verdict({ verdict: 'not-yet', because: 'Not always' })),
  );
  const decision = giveVerdict(once, framework, verdict());
  expect(decision.ok && !decision.unchanged && decision.events).toEqual([]);
  expect(stateOf(decision).assessed[0]?.verdicts.map((one) => one.verdict)).toEqual(['not-yet', 'met']);
  expect(giveVerdict(stateOf(decision), framework, verdict())).toMatchObject({ unchanged: true });
});

test('the sample is one criterion in four, rounded up, the same at each reading, and another in other records', () => {
  expect([1, 4, 5, 16].map(sampleSize)).toEqual([1, 1, 2, 4]);
  const [unit] = shippedFrameworks;
  if (unit === undefined) throw new Error('nothing ships');
  const samples = Array.from({ length: 200 }, (_, number) =>
    sampleOf(derivedId('cmp', String(number)), unit),
  );
  expect(samples.every((sample) => sample.length === 4)).toBe(true);
  expect(sampleOf(derivedId('cmp', '7'), unit)).toEqual(samples[7]);
  const drawn = new Map(
    unit.criteria.map(({ id }) => [id, samples.filter((one) => one.includes(id)).length]),
  );
  for (const [id, times] of drawn) expect([id, times > 20 && times < 90]).toEqual([id, true]);
});

test('a second assessor is another one, looks at the sample alone and once; when they differ, both stand', () => {
  const [drawn = ''] = sampleOf(recordId, framework);
  const evidence = named(observation('one', [drawn]), testimony('told', [drawn]));
  const first = stateOf(giveVerdict(record, framework, verdict({ criterion: drawn, evidence })));
  const second = {
    criterion: drawn,
    as: 'second' as const,
    verdict: 'not-yet' as const,
    by: 'other',
    evidence,
  };
  expect(ruleOf(giveVerdict(first, framework, verdict({ ...second, by: 'lead' })))).toBe('same-assessor');
  expect(ruleOf(giveVerdict(first, framework, verdict({ ...second, by: 'agent' })))).toBe('own-record');
  const both = stateOf(giveVerdict(first, framework, verdict(second)));
  expect(both.assessed[0]?.verdicts).toMatchObject([
    { verdict: 'met', by: 'lead', second: { verdict: 'not-yet', by: 'other' } },
  ]);
  expect(ruleOf(giveVerdict(both, framework, verdict({ ...second, by: 'third' })))).toBe(
    'already-standardised',
  );
  const undrawn = framework.criteria.find(({ id }) => id !== drawn)?.id ?? '';
  const pieces = named(observation('one', [undrawn]), testimony('told', [undrawn]));
  const other = stateOf(giveVerdict(record, framework, verdict({ criterion: undrawn, evidence: pieces })));
  expect(
    ruleOf(giveVerdict(other, framework, verdict({ ...second, criterion: undrawn, evidence: pieces }))),
  ).toBe('not-in-sample');
});

const viewer = (username: string, roles: Viewer['roles'], teams: Viewer['teams']): Viewer => ({
  username,
  roles,
  teams,
});

test.each([
  ['person', viewer('agent', ['agent'], ['north'])],
  ['person', viewer('agent', ['agent'], ['south'])],
  ['person', viewer('agent', ['lead'], ['north'])],
  ['assessor', viewer('lead', ['lead'], ['south', 'north'])],
  ['stranger', viewer('lead', ['lead'], ['south'])],
  ['colleague', viewer('carl', ['agent'], ['north'])],
  ['stranger', viewer('carl', ['dispatcher'], [])],
] as const)('to their record they are: %s', (standing, who) => {
  expect(standingOf(record, who)).toBe(standing);
});

const standings = ['person', 'assessor', 'colleague', 'stranger'] as const;
const given = (kind: Exclude<EvidenceKind, 'product'>): Exclude<NewEvidence, { kind: 'product' }> => {
  const criteria = ['1.1'];
  switch (kind) {
    case 'questioning':
    case 'professional-discussion':
      return { kind, criteria, question: 'How?', answer: 'So.', signed: true };
    case 'reflective-account':
      return { kind, criteria, text: 'I learnt.' };
    default:
      return { kind, criteria, text: 'I saw.', signed: true };
  }
};

test('who may write which kind: what is said of a person is never written by them, what they think by nobody else', () => {
  const [unit] = shippedFrameworks;
  if (unit === undefined) throw new Error('nothing ships');
  const kept = { evidenceId: idOf('one'), recordId, by: 'somebody', at };
  const kinds = EvidenceKind.exclude(['product']).options;
  const may = kinds.map((kind) => [
    kind,
    standings.filter((standing) => takeEvidence({ given: given(kind), standing, framework: unit, kept }).ok),
  ]);
  expect(Object.fromEntries(may)).toEqual({
    observation: ['assessor'],
    'witness-testimony': ['assessor', 'colleague'],
    'reflective-account': ['person'],
    questioning: ['assessor'],
    'professional-discussion': ['assessor'],
  });
});

test('no evidence is taken of a criterion that does not accept its kind, or that there is not', () => {
  const kept = { evidenceId: idOf('one'), recordId, by: 'lead', at };
  const seen = { kind: 'observation' as const, text: 'I saw.', signed: true as const };
  const take = (criteria: string[]) =>
    ruleOf(takeEvidence({ given: { ...seen, criteria }, standing: 'assessor', framework, kept }));
  expect([take(['greet']), take(['greet', 'reflect']), take(['greet', '9.9'])]).toEqual([
    'ok',
    'kind-not-accepted',
    'no-such-criterion',
  ]);
});

const pieces: readonly Evidence[] = [
  observation('a'),
  observation('b', ['path', 'reflect']),
  testimony('c'),
  { kind: 'reflective-account', ...written('d', ['reflect']), by: 'agent' },
  { ...observation('e'), recordId: CompetenceRecordId.parse(derivedId('cmp', 'another')) },
];
const command = fc.record({
  criterion: fc.constantFrom(...framework.criteria.map(({ id }) => id), 'none'),
  as: fc.constantFrom('first' as const, 'second' as const),
  verdict: fc.constantFrom(...VerdictValue.options),
  because: fc.constantFrom('Because', 'Since'),
  by: fc.constantFrom('agent', 'lead', 'other', 'third'),
  at: fc.constant(at),
  evidence: fc
    .array(fc.constantFrom(...pieces, undefined), { maxLength: 4 })
    .map((found) => found.map((one) => [one?.evidenceId ?? idOf('none'), one] as const)),
});

test('after any commands in any order no verdict stands without evidence of its criterion, by the person, or twice by one', () => {
  const known = new Map(pieces.map((piece) => [piece.evidenceId, piece]));
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let state = record;
      for (const given of commands) {
        const decision = giveVerdict(state, framework, given);
        if (decision.ok) state = decision.state;
      }
      for (const { criterion, verdicts } of state.assessed) {
        for (const { second, ...first } of verdicts) {
          for (const said of second ? [first, second] : [first]) {
            expect(said.by).not.toBe('agent');
            expect(said.evidence.length).toBeGreaterThan(0);
            for (const id of said.evidence) {
              const piece = known.get(id);
              expect([piece?.recordId, piece?.criteria.includes(criterion)]).toEqual([recordId, true]);
            }
          }
          if (second) expect(second.by).not.toBe(first.by);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('what a verdict still lacks is counted in words', () => {
  const needs = (atLeast: number) => missingFor({ atLeast, observed: false }, []);
  expect(needs(1)).toEqual(['it needs 1 piece of evidence and has 0']);
  expect(needs(2)).toEqual(['it needs 2 pieces of evidence and has 0']);
});
