import type { Cause, SupportPlanId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Outcome } from '@muster/store';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import type { Asker } from './domain/circle.ts';
import { addNote, type PrivateNotes } from './domain/private-notes.ts';
import { readSupportPlan } from './read-support-plan.ts';
import type { PrivateNoteStores, SupportStores } from './store.ts';

type Deps = SupportStores & PrivateNoteStores;

/** The id of a writer's notes on a plan. */
export const notesId = (supportPlanId: string, writer: string): string =>
  derivedId('nts', supportPlanId, writer);

/** Adds a note that nobody but its writer is given. */
export const addPrivateNote = async (
  deps: Deps,
  supportPlanId: SupportPlanId,
  text: string,
  asker: Asker,
  cause: Cause,
): Promise<Outcome<PrivateNotes>> => {
  const found = await readSupportPlan(deps, supportPlanId, asker);
  if (!found.ok) return found;
  const made = refuseHistory(found.plan);
  if (made) return made;
  const writer = asker.username;
  return deps.privateNotes.decide(notesId(supportPlanId, writer), cause, (notes) =>
    addNote(notes, { supportPlanId, writer }, { at: cause.at, text }),
  );
};

/** The asker's own notes on a plan, the oldest first. */
export const readPrivateNotes = async (deps: Deps, supportPlanId: SupportPlanId, asker: Asker) => {
  const found = await readSupportPlan(deps, supportPlanId, asker);
  if (!found.ok) return found;
  const { state } = await deps.privateNotes.load(notesId(supportPlanId, asker.username));
  return { ok: true as const, notes: state?.notes ?? [] };
};
