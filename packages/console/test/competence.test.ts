import { expect, test } from 'vitest';
import { styleApart } from '../src/parts/style-apart.ts';
import { historyIn } from '../src/parts/history-search.ts';
import { competenceSearch, recordSearch } from '../src/screens/competence/competence-search.ts';
import {
  criterionBeside,
  mayBeSecond,
  numbered,
  sampleWords,
  sumOf,
  waitsForSecond,
  writableKinds,
} from '../src/screens/competence/standing.ts';
import { bodyOf, lacksOf, type Typed } from '../src/screens/competence/written-evidence.ts';

const typed: Typed = {
  kind: 'observation',
  criteria: ['1.1'],
  text: 'Seen',
  question: '',
  answer: '',
  isSigned: true,
};

test('how a record stands counts every criterion once, those without a verdict too', () => {
  expect(sumOf({ met: 4, 'not-yet': 1, insufficient: 1 }, 16)).toEqual([
    '4 met',
    '1 not yet met',
    '1 with too little evidence',
    '10 without a verdict',
  ]);
  expect(sumOf({ met: 16, 'not-yet': 0, insufficient: 0 }, 16)).toEqual(['16 met']);
});

test('nobody is offered a kind of evidence that they may not write', () => {
  const accepts = [
    'product',
    'observation',
    'witness-testimony',
    'reflective-account',
    'questioning',
  ] as const;
  expect(writableKinds('person', { accepts: [...accepts] })).toEqual(['reflective-account']);
  expect(writableKinds('assessor', { accepts: [...accepts] })).toEqual([
    'observation',
    'questioning',
    'witness-testimony',
  ]);
  expect(writableKinds('person', { accepts: ['questioning'] })).toEqual([]);
});

test('a second assessor is asked for only in the sample, once there is a verdict that nobody has looked at', () => {
  const said = {
    verdict: 'met',
    because: 'x',
    evidence: ['e'],
    by: 'lead',
    at: '2026-01-05T09:00:00Z',
  } as const;
  const first = { ...said, evidence: [...said.evidence] };
  expect(waitsForSecond({ inSample: true, verdicts: [first] })).toBe(true);
  expect(waitsForSecond({ inSample: false, verdicts: [first] })).toBe(false);
  expect(waitsForSecond({ inSample: true, verdicts: [] })).toBe(false);
  expect(waitsForSecond({ inSample: true, verdicts: [{ ...first, second: first }] })).toBe(false);
  expect(mayBeSecond({ inSample: true, verdicts: [first] }, 'lead')).toBe(false);
  expect(mayBeSecond({ inSample: true, verdicts: [first] }, 'other')).toBe(true);
});

test('that two assessors differ is said in words, and outside of the sample nothing is said', () => {
  expect(sampleWords({ inSample: true, assessorsAgree: false })).toBe('Second assessor differs');
  expect(sampleWords({ inSample: true, assessorsAgree: true })).toBe('Second assessor agrees');
  expect(sampleWords({ inSample: true })).toBe('In the sample for a second assessor');
  expect(sampleWords({ inSample: false })).toBeUndefined();
});

test('keys go from criterion to criterion and round at the ends', () => {
  const criteria = [{ id: '1.1' }, { id: '1.2' }, { id: '3.1' }];
  expect(criterionBeside(criteria, undefined, 1)).toBe('1.1');
  expect(criterionBeside(criteria, undefined, -1)).toBe('3.1');
  expect(criterionBeside(criteria, '3.1', 1)).toBe('1.1');
  expect(criterionBeside(criteria, '1.1', -1)).toBe('3.1');
  expect(criterionBeside([], undefined, 1)).toBeUndefined();
});

test('evidence about somebody else is sent only signed; a reflective account carries no signature', () => {
  expect(lacksOf({ ...typed, isSigned: false })).toHaveProperty('sign');
  expect(lacksOf({ ...typed, kind: 'reflective-account', isSigned: false })).toEqual({});
  expect(bodyOf(typed)).toEqual({ kind: 'observation', criteria: ['1.1'], text: 'Seen', signed: true });
  expect(bodyOf({ ...typed, kind: 'reflective-account' })).not.toHaveProperty('signed');
});

test('a question needs its answer, and is sent without a text beside it', () => {
  const asked: Typed = { ...typed, kind: 'questioning', text: 'left over', question: 'Which?', answer: '  ' };
  expect(Object.keys(lacksOf(asked))).toEqual(['answer']);
  expect(bodyOf({ ...asked, answer: 'All' })).toEqual({
    kind: 'questioning',
    criteria: ['1.1'],
    question: 'Which?',
    answer: 'All',
    signed: true,
  });
});

test('an address asks for the exercise history by its name alone, and for a criterion by its id', () => {
  expect(historyIn({ history: 'exercise' })).toEqual({ history: 'exercise' });
  expect([historyIn({ history: true }), historyIn({ history: 'real' }), historyIn({})]).toEqual([{}, {}, {}]);
  expect(competenceSearch({ team: 'north', history: 'exercise' })).toEqual({
    team: 'north',
    history: 'exercise',
  });
  expect(recordSearch({ criterion: '1.1' })).toEqual({ criterion: '1.1' });
  expect(recordSearch({ criterion: '"><script>' })).toEqual({});
});

test('the style sheets of a document are put on apart, and what looks like one in a text stays text', () => {
  const page = '<head><style>\np{margin:0}\n</style></head><body><p>&lt;style&gt;x&lt;/style&gt;</p></body>';
  expect(styleApart(page)).toEqual({
    body: '<head></head><body><p>&lt;style&gt;x&lt;/style&gt;</p></body>',
    rules: 'p{margin:0}',
  });
});

test('a piece of evidence has the number that it has in the document', () => {
  const kept = {
    recordId: 'cmp',
    by: 'lead',
    at: '2026-01-05T09:00:00Z',
    kind: 'observation',
    text: 'x',
  } as const;
  const evidence = [
    { ...kept, evidenceId: 'late', criteria: ['3.1'] },
    { ...kept, evidenceId: 'early', criteria: ['1.1', '3.1'] },
  ];
  const criteria = [{ id: '1.1' }, { id: '3.1' }];
  expect([...numbered({ criteria, evidence })]).toEqual([
    ['early', 'E1'],
    ['late', 'E2'],
  ]);
});

test('evidence names at least one criterion', () => {
  expect(Object.keys(lacksOf({ ...typed, criteria: [] }))).toEqual(['criteria']);
});
