import type { Priority } from '@muster/contracts';
import type { ResourceId, Slug } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import type { OpenRole } from '../../response/domain/places.ts';
import { candidateFor, compareCandidates, canBeSent, refOf, whyBefore, type Candidate } from './candidate.ts';
import { fillPlaces } from './fill-places.ts';
import { needsOf, type Demand } from './need.ts';
import type { Suitability, Recommendation, RoleRecommendation } from './recommendation.ts';
import { shortfallReason } from './shortfall.ts';

export interface Question extends Demand {
  readonly priority: Priority;
  readonly roles: readonly OpenRole[];
}

interface Ranked extends OpenRole {
  readonly candidates: readonly Candidate[];
  readonly able: readonly Candidate[];
}

const rank = (
  question: Question,
  people: readonly Resource[],
  roles: readonly OpenRole[] = question.roles,
): Ranked[] => {
  const needOf = needsOf(question);
  return roles.map(({ role, needed }) => {
    const need = needOf(role);
    const candidates = people.map((person) => candidateFor(person, need)).sort(compareCandidates);
    return { role, needed, candidates, able: candidates.filter(canBeSent) };
  });
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
  const picks = choose(rank(question, people, wanted));
  return new Map(wanted.map(({ role }, at) => [role.role, picks[at] ?? []]));
};

const suitabilityFor = (
  ranked: Ranked,
  picks: readonly ResourceId[],
  elsewhere: ReadonlyMap<ResourceId, string>,
) => {
  const { able } = ranked;
  const picked = new Set(picks);
  const ranks = new Map(able.map((candidate, at) => [candidate, at + 1]));
  const last = able.findLast(({ person }) => picked.has(person.resourceId));
  return (candidate: Candidate): Suitability => {
    const { person, ineligibility, reason, km } = candidate;
    const found = { resource: refOf(person), reason, ...(km !== undefined && { distanceKm: km }) };
    const [against] = ineligibility;
    if (!canBeSent(candidate)) return { ...found, code: against?.code ?? 'fits' };
    const fit = { ...found, rank: ranks.get(candidate) ?? able.length };
    if (picked.has(person.resourceId)) {
      if (!against) return { ...fit, code: 'fits' };
      return { ...fit, code: 'resting-used', note: 'Nobody rested was left for this place.' };
    }
    const other = elsewhere.get(person.resourceId);
    if (other !== undefined) {
      return { ...fit, code: 'picked-for-other-role', note: `Recommended as ${other}.` };
    }
    const note = last && whyBefore(last, candidate);
    return { ...fit, code: against ? 'resting' : 'next-in-line', ...(note !== undefined && { note }) };
  };
};

/** Ranks everybody for every role. Hard facts decide before distance; a reason depends on its own person's facts alone. */
export const recommend = (question: Question, people: readonly Resource[]): Recommendation => {
  const roles = rank(question, people);
  const picks = choose(roles);
  const titles = new Map(
    picks.flatMap((ids, at) => ids.map((id) => [id, roles[at]?.role.title ?? ''] as const)),
  );
  return {
    incidentId: question.incidentId,
    priority: question.priority,
    madeAt: question.now,
    roles: roles.map((ranked, at): RoleRecommendation => {
      const picked = picks[at] ?? [];
      const suitabilities = ranked.candidates.map(suitabilityFor(ranked, picked, titles));
      const isPick = ({ code }: Suitability) => code === 'fits' || code === 'resting-used';
      const missing = ranked.needed - picked.length;
      return {
        role: ranked.role.role,
        title: ranked.role.title,
        needed: ranked.needed,
        picks: suitabilities.filter(isPick),
        passedOver: suitabilities.filter((suitability) => !isPick(suitability)),
        ...(missing > 0 && {
          shortfall: {
            missing,
            reason: shortfallReason(ranked.role, question.facts, ranked.candidates, suitabilities),
          },
        }),
      };
    }),
  };
};
