import type { ResourceId, Slug } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reserve } from '../../src/assignments/domain/reservation.ts';
import { decideOpening } from '../../src/mobilisation/domain/opening.ts';
import type { Resource } from '../../src/people/domain/resource.ts';
import { recommendFor } from '../../src/recommendation/domain/keep-recommendation.ts';
import {
  bestFor,
  isAsRanked,
  rankFor,
  withoutBest,
  type Ranking,
} from '../../src/recommendation/domain/ranking.ts';
import type { Mobilisation, OpenMobilisation } from '../../src/response/domain/mobilisation.ts';
import { isHeld } from '../../src/response/domain/places.ts';
import { always, at, now, person, roleOf, verdict } from '../support/samples.ts';

const SKILLS = ['gas', 'lifts', 'first-aid', 'high-voltage'];

const people = fc
  .array(
    fc.record({
      skills: fc.subarray(SKILLS),
      zones: fc.constantFrom(['harbour'], ['harbour'], ['airport']),
      shifts: fc.constantFrom(always, always, []),
      lastClearAt: fc.constantFrom(undefined, at('09:00:00'), at('01:00:00')),
      recentJobs: fc.constantFrom([], [at('02:00:00')]),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map((facts, n) => person(`P${n}`, facts)));

const plan = fc
  .array(
    fc.record({ skills: fc.subarray(SKILLS, { maxLength: 2 }), count: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((roles) => roles.map((one, n) => roleOf({ ...one, role: `role-${n}`, title: `Role ${n}` })));

/** What happens beside a search, by the number of the offer before which it does. */
const disturbances = fc.array(
  fc.record({
    before: fc.nat(12),
    what: fc.constantFrom('taken' as const, 'tried' as const),
    whom: fc.nat(24),
  }),
  { maxLength: 4 },
);

const open = (all: readonly Resource[], roles: Parameters<typeof verdict>[1]): OpenMobilisation => {
  const policy = { rules: [{ priority: 'P1' as const }] };
  const opened = decideOpening(undefined, verdict('one', roles), {
    origin: { correlationId: 'con_1', exercise: false },
    policy,
    people: all,
    now,
  });
  if (!opened.ok || opened.state.status !== 'open') throw new Error('it opens');
  // As a search meets it whose people have all become able: nothing was marked short yet.
  const places = opened.state.places.map(({ role }) => ({
    state: 'seeking' as const,
    role,
    chosenBy: 'auto-dispatch' as const,
  }));
  return { ...opened.state, places };
};

type Best = (state: OpenMobilisation, all: readonly Resource[], role: Slug) => ResourceId | undefined;

/** Everybody ranked anew for each place, as the recommendation does it. */
const rankedEachTime: Best = (state, all, role) =>
  recommendFor(state, all, now).roles.find((one) => one.role === role)?.picks[0]?.resource.resourceId;

/** Ranked once and followed down. */
const rankedOnce = () => {
  let ranking: Ranking | undefined;
  let rankings = 0;
  const best: Best = (state, all, role) => {
    if (!ranking || !isAsRanked(ranking, state)) {
      ranking = rankFor(state, all, now);
      rankings += 1;
    }
    const found = bestFor(ranking, role);
    if (found !== undefined) ranking = withoutBest(ranking, role);
    return found;
  };
  return {
    best,
    forget: () => {
      ranking = undefined;
    },
    rankings: () => rankings,
  };
};

type Disturbance = { before: number; what: 'taken' | 'tried'; whom: number };

/** Who is offered which place, in order. */
const search = (
  start: OpenMobilisation,
  everybody: readonly Resource[],
  best: Best,
  {
    beside = [],
    onRefusal = () => undefined,
  }: { beside?: readonly Disturbance[]; onRefusal?: () => void } = {},
): string[] => {
  let state: Mobilisation = start;
  let known = everybody;
  let truth = new Map(everybody.map((one) => [one.resourceId, one]));
  const said: string[] = [];
  for (const { role } of start.places) {
    for (let found: ResourceId | undefined, offered = false; !offered;) {
      if (state.status !== 'open') return said;
      for (const { what, whom } of beside.filter(({ before }) => before === said.length)) {
        const other = everybody[whom % Math.max(1, everybody.length)];
        if (!other) continue;
        const { resourceId, name } = other;
        if (what === 'taken' && truth.get(resourceId)?.duty.status === 'available') {
          truth = new Map(truth).set(resourceId, { ...other, duty: { status: 'out-of-service' } });
        }
        if (what === 'tried' && !state.tried.some(({ resource }) => resource.resourceId === resourceId)) {
          const tried = { resource: { resourceId, name }, role, how: 'declined' as const, at: now };
          state = { ...state, tried: [...state.tried, { ...tried, assignmentId: derivedId('asg', name) }] };
        }
      }
      found = best(state, known, role);
      if (found === undefined) break;
      const chosen: ResourceId = found;
      const order = {
        role,
        assignmentId: derivedId('asg', `${said.length}`),
        chosenBy: 'auto-dispatch' as const,
      };
      const made = reserve({ mobilisation: state, resource: truth.get(chosen) }, { ...order, now });
      said.push(`${role} ${chosen} ${made.ok}`);
      if (made.ok) {
        state = made.mobilisation.state;
        truth = new Map(truth).set(chosen, made.resource.state);
      } else onRefusal();
      known = known.map((one) => (one.resourceId === chosen ? (truth.get(chosen) ?? one) : one));
      offered = made.ok;
    }
  }
  return said;
};

test('a search that ranks once offers each place to whom ranking anew for it would pick', () => {
  fc.assert(
    fc.property(people, plan, (all, roles) => {
      const state = open(all, roles);
      const once = rankedOnce();
      expect(search(state, all, once.best)).toEqual(search(state, all, rankedEachTime));
      expect(once.rankings()).toBeLessThanOrEqual(1);
    }),
    { seed: 381, numRuns: 150 },
  );
});

test('a search that ranks once notices every change by others', () => {
  fc.assert(
    fc.property(people, plan, disturbances, (all, roles, beside) => {
      const state = open(all, roles);
      const once = rankedOnce();
      const offers = search(state, all, once.best, { beside, onRefusal: once.forget });
      expect(offers).toEqual(search(state, all, rankedEachTime, { beside }));
    }),
    { seed: 382, numRuns: 150 },
  );
});

test('nobody is offered two places, and no place is left while somebody could take it', () => {
  fc.assert(
    fc.property(people, plan, (all, roles) => {
      const state = open(all, roles);
      const offers = search(state, all, rankedOnce().best);
      const who = offers.map((offer) => offer.split(' ')[1]);
      expect(new Set(who).size).toBe(who.length);
      const missing = recommendFor(state, all, now).roles.map(({ shortfall }) => shortfall?.missing ?? 0);
      const free = state.places.filter((place) => !isHeld(place)).length;
      expect(offers.length).toBe(free - missing.reduce((sum, one) => sum + one, 0));
    }),
    { seed: 383, numRuns: 100 },
  );
});
