import type { ResourceId } from '@muster/core';
import type { OpenRole } from '../../response/domain/places.ts';
import { canBeSent, firstAgainst, reasonFor, refOf, whyBefore, type Judged } from './candidate.ts';
import { lacksSkill } from './ineligibility.ts';
import type { Need } from './need.ts';
import { SuitabilityCode, type RoleRecommendation, type Suitability } from './recommendation.ts';
import { shortfallReason, type CodeCounts } from './shortfall.ts';

/** So many people who were passed over are listed for a role; the others are counted. */
export const MOST_LISTED = 20;

interface RoleQuestion extends OpenRole {
  /** Who could go in the role, the best first. */
  readonly able: readonly Judged[];
}

interface Ranked {
  readonly need: Need;
  readonly everybody: readonly Judged[];
  readonly picks: readonly ResourceId[];
  /** Everybody who is picked, with the title of the role. */
  readonly titles: ReadonlyMap<ResourceId, string>;
}

class Counts extends Map<SuitabilityCode, number> implements CodeCounts {
  add(code: SuitabilityCode, n = 1): void {
    this.set(code, (this.get(code) ?? 0) + n);
  }
}

/** How far from being picked: 0 for whoever could go; whoever lacks a skill or the zone is further than whom anything else keeps. */
const farness = ({ obstacles, isBarred }: Judged, lacks: boolean): number => {
  if (!lacks && !isBarred) return 0;
  const misfits = Number(lacks) + Number(obstacles.some(({ code }) => code === 'wrong-zone'));
  return obstacles.length + Number(lacks) + 10 * misfits;
};

/** Who is picked or passed over and what for, with those nearest to being picked. */
const sortOut = ({ role }: OpenRole, { everybody, picks, titles }: Ranked) => {
  const picked = new Set(picks);
  const codeOf = (one: Judged): SuitabilityCode => {
    const against = firstAgainst(one, role);
    if (!canBeSent(one, role)) return against ?? 'fits';
    const { resourceId } = one.person;
    if (picked.has(resourceId)) return against ? 'resting-used' : 'fits';
    if (titles.has(resourceId)) return 'picked-for-other-role';
    return against ? 'resting' : 'next-in-line';
  };
  const [more, qualified] = [new Counts(), new Counts()];
  const byFarness: Judged[][] = [];
  for (const one of everybody) {
    const code = codeOf(one);
    const lacks = lacksSkill(one.person, role);
    if (!lacks) qualified.add(code);
    if (picked.has(one.person.resourceId)) continue;
    more.add(code);
    const alike = (byFarness[farness(one, lacks)] ??= []);
    if (alike.length < MOST_LISTED) alike.push(one);
  }
  const listed = new Set(byFarness.flat().slice(0, MOST_LISTED));
  for (const one of listed) more.add(codeOf(one), -1);
  return { picked, codeOf, qualified, listed, more };
};

/** Who should go in one role, who is nearest to that, and how many others there are. */
export const recommendRole = (question: RoleQuestion, ranked: Ranked): RoleRecommendation => {
  const { role, needed, able } = question;
  const { need, everybody, titles } = ranked;
  const { picked, codeOf, qualified, listed, more } = sortOut(question, ranked);
  const last = able.findLast(({ person }) => picked.has(person.resourceId));
  const noteOn = (one: Judged, code: SuitabilityCode): string | undefined => {
    if (code === 'resting-used') return 'Nobody rested was left for this place.';
    if (code === 'picked-for-other-role') return `Recommended as ${titles.get(one.person.resourceId) ?? ''}.`;
    return code === 'fits' || !last ? undefined : whyBefore(last, one);
  };
  const suitabilityOf = (one: Judged): Suitability => {
    const code = codeOf(one);
    const found = {
      resource: refOf(one.person),
      reason: reasonFor(one, role, need),
      ...(one.km < Infinity && { distanceKm: one.km }),
      code,
    };
    if (!canBeSent(one, role)) return found;
    const note = noteOn(one, code);
    return { ...found, rank: able.indexOf(one) + 1, ...(note !== undefined && { note }) };
  };
  const groups = SuitabilityCode.options.flatMap((code) => {
    const people = more.get(code) ?? 0;
    return people === 0 ? [] : [{ code, people }];
  });
  const missing = needed - picked.size;
  return {
    role: role.role,
    title: role.title,
    needed,
    picks: able.filter(({ person }) => picked.has(person.resourceId)).map(suitabilityOf),
    passedOver: everybody.filter((one) => listed.has(one)).map(suitabilityOf),
    ...(groups.length > 0 && { morePassedOver: groups }),
    ...(missing > 0 && { shortfall: { missing, reason: shortfallReason(role, need.facts, qualified) } }),
  };
};
