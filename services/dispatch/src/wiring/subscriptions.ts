/** Queue name → the events it takes. Deadlines and mail have queues of their own, so that no backlog delays a next offer. */
export const subscriptions = {
  'on-events': [
    'IncidentAssessed',
    'IncidentCorrected',
    'IncidentRejected',
    'IncidentResolved',
    'IncidentClosed',
    'AssignmentDeclined',
    'AssignmentEnded',
    'ResourceChanged',
    'ProcedurePublished',
    'ResponsePartDone',
  ],
  'on-deadlines': ['DeadlineMissed'],
  notifier: [
    'ContactLinked',
    'AssignmentOffered',
    'AssignmentAccepted',
    'BriefRequested',
    'AssignmentEnded',
    'ShortfallFound',
    'PlaceOpened',
    'CandidateFound',
    'IncidentEscalated',
    'NotificationFailed',
    'ContactPointCodeRequested',
  ],
} as const;
