import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { expectData, type ReplyOf } from '@muster/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { readAllOf } from '../../api/read-all.ts';
import { useApi, usePerson } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { ReviewParts } from '../../parts/review-parts.tsx';
import { Countdown, Time } from '../../parts/times.tsx';
import { improvementsTexts } from '../../texts/improvements.ts';
import { incidentReviewsTexts as texts } from '../../texts/incident-reviews.ts';
import { named } from '../../texts/words.ts';
import { DueDate } from './due-date.tsx';
import { orderReviews } from './order-reviews.ts';
import './incident-reviews.css';

type Review = ReplyOf<'readIncidentReview'>;

/** The reviews of one's teams: what is due, the first to be late at the top, or what is written, the newest at the top. */
export default function IncidentReviewsScreen() {
  usePageTitle(texts.title);
  const api = useApi();
  const navigate = useNavigate();
  const { teams } = usePerson();
  const search = useSearch({ from: '/inside/incident-reviews' });
  const state: 'due' | 'written' = search.state ?? 'due';
  const asked = useLive({
    key: ['listIncidentReviews', teams, state],
    isLater: true,
    read: (signal) =>
      readAllOf(teams, (team, cursor) => {
        const query = { team, state, limit: 100, ...(cursor !== undefined && { cursor }) };
        return expectData(api.GET('/v1/incident-reviews', { params: { query }, signal }));
      }),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <ReviewParts />
      <div className="actions">
        <h1>{texts.title}</h1>
        <DataAge asked={asked} everyMs={SELDOM_MS} />
      </div>
      <p className="quiet">{texts.about}</p>
      <div className="actions choose">
        <SegmentedControl
          label={texts.state}
          selectedId={state}
          options={Object.entries(texts.states).map(([id, text]) => ({ id, text }))}
          onChange={({ detail }) =>
            void navigate({
              to: '/incident-reviews',
              search: detail.selectedId === 'written' ? { state: 'written' } : {},
            })
          }
        />
      </div>
      {teams.length === 0 ? (
        <p>{improvementsTexts.noTeam}</p>
      ) : (
        <LiveData asked={asked} loading={texts.loading}>
          {({ items, isCut }) => (
            <>
              {isCut && <p role="status">{improvementsTexts.cut}</p>}
              {items.length === 0 ? (
                <p>{texts.empty[state]}</p>
              ) : (
                <ReviewTable state={state} reviews={orderReviews(items)} />
              )}
            </>
          )}
        </LiveData>
      )}
    </>
  );
}

interface TableProps {
  readonly state: 'due' | 'written';
  readonly reviews: readonly Review[];
}

function ReviewTable({ state, reviews }: TableProps) {
  const { due, written, ...always } = texts.columns;
  return (
    <PlainTable label={texts.title} columns={{ ...always, ...(state === 'due' ? { due } : { written }) }}>
      {reviews.map((review) => (
        <tr key={review.incidentId}>
          <th scope="row">
            <Link to="/incident-reviews/$incidentId" params={{ incidentId: review.incidentId }}>
              {review.reference}
            </Link>
          </th>
          <td>{named(review.team)}</td>
          <td>
            <Time at={review.closedAt} />
          </td>
          <td>
            {review.written ? (
              <>
                <Time at={review.written.at} /> {texts.by} <bdi>{review.written.by}</bdi>
              </>
            ) : (
              <>
                <Countdown to={review.due.lateFrom} />
                <DueDate due={review.due} />
              </>
            )}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
