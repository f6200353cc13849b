/**
 * Queue name → the events it takes; the handler file of the same name consumes exactly these. ProcedurePublished is
 * triage's own: it opens the assessments that waited for a procedure.
 */
export const hears = {
  'on-events': ['IncidentReported', 'MobilisationOpened', 'ProcedurePublished'],
} as const;
