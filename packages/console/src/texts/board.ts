export const boardTexts = {
  title: 'Board',
  loading: 'Loading the board …',
  empty: 'Nobody is needed: there is no open incident.',
  emptyFiltered: 'No open incident fits these filters.',
  columns: {
    priority: 'Priority',
    neededFor: 'Needed for',
    next: 'Next limit',
    incident: 'Incident',
    place: 'Place',
    status: 'Status',
    missed: 'Missed',
  },
  awaiting: { closing: 'Closing', report: 'Report' },
  exercise: 'Exercise',
} as const;
