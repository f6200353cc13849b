import type { PlannedRole } from '@muster/contracts';
import { durationInWords, idInWords, secondsBetween } from '@muster/core';
import { reachablePointOf } from '../../people/domain/contact-points.ts';
import { heldFrom, type Resource } from '../../people/domain/resource.ts';
import { unreachableInWords } from '../../people/domain/unreachable-in-words.ts';
import { listInWords } from '../../wording/domain/in-words.ts';
import type { Need } from './need.ts';
import type { SuitabilityCode } from './recommendation.ts';

/** One reason against a person; the text speaks of that person alone. */
export interface IneligibilityReason {
  readonly code: SuitabilityCode;
  readonly text: string;
}

/** Something that may be against a person whatever the role. It is worded only where it is read. */
export interface Obstacle {
  readonly code: SuitabilityCode;
  /** Whether it is weightier than a missing skill. */
  readonly beforeSkills: boolean;
  readonly stands: (person: Resource, need: Need) => boolean;
  readonly inWords: (person: Resource, need: Need) => string;
}

const outOfService: Obstacle = {
  code: 'out-of-service',
  beforeSkills: true,
  stands: ({ duty }) => duty.status === 'out-of-service',
  inWords: ({ duty }) => {
    const because = 'because' in duty ? duty.because : undefined;
    return `Out of service${because === undefined ? '' : `: ${because}`}`;
  },
};

const reserved: Obstacle = {
  code: 'reserved',
  beforeSkills: true,
  stands: (person, need) => heldFrom(person, need) !== undefined,
  inWords: (person, need) => {
    const held = heldFrom(person, need);
    const where =
      held?.incidentId === need.incidentId ? 'this incident' : `incident ${held?.reference ?? ''}`;
    return `Reserved by assignment ${held?.assignmentId ?? ''} on ${where} (${idInWords(person.duty.status)})`;
  },
};

const noVerifiedChannel: Obstacle = {
  code: 'no-verified-channel',
  beforeSkills: true,
  stands: (person, { channels }) => reachablePointOf(person, channels) === undefined,
  inWords: (person, { channels }) => `No verified channel: ${unreachableInWords(person, channels)}`,
};

const HOW = { declined: 'declined', expired: 'did not answer', released: 'was released from' } as const;
const alreadyTried: Obstacle = {
  code: 'already-tried',
  beforeSkills: true,
  stands: ({ resourceId }, { failed }) => failed.has(resourceId),
  inWords: ({ resourceId }, { failed }) => {
    const last = failed.get(resourceId);
    return last ? `Already tried: ${HOW[last.how]} assignment ${last.assignmentId}` : 'Already tried';
  },
};

const offShift: Obstacle = {
  code: 'off-shift',
  beforeSkills: false,
  stands: ({ shifts }, { onShift }) => !onShift(shifts).on,
  inWords: ({ shifts }, { onShift }) => {
    const shift = onShift(shifts);
    return shift.on || shift.next === undefined
      ? 'Off shift: has no shifts'
      : `Off shift until ${shift.next}`;
  },
};

const wrongZone: Obstacle = {
  code: 'wrong-zone',
  beforeSkills: false,
  stands: ({ zones }, { facts }) => !zones.includes(facts.place.zone),
  inWords: ({ zones }, { facts }) => `Does not cover zone ${facts.place.zone} (covers ${listInWords(zones)})`,
};

const resting: Obstacle = {
  code: 'resting',
  beforeSkills: false,
  stands: ({ lastClearAt, restMinutes }, { now }) =>
    lastClearAt !== undefined && secondsBetween(lastClearAt, now) < restMinutes * 60,
  inWords: ({ lastClearAt, restMinutes }, { now }) => {
    const rested = secondsBetween(lastClearAt ?? now, now);
    return `Resting: ${durationInWords(rested)} of ${restMinutes} min since the last incident`;
  },
};

/** In the order in which the first one names the code. */
const obstacles: readonly Obstacle[] = [
  outOfService,
  reserved,
  noVerifiedChannel,
  alreadyTried,
  offShift,
  wrongZone,
  resting,
];

const NONE: readonly Obstacle[] = [];

/** What is against this person whatever the role, the strongest first. */
export const obstaclesOf = (person: Resource, need: Need): readonly Obstacle[] => {
  let found: Obstacle[] | undefined;
  for (const obstacle of obstacles) if (obstacle.stands(person, need)) (found ??= []).push(obstacle);
  return found ?? NONE;
};

export const lacksSkill = ({ skills }: Resource, role: PlannedRole): boolean =>
  !role.skills.every((skill) => skills.includes(skill));

const missingSkill = ({ skills }: Resource, role: PlannedRole): IneligibilityReason => {
  const missing = role.skills.filter((skill) => !skills.includes(skill));
  const text = `Lacks ${missing.length === 1 ? 'skill' : 'skills'} ${listInWords(missing)}`;
  return { code: 'missing-skill', text };
};

/** All reasons against this person in this role, the strongest first. */
export const ineligibilityOf = (
  person: Resource,
  role: PlannedRole,
  need: Need,
  found: readonly Obstacle[] = obstaclesOf(person, need),
): IneligibilityReason[] => {
  const told = ({ code, inWords }: Obstacle) => ({ code, text: inWords(person, need) });
  return [
    ...found.filter(({ beforeSkills }) => beforeSkills).map(told),
    ...(lacksSkill(person, role) ? [missingSkill(person, role)] : []),
    ...found.filter(({ beforeSkills }) => !beforeSkills).map(told),
  ];
};

/** What no reason given by a dispatcher overcomes: the person cannot be reserved or cannot be told. */
export const isAbsolute = ({ code }: IneligibilityReason): boolean =>
  code === 'out-of-service' || code === 'reserved' || code === 'no-verified-channel';
