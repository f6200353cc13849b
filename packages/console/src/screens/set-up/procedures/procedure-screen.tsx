import { expectData, type ReplyOf } from '@muster/client';
import { useParams } from '@tanstack/react-router';
import { useApi, useMay } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../../live/use-live.ts';
import { ConfirmButton } from '../../../parts/confirm-button.tsx';
import { DataAge, LiveData } from '../../../parts/live-data.tsx';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { procedureTexts, proceduresTexts } from '../../../texts/procedures.ts';
import { named } from '../../../texts/words.ts';

type Procedure = ReplyOf<'readProcedure'>;

/** One procedure: what the checker finds in its draft, its own tests, and its publication. */
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
          <Tests procedure={procedure} />
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
      {findings.length === 0 && <p>{procedureTexts.noFindings}</p>}
      <ul>
        {findings.map(({ severity, where, says }) => (
          <li key={`${where} ${says}`}>
            <strong>{procedureTexts.severity[severity]}</strong> <code>{where}</code>: {says}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The checker runs the tests at each reading; one without a finding of its own has passed. */
function Tests({ procedure: { document, findings } }: { readonly procedure: Procedure }) {
  const { columns } = procedureTexts;
  const failed = (at: number) =>
    findings.filter(({ where }) => where === `tests.${at}` || where.startsWith(`tests.${at}.`));
  return (
    <section>
      <h2>{procedureTexts.tests}</h2>
      <PlainTable label={procedureTexts.tests} columns={columns}>
        {document.tests.map((test, at) => (
          <tr key={test.name}>
            <th scope="row">{test.name}</th>
            <td>{named(test.expect)}</td>
            <td>
              {failed(at)
                .map(({ says }) => says)
                .join(' ') || procedureTexts.passed}
            </td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
