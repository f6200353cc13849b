import { describe, expect, test } from 'vitest';
import { metricAddress, metricWords, readMetric } from '../src/parts/metric.ts';
import { intervalWords, points, shareWords } from '../src/parts/share-words.ts';
import { historyOf } from '../src/screens/improvements/history.ts';
import {
  beginFields,
  baselineOf,
  firstCheckDay,
  metricOf,
  newImprovement,
  pointsIn,
} from '../src/screens/improvements/improvement-fields.ts';
import { newImprovementSearch } from '../src/screens/improvements/improvements-search.ts';
import { fieldsOfLesson, lessonOfAction } from '../src/screens/improvements/lesson-fields.ts';
import { orderImprovements, type Improvement } from '../src/screens/improvements/order-improvements.ts';
import { aimOf, shareBars } from '../src/screens/improvements/share-bars.ts';

const zone = 'Europe/London';
const now = { team: 'north', email: 'lead@example.com', nowMs: Date.parse('2026-11-30T12:00:00Z'), zone };
const person = { name: 'Ann', email: 'ann@example.com' };
const share = { met: 10, of: 40, share: 0.25, low: 0.1419, high: 0.4019 };

const improvement = (changes: Partial<Improvement> = {}): Improvement => ({
  ...{ improvementId: 'imp_1', team: 'north', title: 'A card', finding: 'Late', action: 'A card' },
  ...{ owner: person, lead: person, created: { by: 'lead', at: '2026-10-01T09:00:00.000Z' } },
  metric: { kind: 'targets-met' },
  baseline: { from: '2026-09-01T00:00:00.000Z', to: '2026-10-01T00:00:00.000Z' },
  ...{ known: share, expectedPoints: 20, checkAt: '2026-12-01T00:00:00.000Z' },
  ...{ putOffs: [], status: 'open', results: [], untold: [] },
  ...changes,
});

describe('a metric', () => {
  test.each([
    'targets-met',
    'targets-met:accepted',
    'within:arrive:600',
    'no-deviation',
    'no-deviation:major',
  ])('%s stands in an address and comes back as it was', (text) => {
    const metric = readMetric(text);
    expect(metric && metricAddress(metric)).toBe(text);
  });

  test.each([
    '',
    'targets-met:lunch',
    'within:arrive',
    'within:arrive:0',
    'within:lunch:9',
    'no-deviation:P1',
  ])('%s in an address is none', (text) => {
    expect(readMetric(text)).toBeUndefined();
    expect(newImprovementSearch({ metric: text })).toEqual({});
  });

  test('is said in words, with the names that the screens use', () => {
    expect(metricWords({ kind: 'targets-met', deadline: 'arrived' })).toBe(
      'cases with the target “Arrival” met',
    );
    expect(metricWords({ kind: 'within', measure: 'accept', seconds: 90 })).toBe(
      'cases with “Offer to acceptance” within 1 min 30 s',
    );
    expect(metricWords({ kind: 'no-deviation', grade: 'major' })).toContain('“major”');
  });

  test('of a form is undefined while its minutes are no number above 0', () => {
    const form = { kind: 'within' as const, deadline: '', grade: '', measure: 'arrive' };
    expect(['', 'ten', '0', '-1'].map((minutes) => metricOf({ ...form, minutes }))).toEqual(
      Array(4).fill(undefined),
    );
    expect(metricOf({ ...form, minutes: '1,5' })).toEqual({ kind: 'within', measure: 'arrive', seconds: 90 });
  });
});

test('a share is said with its cases and its interval, and nothing is made up without cases', () => {
  expect(shareWords(share)).toBe('25\u00a0% (10 of 40 cases)');
  expect(intervalWords(share)).toBe('14.2 to 40.2\u00a0%');
  expect([shareWords({ met: 0, of: 0 }), intervalWords({ met: 0, of: 0 })]).toEqual(['no cases', '–']);
  expect([points(0.125), points(-0.03), points(0)]).toEqual(['+12.5', '−3', '0']);
});

test('what is due to be checked first is at the top, then what was checked last, then what was withdrawn', () => {
  const at = (improvementId: string, status: Improvement['status'], day: string) =>
    improvement({ improvementId, status, checkAt: `2026-${day}T00:00:00.000Z` });
  const items = [
    at('gone', 'withdrawn', '01-01'),
    at('old', 'checked', '02-01'),
    at('later', 'open', '12-24'),
    at('new', 'checked', '03-01'),
    at('first', 'open', '12-01'),
  ];
  expect(orderImprovements(items).map(({ improvementId }) => improvementId)).toEqual([
    'first',
    'later',
    'new',
    'old',
    'gone',
  ]);
});

