import { listedWhole, type AggregateKind, type AggregateStore } from '@muster/store';
import { Lesson } from './domain/lesson.ts';

export const openLessonsOf = (team: string): string => `LESSONS-OPEN#${team}`;
export const settledLessonsOf = (team: string): string => `LESSONS#${team}`;
export const lessonsAbout = (incidentId: string): string => `LESSONS-ABOUT#${incidentId}`;

/** A team's open lessons, the oldest first, and its settled ones by when; and those that name an incident. */
export const lessonKind: AggregateKind<Lesson> = {
  kind: 'LESSON',
  saysWhoChanged: true,
  schema: Lesson,
  appends: true,
  wasOverwritten: true,
  hasEnded: ({ settled }) => settled !== undefined,
  listed: listedWhole('LESSON', ({ lessonId, team, openedAt, settled, source: { incidentId } }) => ({
    gsi1: settled
      ? { pk: settledLessonsOf(team), sk: `${settled.at}#${lessonId}` }
      : { pk: openLessonsOf(team), sk: `${openedAt}#${lessonId}` },
    ...(incidentId && { gsi2: { pk: lessonsAbout(incidentId), sk: lessonId } }),
  })),
};

export interface LessonStores {
  readonly lessons: AggregateStore<Lesson>;
}
