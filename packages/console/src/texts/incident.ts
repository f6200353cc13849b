export const incidentTexts = {
  title: 'Incident',
  loading: 'Loading the incident …',
} as const;
