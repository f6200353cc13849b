export const setUpTexts = {
  title: 'Set-up',
  parts: {
    people: 'People',
    sources: 'Sources',
    procedures: 'Procedures',
    policies: 'Policies',
    organisation: 'Organisation',
  },
} as const;
