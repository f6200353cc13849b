import { compareCause, decided, notFound, type Cause, type NewEvent, type Refused } from '@muster/core';
import { keyReused, type Loaded, type SaveResult } from '@muster/store';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import type { Complaint } from './domain/complaint.ts';
import type { Letter } from './domain/letter.ts';
import type { ComplaintSettings } from './domain/settings.ts';
import { readSettings } from './read-settings.ts';
import type { LetterStores } from './store.ts';

export interface LetterAddress {
  readonly complaintId: string;
  readonly letterId: string;
  /** Of the caller; absent where intake says what became of a letter. */
  readonly teams?: readonly string[];
}

/** A letter as a caller read it, with the version that they name. */
export interface VersionedLetterAddress extends LetterAddress {
  readonly ifMatch: number | '*' | undefined;
}

export interface LetterAndComplaint {
  readonly letter: Letter;
  readonly complaint: Complaint;
  readonly version: number;
}

type Saved =
  | ({ readonly ok: true; readonly how: SaveResult } & LetterAndComplaint)
  | (Refused & { readonly version?: number });

export interface Changed {
  readonly ok: true;
  readonly letter: Letter;
  readonly complaint: Complaint;
  readonly events: readonly NewEvent[];
}

/** Loads a complaint and one of its letters, decides over both and saves them together; a cause met before writes nothing. */
export const saveLetter = async (
  { table, complaints, letters, ...deps }: LetterStores,
  { complaintId, letterId, teams }: LetterAddress,
  cause: Cause,
  rule: (
    complaint: Complaint,
    letter: Loaded<Letter>,
    settings: ComplaintSettings,
  ) => Promise<Changed | Refused> | Changed | Refused,
): Promise<Saved> => {
  const outcome = await table.decide<LetterAndComplaint>(
    { ...cause, correlationId: complaintId },
    async () => {
      const [about, letter, { settings }] = await Promise.all([
        complaints.load(complaintId),
        letters.load(letterId),
        readSettings(deps),
      ]);
      const complaint = about.state;
      if (!complaint || (teams && !teams.includes(complaint.team))) return notFound('complaint');
      const made = refuseHistory(complaint);
      if (made) return made;
      if (letter.state && letter.state.complaintId !== complaintId) return notFound('letter');
      const before = compareCause(letter.causes, cause);
      if (before === 'other-body') return keyReused;
      if (before === 'same' && letter.state) {
        return { ok: true, changes: [], value: { letter: letter.state, complaint, version: letter.version } };
      }
      const changed = await rule(complaint, letter, settings);
      if (!changed.ok) return changed;
      const changes = [
        complaints.change(about, decided(changed.complaint, changed.events)),
        letters.change(letter, decided(changed.letter, [])),
      ];
      return { ok: true, changes, value: { ...changed, version: letter.version + 1 } };
    },
  );
  return outcome.ok ? { ...outcome.value, ok: true, how: outcome.how } : outcome;
};
