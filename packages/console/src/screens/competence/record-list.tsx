import { expectData, type ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { readAll } from '../../api/read-all.ts';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import type { History } from '../../parts/history-search.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { competenceTexts } from '../../texts/competence.ts';
import { named } from '../../texts/words.ts';
import { sumOf } from './standing.ts';
import { useFrameworks } from './use-frameworks.ts';

type Line = ReplyOf<'listCompetenceRecords'>['items'][number];

interface Props {
  /** Undefined for one's own. */
  readonly team: string | undefined;
  readonly history: History | undefined;
}

/** One's own records, or those of a team. */
export function RecordList({ team, history }: Props) {
  const api = useApi();
  const asked = useLive({
    key: ['listCompetenceRecords', team, history],
    isLater: true,
    read: (signal) =>
      readAll((cursor) => {
        const part = { limit: 100, ...(cursor !== undefined && { cursor }) };
        const query = { ...part, ...(team !== undefined && { team }), ...(history && { history }) };
        return expectData(api.GET('/v1/competence-records', { params: { query }, signal }));
      }),
    everyMs: SELDOM_MS,
  });
  const none = team === undefined ? competenceTexts.noneOfMine : competenceTexts.noneOfTeam;
  return (
    <>
      <DataAge asked={asked} everyMs={SELDOM_MS} />
      <LiveData asked={asked} loading={competenceTexts.loading}>
        {({ items, isCut }) => (
          <>
            {isCut && <p role="status">{competenceTexts.cut}</p>}
            {items.length === 0 ? (
              <p>{history === undefined ? none : competenceTexts.noneMadeUp}</p>
            ) : (
              <RecordTable
                label={team === undefined ? competenceTexts.mine : competenceTexts.team}
                records={items}
              />
            )}
          </>
        )}
      </LiveData>
    </>
  );
}

function RecordTable({ label, records }: { readonly label: string; readonly records: readonly Line[] }) {
  const frameworks = useFrameworks().data ?? [];
  return (
    <PlainTable label={label} columns={competenceTexts.columns}>
      {records.map(({ recordId, name, team, frameworkId, version, counts }) => {
        const framework = frameworks.find(
          (one) => one.frameworkId === frameworkId && one.version === version,
        );
        const of = framework?.criteria.length ?? 0;
        return (
          <tr key={recordId}>
            <th scope="row">
              <Link to="/competence/$recordId" params={{ recordId }}>
                {name}
              </Link>
            </th>
            <td>{framework?.title ?? frameworkId}</td>
            <td>{named(team)}</td>
            <td>{competenceTexts.sum(sumOf(counts, of))}</td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
