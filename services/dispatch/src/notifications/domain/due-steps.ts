import { plusSeconds, secondsBetween, type Instant } from '@muster/core';
import type { ContactPoint } from '../../people/domain/contact-points.ts';
import type { ReachStep } from './order-for.ts';

/** Where somebody is to be told now, and after how many seconds to look again. */
export interface Due {
  readonly points: readonly ContactPoint[];
  readonly lookAgainInSeconds?: number;
}

interface Offer {
  readonly offeredAt: Instant;
  readonly acceptBy: Instant;
  /** Whether the offer waits for an answer: who has given one is told what the first step says, and rung no more. */
  readonly isOpen: boolean;
}

/** The first step, and every other whose moment has come. A step that would come after the offer never does. */
export const dueSteps = (
  steps: readonly ReachStep[],
  { offeredAt, acceptBy, isOpen }: Offer,
  now: Instant,
): Due => {
  if (!isOpen) return { points: steps[0]?.points ?? [] };
  const momentOf = ({ afterSeconds }: ReachStep) => plusSeconds(offeredAt, afterSeconds);
  const isDue = (step: ReachStep, at: number) => at === 0 || momentOf(step) <= now;
  const [due, later] = [steps.filter(isDue), steps.filter((step, at) => !isDue(step, at))];
  const points = due.flatMap((step) => step.points);
  const next = later.map(momentOf)[0];
  if (next === undefined || next >= acceptBy) return { points };
  return { points, lookAgainInSeconds: Math.ceil(secondsBetween(now, next)) };
};
