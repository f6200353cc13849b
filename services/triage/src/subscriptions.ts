/** Queue name → the events it takes. ProcedurePublished, triage's own, opens the assessments that waited for one. */
export const hears = {
  'on-events': [
    'IncidentReported',
    'IncidentCorrected',
    'MobilisationOpened',
    'ProcedurePublished',
    'OrganisationNamesSet',
  ],
  'on-handover': ['IncidentAssessed'],
} as const;
