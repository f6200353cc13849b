import { plusSeconds, secondsBetween, type Instant } from '@muster/core';
import type { ContactPoint } from '../../people/domain/contact-points.ts';
import type { ReachStep } from './order-for.ts';

/** Where somebody is to be told now, and after how many seconds to look again. */
export interface Due {
  readonly points: readonly ContactPoint[];
  readonly lookAgainInSeconds?: number;
}

interface OfferTimes {
  readonly offeredAt: Instant;
  readonly acceptBy: Instant;
}

interface Offer extends OfferTimes {
  /** Whether the offer waits for an answer: who has given one is told what the first step says, and rung no more. */
  readonly isOpen: boolean;
}

/** A step with its moment. */
export interface TimedStep {
  readonly at: Instant;
  readonly points: readonly ContactPoint[];
}

/** The steps of an offer that may be accepted for so many seconds: the first begins with it, and one that would come after it never does. */
export const stepsWithin = (steps: readonly ReachStep[], acceptWithinSeconds: number): readonly ReachStep[] =>
  steps.filter(({ afterSeconds }, place) => place === 0 || afterSeconds < acceptWithinSeconds);

/** The steps of an offer, each with its moment. */
export const timedSteps = (
  steps: readonly ReachStep[],
  { offeredAt, acceptBy }: OfferTimes,
): readonly TimedStep[] =>
  stepsWithin(steps, secondsBetween(offeredAt, acceptBy)).map(({ afterSeconds, points }, place) => ({
    at: place === 0 ? offeredAt : plusSeconds(offeredAt, afterSeconds),
    points,
  }));

/** Where to tell somebody of an offer now: at the first step, and at every other whose moment has come. */
export const dueSteps = (steps: readonly ReachStep[], offer: Offer, now: Instant): Due => {
  if (!offer.isOpen) return { points: steps[0]?.points ?? [] };
  const timed = timedSteps(steps, offer);
  const isDue = ({ at }: TimedStep, place: number) => place === 0 || at <= now;
  const points = timed.filter(isDue).flatMap((step) => step.points);
  const next = timed.find((step, place) => !isDue(step, place));
  return next === undefined
    ? { points }
    : { points, lookAgainInSeconds: Math.ceil(secondsBetween(now, next.at)) };
};
