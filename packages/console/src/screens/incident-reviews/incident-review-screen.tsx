import { Link, useParams } from '@tanstack/react-router';
import { faultOf } from '../../api/fault.ts';
import { expectVersioned } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { Countdown, Time } from '../../parts/times.tsx';
import { incidentReviewTexts as texts } from '../../texts/incident-reviews.ts';
import { DueDate } from './due-date.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewForm } from './review-form.tsx';
import { fieldsOf } from './review-points.ts';
import { useReviewForm } from './use-review-form.ts';
import type { ReplyOf } from '@muster/client';
import './incident-reviews.css';

/** The review of one incident: when it is due, what is written, and its actions. */
export default function IncidentReviewScreen() {
  const { incidentId } = useParams({ from: '/inside/incident-reviews/$incidentId' });
  const api = useApi();
  const asked = useLive({
    key: ['readIncidentReview', incidentId, 'versioned'],
    read: (signal) =>
      expectVersioned(
        api.GET('/v1/incident-reviews/{incidentId}', { params: { path: { incidentId } }, signal }),
      ),
    everyMs: SELDOM_MS,
  });
  const review = asked.data?.value;
  usePageTitle(review ? texts.title(review.reference) : texts.plainTitle);
  const isMissing = review === undefined && asked.error !== null && faultOf(asked.error).kind === 'missing';
  return (
    <>
      <p>
        <Link to="/incident-reviews">{texts.back}</Link>
      </p>
      <div className="actions">
        <h1>{review ? texts.title(review.reference) : texts.plainTitle}</h1>
        {review && <DataAge asked={asked} everyMs={SELDOM_MS} />}
        <Link to="/incidents/$incidentId" params={{ incidentId }}>
          {texts.toIncident}
        </Link>
      </div>
      {isMissing ? (
        <p>{texts.notDue}</p>
      ) : (
        <LiveData asked={asked} loading={texts.loading}>
          {({ value, etag }) => <Review review={value} etag={etag} />}
        </LiveData>
      )}
    </>
  );
}

function Review({ review, etag }: { readonly review: ReplyOf<'readIncidentReview'>; readonly etag: string }) {
  const { incidentId, closedAt, due, written } = review;
  const writing = useReviewForm(incidentId, fieldsOf(written?.text), etag);
  return (
    <div className="columns two">
      <ReviewForm incidentId={incidentId} writing={writing} />
      <div className="stack">
        <section className="panel">
          <h2>{texts.dueTitle}</h2>
          <dl className="both">
            <dt>{texts.closed}</dt>
            <dd>
              <Time at={closedAt} />
            </dd>
            <dt>{written ? texts.written : texts.due}</dt>
            <dd>
              {written ? (
                <>
                  <Time at={written.at} /> {texts.by} <bdi>{written.by}</bdi>
                </>
              ) : (
                <>
                  <Time at={due.lateFrom} age={false} />, <Countdown to={due.lateFrom} />
                </>
              )}
            </dd>
          </dl>
          <DueDate due={due} />
        </section>
        {written && written.text.actions.length > 0 && (
          <ReviewActions incidentId={incidentId} actions={written.text.actions} />
        )}
      </div>
    </div>
  );
}
