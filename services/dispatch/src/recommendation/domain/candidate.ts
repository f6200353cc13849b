import type { PlannedRole, ResourceRef } from '@muster/contracts';
import { durationInWords, secondsBetween, type Instant } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import { countInWords, listInWords } from '../../wording/domain/in-words.ts';
import { distanceTo } from './distance.ts';
import { ineligibilityOf, lacksSkill, obstaclesOf, type Obstacle } from './ineligibility.ts';
import type { Need } from './need.ts';
import type { SuitabilityCode } from './recommendation.ts';

const DAY_SECONDS = 86_400;

/** What was found about one person for all roles, of that person's own facts alone. */
export interface Judged {
  readonly person: Resource;
  readonly obstacles: readonly Obstacle[];
  readonly isResting: boolean;
  /** Whatever the role, more than a rest that is due is against them. */
  readonly isBarred: boolean;
  /** Infinity where it is not known. */
  readonly km: number;
  readonly load: number;
}

export const refOf = ({ resourceId, name }: Resource): ResourceRef => ({ resourceId, name });

/** Assignments accepted in the 24 hours before the instant. */
export const loadOf = ({ recentJobs }: Resource, now: Instant): number =>
  recentJobs.length === 0 ? 0 : recentJobs.filter((at) => secondsBetween(at, now) < DAY_SECONDS).length;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const merits = ({ person, load }: Judged, role: PlannedRole, { facts, onShift, now }: Need): string => {
  const shift = onShift(person.shifts);
  const distance = distanceTo(facts.place, person.position, now);
  const skills = role.skills.length === 1 ? 'skill' : 'skills';
  return capital(
    [
      ...(role.skills.length > 0 ? [`has ${skills} ${listInWords(role.skills)}`] : []),
      ...(shift.on ? [`on shift until ${shift.until}`] : []),
      ...('held' in person.duty ? [`leaves exercise ${person.duty.held.reference} for it`] : []),
      `covers zone ${facts.place.zone}`,
      distance.known
        ? `${distance.km} km away (position ${durationInWords(distance.ageSeconds)} old)`
        : `distance unknown (${distance.because})`,
      `${countInWords(load, 'job')} in 24 h`,
      person.lastClearAt === undefined
        ? 'rested'
        : `rested ${durationInWords(secondsBetween(person.lastClearAt, now))}`,
    ].join(', '),
  );
};

/** Looks at one person. */
export const judge = (person: Resource, need: Need): Judged => {
  const obstacles = obstaclesOf(person, need);
  const isResting = obstacles.at(-1)?.code === 'resting';
  const distance = distanceTo(need.facts.place, person.position, need.now);
  return {
    person,
    obstacles,
    isResting,
    isBarred: obstacles.length > Number(isResting),
    km: distance.known ? distance.km : Infinity,
    load: loadOf(person, need.now),
  };
};

/** Why this person goes in a role or does not: all that is against them, or else what speaks for them. */
export const reasonFor = (judged: Judged, role: PlannedRole, need: Need): string => {
  const against = ineligibilityOf(judged.person, role, need, judged.obstacles);
  return `${against.length > 0 ? against.map(({ text }) => text).join('. ') : merits(judged, role, need)}.`;
};

/** Somebody who may go in a role: nothing against them, or only that rest is due. */
export const canBeSent = ({ person, isBarred }: Judged, role: PlannedRole): boolean =>
  !isBarred && !lacksSkill(person, role);

/** The first reason against them in a role. */
export const firstAgainst = (
  { person, obstacles }: Judged,
  role: PlannedRole,
): SuitabilityCode | undefined => {
  const [first] = obstacles;
  return first?.beforeSkills !== true && lacksSkill(person, role) ? 'missing-skill' : first?.code;
};

const ascending = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;

interface Criterion {
  readonly compare: (one: Judged, other: Judged) => number;
  /** What is said of the one who comes first by it. */
  readonly advantage: string;
}

/** What orders people who may go, the weightiest first; an unknown distance comes last. */
const criteria: readonly Criterion[] = [
  { advantage: 'is rested', compare: (one, other) => Number(one.isResting) - Number(other.isResting) },
  { advantage: 'is nearer', compare: (one, other) => ascending(one.km, other.km) },
  { advantage: 'had fewer jobs in 24 h', compare: (one, other) => one.load - other.load },
  {
    advantage: 'has rested longer',
    compare: (one, other) => ascending(one.person.lastClearAt ?? '', other.person.lastClearAt ?? ''),
  },
  {
    advantage: 'comes first by name, all else equal',
    compare: (one, other) => ascending(one.person.name, other.person.name),
  },
  {
    advantage: 'comes first by id, all else equal',
    compare: (one, other) => ascending(one.person.resourceId, other.person.resourceId),
  },
];

/** Orders people by the first criterion that tells them apart. */
export const compareJudged = (one: Judged, other: Judged): number => {
  for (const { compare } of criteria) {
    const order = compare(one, other);
    if (order !== 0) return order;
  }
  return 0;
};

/** Why the first person ranks before the second: `Maya Lindqvist is nearer.` */
export const whyBefore = (first: Judged, second: Judged): string | undefined => {
  const decisive = criteria.find(({ compare }) => compare(first, second) !== 0);
  return decisive && `${first.person.name} ${decisive.advantage}.`;
};
