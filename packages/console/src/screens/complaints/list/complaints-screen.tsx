import Button from '@cloudscape-design/components/button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { usePerson } from '../../../console-context.ts';
import { SELDOM_MS } from '../../../live/use-live.ts';
import { useKeys } from '../../../live/use-keys.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { complaintsTexts as texts } from '../../../texts/complaints.ts';
import { nextLimit, type Complaint } from '../complaint.ts';
import { fits, type ComplaintsSearch } from '../complaints-search.ts';
import '../complaints.css';
import { ComplaintFilters } from './complaint-filters.tsx';
import { ComplaintRow } from './complaint-row.tsx';
import { useComplaints } from './use-complaints.ts';

/** The due list of the teams of whoever is signed in: what is late or due first on top. */
export default function ComplaintsScreen() {
  usePageTitle(texts.title);
  const { teams } = usePerson();
  const search = useSearch({ from: '/inside/complaints' });
  const navigate = useNavigate();
  const log = () => void navigate({ to: '/complaints/new' });
  useKeys({ w: log });
  const asked = search.team === undefined ? teams : [search.team];
  return (
    <>
      <div className="actions">
        <h1>{texts.title}</h1>
        <Button variant="primary" onClick={log}>
          {texts.log}
        </Button>
      </div>
      {asked.length === 0 ? (
        <p>{texts.noTeam}</p>
      ) : (
        <>
          <p className="quiet">{texts.detail}</p>
          <ComplaintFilters search={search} />
          <DueList key={JSON.stringify(search)} teams={asked} search={search} />
        </>
      )}
    </>
  );
}

function DueList({
  teams,
  search,
}: {
  readonly teams: readonly string[];
  readonly search: ComplaintsSearch;
}) {
  const { username } = usePerson();
  const [pages, setPages] = useState(1);
  const asked = useComplaints(teams, {
    ...{ isOpen: search.state !== 'closed', pages, history: search.history },
  });
  return (
    <>
      <DataAge asked={asked} everyMs={SELDOM_MS} />
      <LiveData asked={asked} loading={texts.loading}>
        {({ items, isCut }) => (
          <Found
            complaints={items.filter((one) => fits(one, search, username))}
            empty={isCut ? texts.notRead : Object.keys(search).length > 0 ? texts.emptyFiltered : texts.empty}
          />
        )}
      </LiveData>
      {(asked.data?.isCut ?? pages > 1) && <Button onClick={() => setPages(pages + 1)}>{texts.more}</Button>}
    </>
  );
}

function Found({ complaints, empty }: { readonly complaints: readonly Complaint[]; readonly empty: string }) {
  if (complaints.length === 0) return <p>{empty}</p>;
  const late = complaints.filter((one) => nextLimit(one)?.state === 'late').length;
  return (
    <>
      <p>{texts.count(complaints.length, late)}</p>
      <div className="due-list">
        <PlainTable label={texts.title} columns={texts.columns}>
          {complaints.map((one) => (
            <ComplaintRow key={one.complaintId} complaint={one} />
          ))}
        </PlainTable>
      </div>
    </>
  );
}
