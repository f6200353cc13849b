import type { ImprovementFields } from './improvement-fields.ts';
import type { Lesson } from './use-open-lessons.ts';

/** What a form begins with: the lesson of a complaint is what was found, the action of a review is what is done. */
export const fieldsOfLesson = ({
  says,
  team,
  source,
}: Pick<Lesson, 'says' | 'team' | 'source'>): Partial<ImprovementFields> =>
  source.kind === 'complaint' ? { team, finding: says } : { team, action: says };

/** The lesson that an action of a review has opened, while nobody has taken it up. */
export const lessonOfAction = (
  lessons: readonly Lesson[],
  incidentId: string,
  action: string,
): Lesson | undefined =>
  lessons.find(
    ({ says, source }) =>
      source.kind === 'incident-review' && source.incidentId === incidentId && says === action,
  );
