import { useParams } from '@tanstack/react-router';
import { expectVersioned } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { useLive } from '../../../live/use-live.ts';
import { LiveData } from '../../../parts/live-data.tsx';
import { personTexts } from '../../../texts/set-up.ts';
import { ChangePerson } from './change-person.tsx';
import { NewPerson } from './new-person.tsx';

/** One person who can be sent, or the form for a new one. */
export default function PersonScreen() {
  const { resourceId } = useParams({ from: '/inside/set-up/people/$resourceId' });
  return resourceId === 'new' ? <NewPerson /> : <KnownPerson resourceId={resourceId} />;
}

function KnownPerson({ resourceId }: { readonly resourceId: string }) {
  const api = useApi();
  const person = useLive({
    key: ['readResource', resourceId],
    read: (signal) =>
      expectVersioned(api.GET('/v1/resources/{resourceId}', { params: { path: { resourceId } }, signal })),
  });
  usePageTitle(personTexts.labels.name);
  return (
    <LiveData asked={person} loading={personTexts.loading}>
      {({ value, etag }) => <ChangePerson person={value} etag={etag} />}
    </LiveData>
  );
}
