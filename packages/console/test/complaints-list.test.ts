import { expect, test } from 'vitest';
import { nextLimit, type Complaint, type Limit } from '../src/screens/complaints/complaint.ts';
import { complaintsSearch, fits } from '../src/screens/complaints/complaints-search.ts';
import { inOneOrder } from '../src/screens/complaints/list/due-order.ts';
import { stagesOf } from '../src/screens/complaints/complaint/stages.ts';

const limit = (lateFrom: string, metAt?: string): Limit => ({
  ...{
    limit: 'answer',
    start: '2026-11-01T00:00:00Z',
    term: { count: 2, unit: 'days' },
    lastDay: '2026-11-03',
  },
  ...{ lateFrom, state: 'open', explained: [], moves: [], ...(metAt !== undefined && { metAt }) },
});

const due = (complaintId: string, ...limits: Limit[]) => ({ complaintId, limits });
const ids = (found: { readonly items: readonly { readonly complaintId: string }[] }) =>
  found.items.map(({ complaintId }) => complaintId);

test('the limit that is due next is the open one that is late first', () => {
  const limits = [limit('2026-01-03', '2026-01-01'), limit('2026-01-09'), limit('2026-01-05')];
  expect(nextLimit({ limits })?.lateFrom).toBe('2026-01-05');
  expect(nextLimit({ limits: [limit('2026-01-03', '2026-01-01')] })).toBeUndefined();
  const paused = { ...limit('2026-01-03'), pausedAt: '2026-01-02' };
  expect(nextLimit({ limits: [paused, limit('2026-01-05')] })?.lateFrom).toBe('2026-01-05');
});

test('the lists of two teams are one, what is due first at the top and what has nothing due at the end', () => {
  const north = [due('n1', limit('2026-01-01')), due('n2', limit('2026-01-04')), due('n3')];
  const south = [due('s1', limit('2026-01-02'))];
  const found = inOneOrder([{ items: north }, { items: south }], true);
  expect(ids(found)).toEqual(['n1', 's1', 'n2', 'n3']);
  expect(found.isCut).toBe(false);
});

test('of a list that goes on nothing is shown that may stand below something not read yet', () => {
  const north = [due('n1', limit('2026-01-01')), due('n2', limit('2026-01-04'))];
  const south = [due('s1', limit('2026-01-02')), due('s2', limit('2026-01-08'))];
  const found = inOneOrder([{ items: north, nextCursor: 'c' }, { items: south }], true);
  expect(ids(found)).toEqual(['n1', 's1', 'n2']);
  expect(found.isCut).toBe(true);
});

test('closed ones stand with the last closed first, and are cut alike', () => {
  const closed = (complaintId: string, at: string) => ({
    ...due(complaintId),
    closed: { at, by: 'ann', why: 'settled' as const, because: 'Content.' },
  });
  const north = [closed('n1', '2026-01-09'), closed('n2', '2026-01-05')];
  const south = [closed('s1', '2026-01-08'), closed('s2', '2026-01-01')];
  expect(ids(inOneOrder([{ items: north, nextCursor: 'c' }, { items: south }], false))).toEqual([
    'n1',
    's1',
    'n2',
  ]);
});

const stage = (handler?: string): Complaint['first'] => ({
  workedOn: [],
  extended: 0,
  ...(handler !== undefined && { handler }),
});

test('mine is what I handle now: the first stage of another’s second is nobody’s', () => {
  const one = { kind: 'complaint' as const, status: 'second-stage' as const, first: stage('ann') };
  const second = { ...stage('ben'), openedAt: '', because: '' };
  expect(fits(one, { handler: 'me' }, 'ann')).toBe(true);
  expect(fits({ ...one, second }, { handler: 'me' }, 'ann')).toBe(false);
  expect(fits({ ...one, second }, { handler: 'me', state: 'second-stage', kind: 'complaint' }, 'ben')).toBe(
    true,
  );
  expect(fits(one, { kind: 'query' }, 'ann')).toBe(false);
});

test('a filter that the address says badly shows everything', () => {
  expect(complaintsSearch({ team: '', state: 'x', kind: 7, handler: 'ann', history: 'real' })).toEqual({});
  const all = { team: 'north', state: 'closed', kind: 'query', handler: 'me', history: 'exercise' };
  expect(complaintsSearch(all)).toEqual(all);
});

const statesOf = (facts: Parameters<typeof stagesOf>[0]) => stagesOf(facts).map(({ state }) => state);

test('where it stands is told of every stage, with those that it went on without', () => {
  const met = { ...limit('2026-01-03', '2026-01-02'), limit: 'acknowledge' as const };
  expect(statesOf({ status: 'logged', first: stage(), limits: [] })).toEqual([
    'here',
    ...Array.from({ length: 5 }, () => 'ahead'),
  ]);
  expect(
    statesOf({ status: 'answered', first: { ...stage('ann'), answeredAt: 'x' }, limits: [met] }),
  ).toEqual(['behind', 'behind', 'behind', 'here', 'ahead', 'ahead']);
  expect(statesOf({ status: 'closed', first: stage(), limits: [] })).toEqual([
    ...['behind', 'skipped', 'skipped', 'skipped', 'skipped'],
    'here',
  ]);
});
