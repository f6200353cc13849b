import type { Page } from '@muster/store';
import { queryPage, type Paging } from '../cases/query-page.ts';
import type { Lesson } from './domain/lesson.ts';
import { openLessonsOf, settledLessonsOf, type LessonStores } from './store.ts';

export interface AskedLessons extends Paging {
  readonly team: string;
  readonly state: 'open' | 'settled';
}

/** A team's open lessons, the oldest first; or its settled ones, the last settled first. */
export const listLessons = (
  { lessons }: LessonStores,
  { team, state, ...paging }: AskedLessons,
): Promise<Page<Lesson>> =>
  state === 'open'
    ? queryPage(lessons, 'gsi1', openLessonsOf(team), paging)
    : queryPage(lessons, 'gsi1', settledLessonsOf(team), { ...paging, descending: true });
