import * as z from 'zod';
import { ImprovementId, LessonId, OneLine, SupportPlanId, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { Lesson } from './domain/lesson.ts';

const lead = { roles: ['lead'] } as const;

const Outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('improvement'), improvementId: ImprovementId }),
  z.strictObject({ outcome: z.literal('support'), supportPlanId: SupportPlanId }),
  z.strictObject({ outcome: z.literal('declined'), because: OneLine(500) }),
]);

export const lessonRoutes = {
  listLessons: {
    method: 'GET',
    path: '/v1/lessons',
    auth: lead,
    summary:
      'What answers to complaints and reviews of incidents say is to be learnt or done: open, the oldest first, or settled.',
    query: z.object({ team: TeamId, state: z.enum(['open', 'settled']).default('open'), ...paging(50) }),
    replies: { 200: pageOf(Lesson) },
  },
  settleLesson: {
    method: 'POST',
    path: '/v1/lessons/{lessonId}/outcome',
    auth: lead,
    summary: 'Say what became of it: the improvement or the support plan that took it up, or why neither.',
    params: z.object({ lessonId: LessonId }),
    body: Outcome,
    replies: { 200: Lesson },
  },
} as const satisfies Routes;
