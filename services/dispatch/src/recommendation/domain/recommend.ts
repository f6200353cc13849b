import type { Priority } from '@muster/contracts';
import type { ResourceId, Slug } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import type { OpenRole } from '../../response/domain/places.ts';
import { canBeSent, compareJudged, judge, type Judged } from './candidate.ts';
import { fillPlaces } from './fill-places.ts';
import { needOf, type Demand, type Need } from './need.ts';
import { recommendRole } from './recommend-role.ts';
import type { Recommendation } from './recommendation.ts';

export interface Question extends Demand {
  readonly priority: Priority;
  readonly roles: readonly OpenRole[];
}

interface Ranked extends OpenRole {
  /** Who could go in the role, the best first. */
  readonly able: readonly Judged[];
}

interface Ranking {
  readonly need: Need;
  /** Everybody, looked at and ordered once for all roles. */
  readonly everybody: readonly Judged[];
  readonly roles: readonly Ranked[];
}

const rank = (
  question: Question,
  people: readonly Resource[],
  roles: readonly OpenRole[] = question.roles,
): Ranking => {
  const need = needOf(question);
  const everybody = people.map((person) => judge(person, need)).sort(compareJudged);
  return {
    need,
    everybody,
    roles: roles.map((open) => ({ ...open, able: everybody.filter((one) => canBeSent(one, open.role)) })),
  };
};

/** Role by role, who is picked, the best first; nobody is picked for two places. */
const choose = (roles: readonly Ranked[]): ResourceId[][] => {
  const ids = roles.map(({ able }) => able.map(({ person }) => person.resourceId));
  const places = roles.flatMap(({ needed }, at) => Array.from({ length: needed }, () => at));
  const filled = fillPlaces(places.map((at) => ids[at] ?? []));
  return ids.map((able, role) => {
    const holders = new Set(filled.filter((_, place) => places[place] === role));
    return able.filter((id) => holders.has(id));
  });
};

/** Whom `recommend` picks for each of these roles, the best first, without a suitability of everybody. */
export const picksFor = (
  question: Question,
  people: readonly Resource[],
): ReadonlyMap<Slug, readonly ResourceId[]> => {
  const wanted = question.roles.filter(({ needed }) => needed > 0);
  const picks = choose(rank(question, people, wanted).roles);
  return new Map(wanted.map(({ role }, at) => [role.role, picks[at] ?? []]));
};

/** Ranks everybody for every role. Hard facts decide before distance; a reason depends on its own person's facts alone. */
export const recommend = (question: Question, people: readonly Resource[]): Recommendation => {
  const { need, everybody, roles } = rank(question, people);
  const picks = choose(roles);
  const titles = new Map(
    picks.flatMap((ids, at) => ids.map((id) => [id, roles[at]?.role.title ?? ''] as const)),
  );
  return {
    incidentId: question.incidentId,
    priority: question.priority,
    madeAt: question.now,
    roles: roles.map((ranked, at) =>
      recommendRole(ranked, { need, everybody, picks: picks[at] ?? [], titles }),
    ),
  };
};
