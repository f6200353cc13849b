import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { referenceOf } from '../feedback/domain/complaint.ts';
import type { ComplaintStores } from '../feedback/store.ts';
import type { IncidentReviewStores } from '../incident-reviews/store.ts';
import { MUSTER } from '../support/domain/support-plan.ts';
import { proposeFromEvidence } from '../support/propose-from-evidence.ts';
import type { SupportStores } from '../support/store.ts';
import { openLesson, type Lesson } from './domain/lesson.ts';
import type { LessonStores } from './store.ts';

const open = async (
  { lessons }: LessonStores,
  lesson: Omit<Lesson, 'settled'>,
  cause: Cause,
): Promise<void> => {
  const { lessonId } = lesson;
  const saved = await lessons.decide(lessonId, { ...cause, correlationId: lessonId }, (known) =>
    openLesson(known, lesson),
  );
  if (!saved.ok) throw new Error(`${lessonId}: ${saved.refusal.rule}`);
};

/**
 * Goes on with what the answer to a complaint taught, once for any number of deliveries: support is proposed to whom it is
 * for; what is for nobody alone is a lesson of the team.
 */
export const takeLessonOfComplaint = async (
  deps: LessonStores & ComplaintStores & SupportStores,
  { data }: MusterEvent<'ComplaintAnswered'>,
  cause: Cause,
): Promise<void> => {
  const { complaintId, stage, answeredAt } = data;
  if (!data.lesson) return;
  const { state: complaint } = await deps.complaints.load(complaintId);
  const finding = (stage === 1 ? complaint?.first : complaint?.second)?.finding;
  if (complaint === undefined || finding?.lesson === undefined) {
    throw new Error(`${complaintId} has no lesson of stage ${stage}`);
  }
  const { lesson: says, lessonFor: person } = finding;
  const { team, incidentId } = complaint;
  const about = incidentId && { incidentId };
  const reference = referenceOf(complaint);
  if (person === undefined) {
    const lessonId = derivedId('les', 'complaint', complaintId, String(stage));
    const source = { kind: 'complaint' as const, complaintId, reference, stage, ...about };
    return open(deps, { lessonId, team, source, says, openedAt: answeredAt }, cause);
  }
  return proposeFromEvidence(
    deps,
    {
      source: ['complaint', complaintId, String(stage)],
      ...{ person, team, at: answeredAt },
      need: `The answer to ${reference} names something to learn.`,
      area: `What ${reference} taught`,
      evidence: {
        ...{ kind: 'remark', by: MUSTER, says, ...about },
        from: { kind: 'complaint', complaintId, stage },
      },
    },
    cause,
  );
};

/** Opens each action of an incident's review, once; an action that a correction takes out stays until somebody settles it. */
export const openActionsOfReview = async (
  deps: LessonStores & IncidentReviewStores,
  { data: { incidentId } }: MusterEvent<'IncidentReviewWritten'>,
  cause: Cause,
): Promise<void> => {
  const { state: review } = await deps.incidentReviews.load(incidentId);
  if (review?.written === undefined) throw new Error(`${incidentId} has no review`);
  const { team, reference, written } = review;
  for (const says of written.text.actions) {
    const lessonId = derivedId('les', 'incident-review', incidentId, says);
    const source = { kind: 'incident-review' as const, incidentId, reference };
    await open(deps, { lessonId, team, source, says, openedAt: written.at }, cause);
  }
};
