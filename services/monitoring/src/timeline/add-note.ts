import type { Cause, IncidentId, Refused } from '@muster/core';
import { saveIncident, type SettlementDeps } from '../settlement/save-incident.ts';
import { recordNote } from './domain/note.ts';
import { readNote } from './read-timeline.ts';
import type { KeptLine } from './views.ts';

/** Adds a note to the timeline. One that is sent again under its key is answered with the line that it made. */
export const addNote = async (
  deps: SettlementDeps,
  incidentId: IncidentId,
  text: string,
  cause: Cause,
): Promise<{ readonly ok: true; readonly line: KeptLine } | Refused> => {
  const line = { at: cause.at, who: cause.actor, what: text, kind: 'Note' };
  const key = `note-${cause.key}`;
  const outcome = await saveIncident(deps, incidentId, cause, (record) =>
    recordNote(record, { key, ...line }),
  );
  if (!outcome.ok) return outcome;
  const first = outcome.how === 'written' ? line : await readNote(deps, incidentId, key);
  return { ok: true, line: first ?? line };
};
