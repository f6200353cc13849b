import { Link, useParams } from '@tanstack/react-router';
import { usePageTitle } from '../../../../live/use-page-title.ts';
import { LiveData } from '../../../../parts/live-data.tsx';
import { editTexts as texts, procedureTexts } from '../../../../texts/procedures.ts';
import { useProcedure } from '../use-procedure.ts';
import { EditDraft } from './edit-draft.tsx';
import '../procedures.css';

/** A procedure's draft as a text in YAML. */
export default function EditScreen() {
  const { procedureId } = useParams({ from: '/inside/set-up/procedures/$procedureId/edit' });
  const asked = useProcedure(procedureId);
  usePageTitle(texts.page(asked.data?.value.title ?? ''));
  return (
    <LiveData asked={asked} loading={procedureTexts.loading}>
      {({ value: procedure, etag }) => (
        <>
          <h1>{texts.page(procedure.title)}</h1>
          <p>
            <Link to="/set-up/procedures/$procedureId" params={{ procedureId }}>
              {texts.toDraft}
            </Link>
          </p>
          <p className="quiet">{texts.about}</p>
          <EditDraft procedure={procedure} etag={etag} />
        </>
      )}
    </LiveData>
  );
}
