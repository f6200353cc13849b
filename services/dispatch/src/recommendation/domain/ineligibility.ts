import { durationInWords, idInWords, secondsBetween } from '@muster/core';
import { channelsOf, reachablePointOf } from '../../people/domain/contact-points.ts';
import { heldFrom, type Resource } from '../../people/domain/resource.ts';
import { listInWords } from '../../wording/domain/in-words.ts';
import type { Need } from './need.ts';
import type { SuitabilityCode } from './recommendation.ts';

/** One reason against a person; the text speaks of that person alone. */
export interface IneligibilityReason {
  readonly code: SuitabilityCode;
  readonly text: string;
}

type Check = (person: Resource, need: Need) => string | undefined;

const outOfService: Check = ({ duty }) =>
  duty.status === 'out-of-service'
    ? `Out of service${duty.because === undefined ? '' : `: ${duty.because}`}`
    : undefined;

const reserved: Check = (person, { incidentId, exercise }) => {
  const held = heldFrom(person, { exercise });
  if (held === undefined) return undefined;
  const { assignmentId, reference } = held;
  const where = held.incidentId === incidentId ? 'this incident' : `incident ${reference}`;
  return `Reserved by assignment ${assignmentId} on ${where} (${idInWords(person.duty.status)})`;
};

const noVerifiedChannel: Check = (person, { plan }) => {
  if (reachablePointOf(person, channelsOf(plan))) return undefined;
  const { email } = person;
  if (email?.failing) {
    return `No verified channel: mail to the e-mail address comes back (${email.failing.why})`;
  }
  return `No verified channel: ${email ? 'the e-mail address is not verified' : 'no e-mail address'}`;
};

const HOW = { declined: 'declined', expired: 'did not answer', released: 'was released from' } as const;
const alreadyTried: Check = ({ resourceId }, { failed }) => {
  const last = failed.get(resourceId);
  return last && `Already tried: ${HOW[last.how]} assignment ${last.assignmentId}`;
};

const missingSkill: Check = ({ skills }, { role }) => {
  const missing = role.skills.filter((skill) => !skills.includes(skill));
  if (missing.length === 0) return undefined;
  return `Lacks ${missing.length === 1 ? 'skill' : 'skills'} ${listInWords(missing)}`;
};

const offShift: Check = ({ shifts }, { onShift }) => {
  const shift = onShift(shifts);
  if (shift.on) return undefined;
  return shift.next === undefined ? 'Off shift: has no shifts' : `Off shift until ${shift.next}`;
};

const wrongZone: Check = ({ zones }, { facts }) =>
  zones.includes(facts.place.zone)
    ? undefined
    : `Does not cover zone ${facts.place.zone} (covers ${listInWords(zones)})`;

const resting: Check = ({ lastClearAt, restMinutes }, { now }) => {
  if (lastClearAt === undefined) return undefined;
  const rested = secondsBetween(lastClearAt, now);
  if (rested >= restMinutes * 60) return undefined;
  return `Resting: ${durationInWords(rested)} of ${restMinutes} min since the last incident`;
};

/** In the order in which the first one names the code. */
const checks: readonly (readonly [SuitabilityCode, Check])[] = [
  ['out-of-service', outOfService],
  ['reserved', reserved],
  ['no-verified-channel', noVerifiedChannel],
  ['already-tried', alreadyTried],
  ['missing-skill', missingSkill],
  ['off-shift', offShift],
  ['wrong-zone', wrongZone],
  ['resting', resting],
];

/** All reasons against this person in this role, the strongest first. */
export const ineligibilityOf = (person: Resource, need: Need): IneligibilityReason[] =>
  checks.flatMap(([code, check]) => {
    const text = check(person, need);
    return text === undefined ? [] : [{ code, text }];
  });

/** What no reason given by a dispatcher overcomes: the person cannot be reserved or cannot be told. */
export const isAbsolute = ({ code }: IneligibilityReason): boolean =>
  code === 'out-of-service' || code === 'reserved' || code === 'no-verified-channel';
