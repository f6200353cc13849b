import { useParams } from '@tanstack/react-router';
import { expectVersioned } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { useLive } from '../../../live/use-live.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { sourceTexts, sourcesTexts } from '../../../texts/set-up.ts';
import { NewSource } from './new-source.tsx';
import { SourceAddresses } from './source-addresses.tsx';
import { SourceHealth } from './source-health.tsx';
import { SourceSecret } from './source-secret.tsx';
import { SourceSettings } from './source-settings.tsx';
import { TrialCall } from './trial-call.tsx';

/** One source: what to enter at the provider, how it is doing, its settings; or the form for a new one. */
export default function SourceScreen() {
  const { sourceId } = useParams({ from: '/inside/set-up/sources/$sourceId' });
  return sourceId === 'new' ? <NewSource /> : <KnownSource sourceId={sourceId} />;
}

function KnownSource({ sourceId }: { readonly sourceId: string }) {
  const api = useApi();
  const asked = useLive({
    key: ['readSource', sourceId],
    read: (signal) =>
      expectVersioned(api.GET('/v1/sources/{sourceId}', { params: { path: { sourceId } }, signal })),
  });
  usePageTitle(asked.data?.value.name ?? sourcesTexts.title);
  return (
    <LiveData asked={asked} loading={sourceTexts.loading}>
      {({ value: source, etag }) => (
        <>
          <h1>{source.name}</h1>
          <p>
            {sourcesTexts.kinds[source.kind] ?? source.kind} <DataAge asked={asked} />
          </p>
          <SourceAddresses webhooks={source.webhooks} />
          <SourceHealth source={source} />
          <TrialCall sourceId={sourceId} />
          <SourceSettings source={source} etag={etag} />
          <SourceSecret sourceId={sourceId} etag={etag} />
        </>
      )}
    </LiveData>
  );
}
