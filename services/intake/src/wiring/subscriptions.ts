/** Queue name → the events it takes; the handler file of the same name consumes exactly these. */
export const subscriptions = {
  'on-events': [
    'AssessmentStarted',
    'IncidentRejected',
    'IncidentResolved',
    'IncidentClosed',
    'ProcedurePublished',
    'OrganisationNamesSet',
  ],
  'on-handover': ['IncidentReported'],
  'on-letters': ['LetterReady'],
} as const;
