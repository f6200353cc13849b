import * as z from 'zod';
import {
  ComplaintId,
  ImprovementId,
  IncidentId,
  Instant,
  LessonId,
  Reference,
  SupportPlanId,
  TeamId,
  decided,
  refuse,
  unchanged,
  type Decision,
} from '@muster/core';

/** Where something was learnt. */
export const LessonSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('complaint'),
    complaintId: ComplaintId,
    reference: z.string(),
    stage: z.literal([1, 2]),
    incidentId: IncidentId.optional(),
  }),
  z.object({ kind: z.literal('incident-review'), incidentId: IncidentId, reference: Reference }),
]);
export type LessonSource = z.infer<typeof LessonSource>;

/** What became of a lesson. */
export const LessonOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('improvement'), improvementId: ImprovementId }),
  z.object({ outcome: z.literal('support'), supportPlanId: SupportPlanId }),
  z.object({ outcome: z.literal('declined'), because: z.string() }),
]);
export type LessonOutcome = z.infer<typeof LessonOutcome>;

/** Something that a team has learnt or is to do: open until it is taken up, or declined with a reason. */
export const Lesson = z.object({
  lessonId: LessonId,
  team: TeamId,
  source: LessonSource,
  says: z.string(),
  openedAt: Instant,
  settled: z.object({ by: z.string(), at: Instant, as: LessonOutcome }).optional(),
});
export type Lesson = z.infer<typeof Lesson>;

/** Opens a lesson; one that is there stays as it is, settled or not. */
export const openLesson = (known: Lesson | undefined, given: Omit<Lesson, 'settled'>): Decision<Lesson> =>
  known === undefined ? decided({ ...given }, []) : unchanged(known);

const nameOf = (as: LessonOutcome): string => {
  switch (as.outcome) {
    case 'improvement':
      return as.improvementId;
    case 'support':
      return as.supportPlanId;
    case 'declined':
      return as.because;
  }
};

/** Says what became of a lesson, once: who says the same again changes nothing. */
export const settleLesson = (
  lesson: Lesson,
  as: LessonOutcome,
  by: string,
  at: Instant,
): Decision<Lesson> => {
  const { settled } = lesson;
  if (settled === undefined) return decided({ ...lesson, settled: { by, at, as } }, []);
  return settled.as.outcome === as.outcome && nameOf(settled.as) === nameOf(as)
    ? unchanged(lesson)
    : refuse(
        'lesson-settled',
        `${settled.by} said at ${settled.at} what became of it: ${settled.as.outcome}.`,
      );
};
