import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { ReasonButton } from '../../parts/reason-button.tsx';
import { Time } from '../../parts/times.tsx';
import { lessonTexts as texts } from '../../texts/improvements.ts';
import { named } from '../../texts/words.ts';
import { useOpenLessons, type Lesson } from './use-open-lessons.ts';

/** What was learnt and nobody has taken up yet: each is taken up, or declined with a reason. Nothing where there is none. */
export function OpenLessons({ teams }: { readonly teams: readonly string[] }) {
  const asked = useOpenLessons(teams);
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ items, isCut }) =>
        items.length > 0 && (
          <section>
            <h2>{texts.title}</h2>
            <p className="quiet">{texts.about}</p>
            {isCut && <p role="status">{texts.cut}</p>}
            <PlainTable label={texts.title} columns={texts.columns}>
              {items.map((lesson) => (
                <LessonRow key={lesson.lessonId} lesson={lesson} />
              ))}
            </PlainTable>
          </section>
        )
      }
    </LiveData>
  );
}

function LessonRow({ lesson }: { readonly lesson: Lesson }) {
  const { lessonId, says, team, source, openedAt } = lesson;
  const api = useApi();
  const decline = useCommand((because: string, attempt) =>
    expectData(
      api.POST('/v1/lessons/{lessonId}/outcome', {
        params: { path: { lessonId } },
        body: { outcome: 'declined', because },
        ...attempt,
      }),
    ),
  );
  return (
    <tr>
      <td>
        <bdi>{says}</bdi>
      </td>
      <td>
        {source.kind === 'complaint' ? (
          <Link to="/complaints/$complaintId" params={{ complaintId: source.complaintId }}>
            {texts.complaint(source.reference)}
          </Link>
        ) : (
          <Link to="/incident-reviews/$incidentId" params={{ incidentId: source.incidentId }}>
            {texts.review(source.reference)}
          </Link>
        )}
      </td>
      <td>{named(team)}</td>
      <td>
        <Time at={openedAt} />
      </td>
      <td>
        <div className="actions">
          <Link to="/improvements/new" search={{ lesson: lessonId }} aria-label={texts.takeUpWhat(says)}>
            {texts.takeUp}
          </Link>
          <ReasonButton label={texts.decline} title={texts.declineTitle} command={decline} />
        </div>
      </td>
    </tr>
  );
}
