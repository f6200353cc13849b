import { expectData } from '@muster/client';
import { Link, useSearch } from '@tanstack/react-router';
import { useApi, usePerson } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import {
  improvementsTexts,
  improvementTexts,
  newImprovementTexts as texts,
} from '../../texts/improvements.ts';
import { PrefilledImprovement } from './prefilled-improvement.tsx';
import { FromLesson } from './from-lesson.tsx';
import { lessonOfAction } from './lesson-fields.ts';
import { useOpenLessons } from './use-open-lessons.ts';
import './improvements.css';

/** Takes an improvement up: from nothing, from a figure of the results, or from an action of an incident's review. */
export default function NewImprovementScreen() {
  usePageTitle(texts.title);
  const { review, action, lesson } = useSearch({ from: '/inside/improvements/new' });
  const { teams } = usePerson();
  return (
    <>
      <p>
        <Link to="/improvements">{improvementTexts.back}</Link>
      </p>
      <h1>{texts.title}</h1>
      {teams[0] === undefined ? (
        <p>{improvementsTexts.noTeam}</p>
      ) : lesson !== undefined ? (
        <FromLesson lessonId={lesson} />
      ) : review === undefined ? (
        <PrefilledImprovement given={{}} />
      ) : (
        <FromReview incidentId={review} action={Number(action ?? 1)} />
      )}
    </>
  );
}

function FromReview({ incidentId, action }: { readonly incidentId: string; readonly action: number }) {
  const api = useApi();
  const asked = useLive({
    key: ['readIncidentReview', incidentId],
    read: (signal) =>
      expectData(api.GET('/v1/incident-reviews/{incidentId}', { params: { path: { incidentId } }, signal })),
    everyMs: SELDOM_MS,
  });
  const lessons = useOpenLessons(asked.data === undefined ? [] : [asked.data.team]);
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ team, written }) => {
        const says = written?.text.actions[action - 1] ?? '';
        const lesson = lessonOfAction(lessons.data?.items ?? [], incidentId, says);
        return (
          <>
            <p>
              {texts.fromReview}{' '}
              <Link to="/incident-reviews/$incidentId" params={{ incidentId }}>
                {improvementTexts.toReview}
              </Link>
            </p>
            <PrefilledImprovement
              given={{ team, action: says }}
              incidentId={incidentId}
              lessonId={lesson?.lessonId}
            />
          </>
        );
      }}
    </LiveData>
  );
}
