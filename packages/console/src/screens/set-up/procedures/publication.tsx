import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi, useMay } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { ConfirmButton } from '../../../parts/confirm-button.tsx';
import { editTexts, newProcedureTexts, procedureTexts } from '../../../texts/procedures.ts';
import { named } from '../../../texts/words.ts';
import type { Procedure } from './use-procedure.ts';

/** What is in force of a procedure, and the way to bring a newer draft into force. */
export function Publication({ procedure }: { readonly procedure: Procedure }) {
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
        {procedureTexts.inForce(inForce?.version)}{' '}
        {unpublished ? procedureTexts.draftIsNewer : procedureTexts.draftIsSame}
      </p>
      {isLead && (
        <>
          <Link to="/set-up/procedures/$procedureId/edit" params={{ procedureId }}>
            {editTexts.open}
          </Link>
          <Link to="/set-up/procedures/new" search={{ copy: procedureId }}>
            {newProcedureTexts.asCopy}
          </Link>
        </>
      )}
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
