/** Queue name → the events it takes. ProcedurePublished, triage's own, opens the assessments that waited for it. */
export const subscriptions = {
  'on-events': [
    'IncidentReported',
    'IncidentCorrected',
    'MobilisationOpened',
    'ProcedurePublished',
    'OrganisationNamesSet',
  ],
  'on-handover': ['IncidentAssessed'],
} as const;
