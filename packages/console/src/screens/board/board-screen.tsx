import Button from '@cloudscape-design/components/button';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { asOfPage, useIncidents } from '../../live/incidents.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { SoundSettings } from '../../parts/sound-settings.tsx';
import { boardTexts } from '../../texts/board.ts';
import { BoardCounts } from './board-counts.tsx';
import { BoardFilters } from './board-filters.tsx';
import type { BoardSearch } from './board-search.ts';
import { BoardTable } from './board-table.tsx';
import { useCounts } from './use-counts.ts';
import './board.css';

function Pages({ filters }: { readonly filters: BoardSearch }) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const page = useIncidents(filters, cursors.at(-1));
  const next = page.data?.nextCursor;
  return (
    <>
      <DataAge asked={page} asOf={asOfPage(page)} />
      <LiveData asked={page} loading={boardTexts.loading}>
        {({ items }) =>
          items.length > 0 ? (
            <BoardTable key={cursors.length} cards={items} />
          ) : (
            <p>{Object.keys(filters).length > 0 ? boardTexts.emptyFiltered : boardTexts.empty}</p>
          )
        }
      </LiveData>
      {(cursors.length > 0 || next !== undefined) && (
        <nav className="actions" aria-label={boardTexts.pages}>
          <Button disabled={cursors.length === 0} onClick={() => setCursors([])}>
            {boardTexts.firstPage}
          </Button>
          <span>{boardTexts.page(cursors.length + 1)}</span>
          <Button
            disabled={next === undefined}
            onClick={() => next !== undefined && setCursors([...cursors, next])}
          >
            {boardTexts.nextPage}
          </Button>
        </nav>
      )}
    </>
  );
}

/** Unfinished incidents, the one that needs a person next on top. */
export function BoardScreen() {
  usePageTitle(boardTexts.title);
  const filters = useSearch({ from: '/inside/board' });
  const { data: counts } = useCounts(filters.team);
  return (
    <>
      <h1>{boardTexts.title}</h1>
      {counts !== undefined && <BoardCounts counts={counts} />}
      <div className="above">
        <BoardFilters filters={filters} />
        <Link to="/board/wall" search={filters}>
          {boardTexts.wall}
        </Link>
        <SoundSettings />
      </div>
      <Pages key={JSON.stringify(filters)} filters={filters} />
    </>
  );
}
