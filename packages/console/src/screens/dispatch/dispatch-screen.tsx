import { Link, useParams } from '@tanstack/react-router';
import { faultOf } from '../../api/fault.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { dispatchTexts } from '../../texts/dispatch.ts';
import { BriefPreview } from './brief-preview.tsx';
import { Candidates } from './candidates.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { Response } from './response.tsx';
import { useResponse } from './use-response.ts';
import './dispatch.css';

/** Who goes to an incident: the facts left, whom to ask and who was asked in the middle, what they read on the right. */
export default function DispatchScreen() {
  const { incidentId } = useParams({ from: '/inside/incidents/$incidentId/dispatch' });
  const { incident, mobilisation, recommendation, assignments } = useResponse(incidentId);
  const reference = incident.data?.incident?.reference;
  const title = reference === undefined ? dispatchTexts.title : dispatchTexts.titleOf(reference);
  usePageTitle(title);
  const hasNone =
    mobilisation.data === undefined &&
    mobilisation.error !== null &&
    faultOf(mobilisation.error).kind === 'missing';
  return (
    <>
      <div className="actions">
        <h1>{title}</h1>
        <DataAge asked={mobilisation.data === undefined ? incident : mobilisation} />
        <Link to="/incidents/$incidentId" params={{ incidentId }}>
          {dispatchTexts.toIncident}
        </Link>
      </div>
      <div className="columns three">
        <LiveData asked={incident} loading={dispatchTexts.loading}>
          {(view) => <IncidentFacts incident={view} />}
        </LiveData>
        {hasNone ? (
          <p role="status">
            {dispatchTexts.noVerdict}{' '}
            <Link to="/incidents/$incidentId/assessment" params={{ incidentId }}>
              {dispatchTexts.toAssessment}
            </Link>
          </p>
        ) : (
          <LiveData asked={mobilisation} loading={dispatchTexts.loading}>
            {(response) => (
              <div>
                {response.status === 'stood-down' && <p role="status">{dispatchTexts.stoodDown}</p>}
                {response.autoDispatch && <p>{dispatchTexts.autoDispatch}</p>}
                {response.status === 'open' && (
                  <LiveData asked={recommendation}>
                    {(made) => <Candidates recommendation={made} mobilisation={response} />}
                  </LiveData>
                )}
                <LiveData asked={assignments}>
                  {({ items }) => (
                    <Response
                      assignments={items}
                      mobilisation={response}
                      people={incident.data?.people ?? []}
                    />
                  )}
                </LiveData>
              </div>
            )}
          </LiveData>
        )}
        {mobilisation.data !== undefined && (
          <BriefPreview
            mobilisation={mobilisation.data}
            recommendation={recommendation.data}
            assignments={assignments.data?.items ?? []}
          />
        )}
      </div>
    </>
  );
}
