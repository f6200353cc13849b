import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readAll } from '../../../api/read-all.ts';
import { useApi, useMay } from '../../../console-context.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { peopleTexts } from '../../../texts/set-up.ts';
import { PeopleTable } from './people-table.tsx';

/** Everybody who can be sent. */
export default function PeopleScreen() {
  usePageTitle(peopleTexts.title);
  const api = useApi();
  const navigate = useNavigate();
  const isAdmin = useMay('admin');
  const [wanted, setWanted] = useState('');
  const people = useLive({
    key: ['listResources'],
    read: (signal) =>
      readAll((cursor) =>
        expectData(
          api.GET('/v1/resources', { params: { query: { limit: 100, ...(cursor && { cursor }) } }, signal }),
        ),
      ),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <div className="actions">
        <h1>{peopleTexts.title}</h1>
        <DataAge asked={people} everyMs={SELDOM_MS} />
        {isAdmin && (
          <Button
            variant="primary"
            onClick={() => void navigate({ to: '/set-up/people/$resourceId', params: { resourceId: 'new' } })}
          >
            {peopleTexts.add}
          </Button>
        )}
      </div>
      <FormField label={peopleTexts.find}>
        <Input type="search" value={wanted} onChange={({ detail }) => setWanted(detail.value)} />
      </FormField>
      <LiveData asked={people} loading={peopleTexts.loading}>
        {({ items, isCut }) => (
          <>
            {isCut && <p role="status">{peopleTexts.cut}</p>}
            <PeopleTable people={items} wanted={wanted} />
          </>
        )}
      </LiveData>
    </>
  );
}
