/** Queue name → the events it takes. Deadlines and mail have queues of their own, so that no backlog delays a next offer. */
export const hears = {
  'on-events': [
    'IncidentAssessed',
    'IncidentRejected',
    'IncidentResolved',
    'IncidentClosed',
    'AssignmentDeclined',
  ],
  'on-deadlines': ['DeadlineMissed'],
  notifier: ['AssignmentOffered', 'ShortfallFound', 'IncidentEscalated'],
} as const;
