import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { Link, useNavigate } from '@tanstack/react-router';
import { readAll } from '../../../api/read-all.ts';
import { useApi } from '../../../console-context.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { sourcesTexts } from '../../../texts/set-up.ts';
import { named } from '../../../texts/words.ts';
import { healthOf } from './health.ts';

/** Where contacts come from, and whether what they send is accepted. */
export default function SourcesScreen() {
  usePageTitle(sourcesTexts.title);
  const api = useApi();
  const navigate = useNavigate();
  const sources = useLive({
    key: ['listSources'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/sources', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <div className="actions">
        <h1>{sourcesTexts.title}</h1>
        <DataAge asked={sources} everyMs={SELDOM_MS} />
        <Button
          variant="primary"
          onClick={() => void navigate({ to: '/set-up/sources/$sourceId', params: { sourceId: 'new' } })}
        >
          {sourcesTexts.add}
        </Button>
      </div>
      <LiveData asked={sources} loading={sourcesTexts.loading}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{sourcesTexts.empty}</p>
          ) : (
            <PlainTable label={sourcesTexts.title} columns={sourcesTexts.columns}>
              {items.map((source) => (
                <tr key={source.sourceId}>
                  <th scope="row">
                    <Link to="/set-up/sources/$sourceId" params={{ sourceId: source.sourceId }}>
                      {source.name}
                    </Link>
                  </th>
                  <td>{sourcesTexts.kinds[source.kind] ?? source.kind}</td>
                  <td>{named(source.team)}</td>
                  <td>{source.queue}</td>
                  <td>{healthOf(source)}</td>
                </tr>
              ))}
            </PlainTable>
          )
        }
      </LiveData>
    </>
  );
}
