import type { SyncedDraft } from '../live/use-synced-draft.ts';
import { draftTexts } from '../texts/drafts.ts';

interface Props {
  readonly draft: Pick<SyncedDraft<never>, 'fault' | 'saving'>;
  /** Nothing is typed, so nothing is said of it. */
  readonly isEmpty?: boolean;
}

/** Says quietly whether what is typed is on the server; aloud only that it is not. */
export function SavingNote({ draft: { saving, fault }, isEmpty = false }: Props) {
  const isKept =
    fault === undefined || fault.kind === 'unanswered' || fault.kind === 'busy' || fault.kind === 'changed';
  const failed = fault !== undefined && !isKept ? draftTexts.refused(fault.detail) : draftTexts.failed;
  return (
    <>
      <p className="quiet saving">{saving === 'failed' || isEmpty ? '' : draftTexts[saving]}</p>
      <p role="status" className={saving === 'failed' ? 'age old' : ''}>
        {saving === 'failed' && fault?.kind !== 'changed' ? failed : ''}
      </p>
    </>
  );
}
