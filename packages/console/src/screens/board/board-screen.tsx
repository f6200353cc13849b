import { expectData } from '@muster/client';
import { useSearch } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { usePageTitle } from '../../live/use-page-title.ts';
import { boardTexts } from '../../texts/board.ts';
import { BoardTable } from './board-table.tsx';

/** Unfinished incidents, the one that needs a person next on top. */
export function BoardScreen() {
  usePageTitle(boardTexts.title);
  const api = useApi();
  const filters = useSearch({ from: '/inside/board' });
  const board = useLive({
    key: ['listIncidents', filters],
    read: (signal) =>
      expectData(api.GET('/v1/incidents', { params: { query: { ...filters, limit: 50 } }, signal })),
  });
  return (
    <>
      <h1>{boardTexts.title}</h1>
      <DataAge asked={board} />
      <LiveData asked={board} loading={boardTexts.loading}>
        {({ items }) => <BoardTable cards={items} isFiltered={Object.keys(filters).length > 0} />}
      </LiveData>
    </>
  );
}
