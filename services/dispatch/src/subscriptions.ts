/**
 * Queue name → the events it takes; the handler file of the same name consumes exactly these. Deadlines have a queue
 * of their own, so that no backlog delays a next offer; mail has its own, so that a slow provider delays nothing else.
 */
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
