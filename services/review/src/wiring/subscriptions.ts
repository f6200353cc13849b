/** Queue name → the events it takes; the Lambda of the same name consumes exactly these. */
export const subscriptions = {
  'on-events': [
    'IncidentClosed',
    'CaseCorrected',
    'OrganisationNamesSet',
    'ContactClassified',
    'LetterSent',
    'LetterFailed',
    'CriterionNotYetMet',
    'ComplaintAnswered',
    'IncidentReviewWritten',
  ],
} as const;
