import { expectData } from '@muster/client';
import { useParams } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { usePageTitle } from '../../live/use-page-title.ts';
import { incidentTexts } from '../../texts/incident.ts';

/** One incident: what stands, who is on it, what is due, what happened. */
export default function IncidentScreen() {
  const { incidentId } = useParams({ from: '/inside/incidents/$incidentId' });
  const api = useApi();
  const incident = useLive({
    key: ['readIncident', incidentId],
    read: (signal) =>
      expectData(api.GET('/v1/incidents/{incidentId}', { params: { path: { incidentId } }, signal })),
  });
  usePageTitle(incident.data?.incident?.reference ?? incidentTexts.title);
  return (
    <>
      <DataAge asked={incident} />
      <LiveData asked={incident} loading={incidentTexts.loading}>
        {(view) => <h1>{view.incident?.reference}</h1>}
      </LiveData>
    </>
  );
}
