import { complaintTexts as texts } from '../../../texts/complaint.ts';
import type { Whole } from './use-complaint.ts';

/** What whoever handles it has to know of the incident that it is about: that it is a duplicate, was erased, was corrected. */
export function IncidentNotes({ incident }: { readonly incident: Whole['incident'] }) {
  if (incident === undefined || incident.notes.length === 0) return undefined;
  return (
    <>
      <h3>{texts.ofIncident}</h3>
      <ul className="see-to">
        {incident.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
