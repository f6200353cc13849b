import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { usePerson } from '../../console-context.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { lessonTexts as texts } from '../../texts/improvements.ts';
import { PrefilledImprovement } from './prefilled-improvement.tsx';
import { fieldsOfLesson } from './lesson-fields.ts';
import { useOpenLessons, type Lesson } from './use-open-lessons.ts';

/** Takes up a lesson, which is settled by it. Once found it stays, though it is not open any more after that. */
export function FromLesson({ lessonId }: { readonly lessonId: string }) {
  const { teams } = usePerson();
  const asked = useOpenLessons(teams);
  const [kept, keep] = useState<Lesson>();
  const found = asked.data?.items.find((one) => one.lessonId === lessonId);
  if (kept === undefined && found !== undefined) keep(found);
  const lesson = kept ?? found;
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {() =>
        lesson === undefined ? (
          <p>{texts.gone}</p>
        ) : (
          <>
            <p>
              {lesson.source.kind === 'complaint' ? (
                <Link to="/complaints/$complaintId" params={{ complaintId: lesson.source.complaintId }}>
                  {texts.complaint(lesson.source.reference)}
                </Link>
              ) : (
                <Link to="/incident-reviews/$incidentId" params={{ incidentId: lesson.source.incidentId }}>
                  {texts.review(lesson.source.reference)}
                </Link>
              )}
            </p>
            <PrefilledImprovement
              given={fieldsOfLesson(lesson)}
              incidentId={lesson.source.incidentId}
              lessonId={lessonId}
            />
          </>
        )
      }
    </LiveData>
  );
}
