import { useParams } from '@tanstack/react-router';
import { expectVersioned } from '../../../api/versioned.ts';
import { useApi } from '../../../console-context.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { LiveData } from '../../../parts/live-data.tsx';
import { userTexts } from '../../../texts/set-up.ts';
import { ChangeUser } from './change-user.tsx';
import { InviteUser } from './invite-user.tsx';

/** One user, or the form for an invitation. */
export default function UserScreen() {
  const { userId } = useParams({ from: '/inside/set-up/users/$userId' });
  return userId === 'new' ? <InviteUser /> : <KnownUser userId={userId} />;
}

function KnownUser({ userId }: { readonly userId: string }) {
  usePageTitle(userTexts.title);
  const api = useApi();
  const user = useLive({
    key: ['readUser', userId],
    read: (signal) =>
      expectVersioned(api.GET('/v1/users/{userId}', { params: { path: { userId } }, signal })),
    everyMs: SELDOM_MS,
  });
  return (
    <LiveData asked={user} loading={userTexts.loading}>
      {({ value, etag }) => <ChangeUser user={value} etag={etag} />}
    </LiveData>
  );
}
