import { useParams, useSearch } from '@tanstack/react-router';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS } from '../../../live/use-live.ts';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { procedureTexts, proceduresTexts } from '../../../texts/procedures.ts';
import { CompareVersions } from './compare-versions.tsx';
import { FindingsList } from './findings-list.tsx';
import { Plans } from './plans.tsx';
import { Publication } from './publication.tsx';
import { Questions } from './questions.tsx';
import { TestsTable } from './tests-table.tsx';
import { useProcedure, type Procedure } from './use-procedure.ts';
import { versionsDown } from './versions.ts';
import { VersionsNav } from './versions-nav.tsx';

const route = '/inside/set-up/procedures/$procedureId';

/** A procedure's draft: what the checker finds in it, what it changes, its questions drawn, its own tests, its publication. */
export default function ProcedureScreen() {
  const { procedureId } = useParams({ from: route });
  const { against } = useSearch({ from: route });
  const asked = useProcedure(procedureId);
  usePageTitle(asked.data?.value.title ?? proceduresTexts.title);
  return (
    <LiveData asked={asked} loading={procedureTexts.loading}>
      {({ value: procedure }) => (
        <>
          <h1>{procedure.title}</h1>
          <DataAge asked={asked} everyMs={SELDOM_MS} />
          <VersionsNav procedureId={procedureId} inForce={procedure.inForce?.version} />
          <Publication procedure={procedure} />
          <Findings findings={procedure.findings} />
          {(procedure.unpublished || against !== undefined) && (
            <CompareVersions
              procedureId={procedureId}
              document={procedure.document}
              others={versionsDown(procedure.inForce?.version)}
              against={against === undefined ? undefined : Number(against)}
            />
          )}
          <Questions document={procedure.document} findings={procedure.findings} />
          <Plans document={procedure.document} findings={procedure.findings} />
          <TestsTable tests={procedure.document.tests} findings={procedure.findings} />
        </>
      )}
    </LiveData>
  );
}

function Findings({ findings }: Pick<Procedure, 'findings'>) {
  return (
    <section>
      <h2>{procedureTexts.findings}</h2>
      {findings.length === 0 ? (
        <p>{procedureTexts.noFindings}</p>
      ) : (
        <FindingsList findings={findings} withPlace />
      )}
    </section>
  );
}
