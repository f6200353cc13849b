import { expectData } from '@muster/client';
import { useParams } from '@tanstack/react-router';
import { faultOf } from '../../api/fault.ts';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { assessmentTexts } from '../../texts/assessment.ts';
import { PathSoFar } from './path-so-far.tsx';
import { Question } from './question.tsx';
import { ReportedFacts } from './reported-facts.tsx';
import { assessmentKey } from './use-steps.ts';
import { endingOf } from './ending.ts';
import { Verdict } from './verdict.tsx';
import { WaitingForProcedure } from './waiting-for-procedure.tsx';
import type { Assessment } from './path-drawing.ts';
import './assessment.css';

function Stand({ assessment }: { readonly assessment: Assessment }) {
  if (assessment.status === 'waiting-for-procedure') return <WaitingForProcedure assessment={assessment} />;
  return (
    <div className="columns two">
      {assessment.status === 'open' ? (
        <Question assessment={assessment} />
      ) : (
        <Verdict assessment={assessment} />
      )}
      <div>
        <PathSoFar path={assessment.path} moreSteps={assessment.moreSteps} ending={endingOf(assessment)} />
        <ReportedFacts incident={assessment.incident} />
      </div>
    </div>
  );
}

/** The assessment of an incident: one question at a time until there is a verdict. */
export default function AssessmentScreen() {
  const { incidentId } = useParams({ from: '/inside/incidents/$incidentId/assessment' });
  const api = useApi();
  const asked = useLive({
    key: assessmentKey(incidentId),
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/{incidentId}/assessment', { params: { path: { incidentId } }, signal }),
      ),
  });
  const reference = asked.data?.incident.reference;
  const title = reference === undefined ? assessmentTexts.title : assessmentTexts.titleOf(reference);
  usePageTitle(title);
  const isOpening =
    asked.data === undefined && asked.error !== null && faultOf(asked.error).kind === 'missing';
  return (
    <>
      <div className="actions">
        <h1>{title}</h1>
        {asked.data?.exercise === true && <span className="stage">{assessmentTexts.exercise}</span>}
        <DataAge asked={asked} />
      </div>
      {isOpening ? (
        <p role="status">{assessmentTexts.opening}</p>
      ) : (
        <LiveData asked={asked} loading={assessmentTexts.loading}>
          {(assessment) => <Stand assessment={assessment} />}
        </LiveData>
      )}
    </>
  );
}
