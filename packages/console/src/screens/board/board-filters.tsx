import Button from '@cloudscape-design/components/button';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { Choice } from '../../parts/choice.tsx';
import { boardTexts } from '../../texts/board.ts';
import * as words from '../../texts/words.ts';
import { boardSearch, shownStatuses, type BoardSearch } from './board-search.ts';

/** The filters that stand in the address, and one press that takes them all away. Teams are read when somebody comes near. */
export function BoardFilters({ filters }: { readonly filters: BoardSearch }) {
  const api = useApi();
  const navigate = useNavigate({ from: '/board' });
  const [isNear, setNear] = useState(false);
  const organisation = useLive({
    key: ['readOrganisation'],
    read: (signal) => expectData(api.GET('/v1/organisation', { signal })),
    everyMs: SELDOM_MS,
    enabled: isNear || filters.team !== undefined,
  });
  const teams = [...new Set([...(organisation.data?.teams ?? []), ...(filters.team ? [filters.team] : [])])];
  const choose = (name: keyof BoardSearch) => (value: string) =>
    void navigate({ search: boardSearch({ ...filters, [name]: value }) });
  const near = (): void => setNear(true);
  return (
    <search className="filters" onFocus={near} onPointerEnter={near} aria-label={boardTexts.filters}>
      <Choice
        all={boardTexts.all}
        label={boardTexts.columns.status}
        value={filters.status}
        options={shownStatuses.map((status) => [status, words.incidentStatus[status]])}
        onChange={choose('status')}
      />
      <Choice
        all={boardTexts.all}
        label={boardTexts.columns.priority}
        value={filters.priority}
        options={Object.entries(words.priority)}
        onChange={choose('priority')}
      />
      <Choice
        all={boardTexts.all}
        label={boardTexts.team}
        value={filters.team}
        options={teams.map((team) => [team, words.named(team)])}
        onChange={choose('team')}
      />
      {Object.keys(filters).length > 0 && (
        <Button onClick={() => void navigate({ search: {} })}>{boardTexts.clear}</Button>
      )}
    </search>
  );
}
