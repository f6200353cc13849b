import { draftTexts } from '../../texts/contacts.ts';
import type { DraftForm } from './use-draft.ts';

/** Says quietly whether what is typed is on the server; aloud only that it is not. */
export function SavingNote({ draft: { saving, fault } }: { readonly draft: DraftForm }) {
  const isKept =
    fault === undefined || fault.kind === 'unanswered' || fault.kind === 'busy' || fault.kind === 'changed';
  const failed = fault !== undefined && !isKept ? draftTexts.refused(fault.detail) : draftTexts.failed;
  return (
    <>
      <p className="quiet saving">{saving === 'failed' ? '' : draftTexts[saving]}</p>
      <p role="status" className={saving === 'failed' ? 'age old' : ''}>
        {saving === 'failed' && fault?.kind !== 'changed' ? failed : ''}
      </p>
    </>
  );
}
