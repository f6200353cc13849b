import type { ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../console-context.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS } from '../../../live/use-live.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { newProcedureTexts, proceduresTexts } from '../../../texts/procedures.ts';
import { named } from '../../../texts/words.ts';
import { useProcedures } from '../../../live/use-procedures.ts';

type Item = ReplyOf<'listProcedures'>['items'][number];

/** All procedures, with what is in force of each and whether its draft is newer. */
export default function ProceduresScreen() {
  usePageTitle(proceduresTexts.title);
  const isLead = useMay('lead');
  const asked = useProcedures();
  return (
    <>
      <h1>{proceduresTexts.title}</h1>
      <div className="actions">
        <DataAge asked={asked} everyMs={SELDOM_MS} />
        {isLead && <Link to="/set-up/procedures/new">{newProcedureTexts.title}</Link>}
      </div>
      <LiveData asked={asked} loading={proceduresTexts.loading}>
        {({ items }) =>
          items.length === 0 ? <p>{proceduresTexts.empty}</p> : <ProcedureTable procedures={items} />
        }
      </LiveData>
    </>
  );
}

function ProcedureTable({ procedures }: { readonly procedures: readonly Item[] }) {
  return (
    <PlainTable label={proceduresTexts.title} columns={proceduresTexts.columns}>
      {procedures.map(({ procedureId, title, incidentTypes, inForce, unpublished }) => (
        <tr key={procedureId}>
          <th scope="row">
            <Link to="/set-up/procedures/$procedureId" params={{ procedureId }}>
              {title}
            </Link>
          </th>
          <td>{incidentTypes.map(named).join(', ')}</td>
          <td>
            {inForce === undefined ? proceduresTexts.notInForce : proceduresTexts.version(inForce.version)}
          </td>
          <td>{unpublished ? proceduresTexts.draft.unpublished : proceduresTexts.draft.published}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
