import { invalid, notFound, type Cause, type Refused } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { ImprovementStores } from '../improvement/store.ts';
import type { SupportStores } from '../support/store.ts';
import { settleLesson as settle, type Lesson, type LessonOutcome } from './domain/lesson.ts';
import type { LessonStores } from './store.ts';

export type SettleDeps = LessonStores & ImprovementStores & SupportStores;

/** What is named has to be there, in the same team. */
const refuseUnknown = async (
  deps: SettleDeps,
  { team }: Lesson,
  as: LessonOutcome,
): Promise<Refused | undefined> => {
  if (as.outcome === 'declined') return undefined;
  const { state } =
    as.outcome === 'improvement'
      ? await deps.improvements.load(as.improvementId)
      : await deps.supportPlans.load(as.supportPlanId);
  return state?.team === team
    ? undefined
    : invalid('nothing-taken-up', `Team ${team} has no ${as.outcome} of this id.`);
};

/** Says what became of a lesson of one of these teams; another team's is as if it were not there. */
export const settleLesson = (
  deps: SettleDeps,
  lessonId: string,
  { as, teams }: { readonly as: LessonOutcome; readonly teams: readonly string[] },
  cause: Cause,
): Promise<Outcome<Lesson>> =>
  deps.lessons.decide(lessonId, { ...cause, correlationId: lessonId }, async (lesson) => {
    if (lesson === undefined || !teams.includes(lesson.team)) return notFound('lesson');
    return (await refuseUnknown(deps, lesson, as)) ?? settle(lesson, as, cause.actor.id, cause.at);
  });
