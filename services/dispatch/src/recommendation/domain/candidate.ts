import type { ResourceRef } from '@muster/contracts';
import { durationInWords, secondsBetween, type Instant } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';
import { countInWords, listInWords } from '../../wording/domain/in-words.ts';
import { distanceTo, type Distance } from './distance.ts';
import { ineligibilityOf, type IneligibilityReason } from './ineligibility.ts';
import type { Need } from './need.ts';

const DAY_SECONDS = 86_400;

/** What was found about one person for one role, of that person's own facts alone. */
export interface Candidate {
  readonly person: Resource;
  readonly ineligibility: readonly IneligibilityReason[];
  readonly reason: string;
  readonly km?: number;
  readonly load: number;
}

export const refOf = ({ resourceId, name }: Resource): ResourceRef => ({ resourceId, name });

/** Assignments accepted in the 24 hours before the instant. */
export const loadOf = ({ recentJobs }: Resource, now: Instant): number =>
  recentJobs.filter((at) => secondsBetween(at, now) < DAY_SECONDS).length;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const merits = (
  person: Resource,
  { facts, role, onShift, now }: Need,
  load: number,
  distance: Distance,
): string => {
  const shift = onShift(person.shifts);
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

/** Looks at one person for one role. */
export const candidateFor = (person: Resource, need: Need): Candidate => {
  const ineligibility = ineligibilityOf(person, need);
  const load = loadOf(person, need.now);
  const distance = distanceTo(need.facts.place, person.position, need.now);
  const text =
    ineligibility.length > 0
      ? ineligibility.map(({ text }) => text).join('. ')
      : merits(person, need, load, distance);
  return { person, ineligibility, load, reason: `${text}.`, ...(distance.known && { km: distance.km }) };
};

/** Somebody who may go: nothing against them, or only that rest is due. */
export const canBeSent = ({ ineligibility }: Candidate): boolean =>
  ineligibility.every(({ code }) => code === 'resting');

const isResting = ({ ineligibility }: Candidate): boolean =>
  ineligibility.some(({ code }) => code === 'resting');

const ascending = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;

interface Criterion {
  readonly compare: (one: Candidate, other: Candidate) => number;
  /** What is said of the one who comes first by it. */
  readonly advantage: string;
}

/** What orders people who may go, the weightiest first; an unknown distance comes last. */
const criteria: readonly Criterion[] = [
  { advantage: 'is rested', compare: (one, other) => Number(isResting(one)) - Number(isResting(other)) },
  { advantage: 'is nearer', compare: (one, other) => ascending(one.km ?? Infinity, other.km ?? Infinity) },
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

/** Orders candidates by the first criterion that tells them apart. */
export const compareCandidates = (one: Candidate, other: Candidate): number => {
  for (const { compare } of criteria) {
    const order = compare(one, other);
    if (order !== 0) return order;
  }
  return 0;
};

/** Why the first person ranks before the second: `Maya Lindqvist is nearer.` */
export const whyBefore = (first: Candidate, second: Candidate): string | undefined => {
  const decisive = criteria.find(({ compare }) => compare(first, second) !== 0);
  return decisive && `${first.person.name} ${decisive.advantage}.`;
};
