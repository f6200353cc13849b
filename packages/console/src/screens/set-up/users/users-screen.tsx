import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readAll } from '../../../api/read-all.ts';
import { useApi } from '../../../console-context.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { usersTexts } from '../../../texts/set-up.ts';
import { UsersTable } from './users-table.tsx';

/** Everybody who may sign in. */
export default function UsersScreen() {
  usePageTitle(usersTexts.title);
  const api = useApi();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState('');
  const users = useLive({
    key: ['listUsers'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/users', { params: { query: { limit: 60, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <div className="actions">
        <h1>{usersTexts.title}</h1>
        <DataAge asked={users} everyMs={SELDOM_MS} />
        <Button
          variant="primary"
          onClick={() => void navigate({ to: '/set-up/users/$userId', params: { userId: 'new' } })}
        >
          {usersTexts.invite}
        </Button>
      </div>
      <p>{usersTexts.detail}</p>
      <FormField label={usersTexts.find}>
        <Input type="search" value={wanted} onChange={({ detail }) => setWanted(detail.value)} />
      </FormField>
      <LiveData asked={users} loading={usersTexts.loading}>
        {({ items, isCut }) => (
          <>
            {isCut && <p role="status">{usersTexts.cut}</p>}
            <UsersTable users={items} wanted={wanted} />
          </>
        )}
      </LiveData>
    </>
  );
}
