import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Time } from '../../parts/times.tsx';
import { redactionTexts as texts } from '../../texts/incident.ts';

/** What was removed, by whom and why: never the text. */
export function RemovedTexts({ incidentId }: { readonly incidentId: string }) {
  const api = useApi();
  const asked = useLive({
    key: ['listRedactions', incidentId],
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/{incidentId}/redactions', {
          params: { path: { incidentId }, query: { limit: 100 } },
          signal,
        }),
      ),
  });
  return (
    <section>
      <div className="actions">
        <h3>{texts.list}</h3>
        <DataAge asked={asked} />
      </div>
      <LiveData asked={asked} loading={texts.loading}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{texts.none}</p>
          ) : (
            <PlainTable label={texts.list} columns={texts.columns}>
              {items.map(({ redactionId, at, by, reason, found, state }) => (
                <tr key={redactionId}>
                  <td>
                    <Time at={at} />
                  </td>
                  <td>{by}</td>
                  <td>{reason}</td>
                  <td>
                    {found
                      .map(({ service, places, kept }) => texts.places(texts.services[service], places, kept))
                      .join('; ')}
                  </td>
                  <td>{texts.states[state]}</td>
                </tr>
              ))}
            </PlainTable>
          )
        }
      </LiveData>
    </section>
  );
}