test('the history tells each thing with who did it and why, the newest first', () => {
  const window = { ...share, from: '2026-09-01T00:00:00.000Z', to: '2026-10-01T00:00:00.000Z' };
  const life = historyOf(
    improvement({
      putOffs: [
        { by: 'ben', at: '2026-11-01T00:00:00.000Z', from: '2026-12-01T00:00:00.000Z', because: 'Snow' },
      ],
      results: [
        {
          ...{ verdict: 'too-few-cases', checkedAt: '2026-12-08T00:00:00.000Z', lateSeconds: 0 },
          ...{ before: window, after: { ...window, met: 0, of: 0 }, besides: [], explained: 'Too few.' },
        },
      ],
      withdrawn: { by: 'lead', at: '2026-12-09T00:00:00.000Z', because: 'Moved' },
    }),
  );
  expect(life.map(({ what, by, detail }) => [what, by, detail])).toEqual([
    ['Withdrawn', 'lead', 'Moved'],
    ['Checked: Too few cases to say', undefined, expect.stringMatching(/^25.% .*→ 25/)],
    ['Check put off; it had been due', 'ben', 'Snow'],
    ['Taken up', 'lead', undefined],
  ]);
});

test('a time without cases is not drawn, and what is expected never stands beyond 100 %', () => {
  const none = { label: 'Check', met: 0, of: 0 };
  expect(shareBars([{ ...share, label: 'Before' }, none]).map(({ label }) => label)).toEqual(['Before']);
  expect([aimOf(share, 20), aimOf(share, 90), aimOf(none, 20)]).toEqual([45, 100, undefined]);
});

describe('a new improvement', () => {
  const filled = {
    ...beginFields({ from: '2026-10-24T23:00:00.000Z', to: '2026-10-31T00:00:00.000Z' }, now),
    ...{
      title: ' A card ',
      finding: 'Late',
      action: 'A card',
      owner: person,
      lead: person,
      expectedPoints: '12,5',
    },
  };

  test('begins with the figure that its address names, else with the four weeks before this one', () => {
    const search = newImprovementSearch({ team: 'south', metric: 'within:arrive:600', action: '0' });
    expect(beginFields(search, now)).toMatchObject({
      ...{ team: 'south', kind: 'within', measure: 'arrive', minutes: '10' },
      ...{ first: '2026-11-02', last: '2026-11-29', lead: { email: 'lead@example.com' } },
    });
    expect(filled).toMatchObject({ team: 'north', first: '2026-10-25', last: '2026-10-30' });
  });

  test('sends whole days of the centre’s calendar, also over the clock change', () => {
    expect(newImprovement(filled, { checkOn: '2026-12-07', zone })).toEqual({
      ...{ team: 'north', title: 'A card', finding: 'Late', action: 'A card', owner: person, lead: person },
      metric: { kind: 'targets-met' },
      baseline: { from: '2026-10-24T23:00:00.000Z', to: '2026-10-31T00:00:00.000Z' },
      ...{ expectedPoints: 12.5, checkAt: '2026-12-07T00:00:00.000Z' },
    });
  });

  test('is not sent while points, days or a metric are missing', () => {
    const send = (changes: Partial<typeof filled>) =>
      newImprovement({ ...filled, ...changes }, { checkOn: '2026-12-07', zone });
    expect([
      send({ expectedPoints: 'many' }),
      send({ first: '2026-11-30' }),
      send({ kind: 'within', minutes: '' }),
    ]).toEqual([undefined, undefined, undefined]);
    expect(baselineOf({ first: '2026-11-02', last: '2026-11-01' }, zone)).toBeUndefined();
    expect([pointsIn(' 10 '), pointsIn(''), pointsIn('x')]).toEqual([10, undefined, undefined]);
  });

  test('is checked at the beginning of a day, and never before the API allows it', () => {
    expect(firstCheckDay('2026-12-07T00:00:00.000Z', zone)).toBe('2026-12-07');
    expect(firstCheckDay('2026-12-07T00:00:01.000Z', zone)).toBe('2026-12-08');
  });
});

describe('a lesson', () => {
  const source = { kind: 'incident-review' as const, incidentId: 'inc_1', reference: 'K7M2Q4X' };
  const lesson = {
    lessonId: 'les_1',
    team: 'south',
    says: 'Label it',
    source,
    openedAt: '2026-11-01T00:00:00.000Z',
  };
  const complaint = { kind: 'complaint' as const, complaintId: 'cmp_1', reference: 'C-1', stage: 1 as const };

  test('of a complaint is what was found, an action of a review is what is done', () => {
    expect(fieldsOfLesson({ ...lesson, source: complaint })).toEqual({ team: 'south', finding: 'Label it' });
    expect(fieldsOfLesson(lesson)).toEqual({ team: 'south', action: 'Label it' });
  });

  test('is settled only by the action that it came from', () => {
    const ofIncident = { ...lesson, source: { ...complaint, incidentId: 'inc_1' } };
    expect(lessonOfAction([lesson], 'inc_1', 'Label it')).toBe(lesson);
    expect(lessonOfAction([lesson], 'inc_2', 'Label it')).toBeUndefined();
    expect(lessonOfAction([lesson], 'inc_1', 'Label')).toBeUndefined();
    expect(lessonOfAction([ofIncident], 'inc_1', 'Label it')).toBeUndefined();
  });
});
