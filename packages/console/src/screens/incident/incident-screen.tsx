import { expectData } from '@muster/client';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useApi, useMay } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { incidentTexts as texts } from '../../texts/incident.ts';
import { AfterClosing } from './after-closing.tsx';
import { Clocks } from './clocks.tsx';
import { Finish } from './finish.tsx';
import { IncidentHead } from './incident-head.tsx';
import { PARTS } from './incident-search.ts';
import { AddNote } from './add-note.tsx';
import { PathAndDepartures } from './path-and-departures.tsx';
import { People } from './people.tsx';
import { RemoveText } from './remove-text.tsx';
import { Timeline } from './timeline.tsx';
import { isOver } from './when-over.ts';
import './incident.css';

/** One incident: what stands and what is due, what happened, and how the procedure was followed. */
export default function IncidentScreen() {
  const { incidentId } = useParams({ from: '/inside/incidents/$incidentId' });
  const { part = 'now' } = useSearch({ from: '/inside/incidents/$incidentId' });
  const api = useApi();
  const isLead = useMay('lead');
  const asked = useLive({
    key: ['readIncident', incidentId],
    read: (signal) =>
      expectData(api.GET('/v1/incidents/{incidentId}', { params: { path: { incidentId } }, signal })),
  });
  usePageTitle(asked.data?.incident?.reference ?? texts.title);
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {(incident) => (
        <>
          <IncidentHead incident={incident} age={<DataAge asked={asked} />} />
          <nav className="parts" aria-label={texts.partsLabel}>
            {PARTS.map((one) => (
              <Link
                key={one}
                to="/incidents/$incidentId"
                params={{ incidentId }}
                search={one === 'now' ? {} : { part: one }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {texts.parts[one]}
              </Link>
            ))}
          </nav>
          {part === 'now' && (
            <div className="columns two">
              <div>
                <People incidentId={incidentId} people={incident.people} />
                <Clocks incident={incident} />
              </div>
              <div>
                <Finish incident={incident} />
                <AddNote incidentId={incidentId} />
                {isOver(incident) && <AfterClosing incident={incident} />}
              </div>
            </div>
          )}
          {part === 'timeline' && (
            <>
              <AddNote incidentId={incidentId} />
              <Timeline incidentId={incidentId} />
              {isLead && <RemoveText incidentId={incidentId} />}
            </>
          )}
          {part === 'path' && <PathAndDepartures incident={incident} />}
        </>
      )}
    </LiveData>
  );
}
