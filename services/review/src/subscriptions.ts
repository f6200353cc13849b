/** Queue name → the events it takes; the handler file of the same name consumes exactly these. */
export const hears = {
  'on-events': ['IncidentClosed', 'CaseCorrected', 'OrganisationNamesSet'],
} as const;
