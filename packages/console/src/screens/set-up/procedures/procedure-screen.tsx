import { expectData, type ReplyOf } from '@muster/client';
import { useParams } from '@tanstack/react-router';
import { useApi, useMay } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { ConfirmButton } from '../../../parts/confirm-button.tsx';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { procedureTexts, proceduresTexts } from '../../../texts/procedures.ts';
import { named } from '../../../texts/words.ts';
import { FindingsList } from './findings-list.tsx';
import { Questions } from './questions.tsx';
import { TestsTable } from './tests-table.tsx';

type Procedure = ReplyOf<'readProcedure'>;

/** One procedure: what the checker finds in its draft, its questions drawn, its own tests, and its publication. */
export default function ProcedureScreen() {
  const { procedureId } = useParams({ from: '/inside/set-up/procedures/$procedureId' });
  const api = useApi();
  const asked = useLive({
    key: ['readProcedure', procedureId],
    read: (signal) =>
      expectData(api.GET('/v1/procedures/{procedureId}', { params: { path: { procedureId } }, signal })),
    everyMs: SELDOM_MS,
  });
  usePageTitle(asked.data?.title ?? proceduresTexts.title);
  return (
    <LiveData asked={asked} loading={procedureTexts.loading}>
      {(procedure) => (
        <>
          <h1>{procedure.title}</h1>
          <DataAge asked={asked} everyMs={SELDOM_MS} />
          <Publication procedure={procedure} />
          <Findings findings={procedure.findings} />
          <Questions document={procedure.document} findings={procedure.findings} />
          <TestsTable tests={procedure.document.tests} findings={procedure.findings} />
        </>
      )}
    </LiveData>
  );
}

function Publication({ procedure }: { readonly procedure: Procedure }) {
  const { procedureId, inForce, unpublished, incidentTypes } = procedure;
  const api = useApi();
  const isLead = useMay('lead');
  const publish = useCommand((path: { readonly procedureId: string }, attempt) =>
    expectData(
      api.POST('/v1/procedures/{procedureId}/publication', { params: { path }, body: {}, ...attempt }),
    ),
  );
  const version = inForce?.version ?? 0;
  return (
    <div className="actions">
      <p>
        {inForce === undefined ? proceduresTexts.notInForce : proceduresTexts.version(version)}
        {'. '}
        {unpublished ? proceduresTexts.draft.unpublished : proceduresTexts.draft.published}.
      </p>
      {isLead && unpublished && (
        <ConfirmButton
          label={procedureTexts.publish}
          title={procedureTexts.publishTitle}
          detail={procedureTexts.publishDetail(incidentTypes.map(named).join(', '), version + 1)}
          command={publish}
          input={{ procedureId }}
          onDone={() => undefined}
        />
      )}
    </div>
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
