/** Texts of the reviews of incidents. */
export const incidentReviewsTexts = {
  title: 'Reviews of incidents',
  about:
    'After each P1, three working days after its closing: what happened, what helped, what hindered, what is decided and done.',
  loading: 'Loading the reviews …',
  state: 'Reviews',
  states: { due: 'Due', written: 'Written' },
  empty: {
    due: 'No review is due. A P1 that is closed comes here by itself; exercises and duplicates do not.',
    written: 'No review is written yet.',
  },
  columns: {
    reference: 'Incident',
    team: 'Team',
    closed: 'Closed',
    due: 'Due',
    written: 'Written',
  },
  by: 'by',
} as const;

export const incidentReviewTexts = {
  title: (reference: string) => `Review of ${reference}`,
  plainTitle: 'Review of an incident',
  loading: 'Loading the review …',
  notDue:
    'There is no review for this incident. Reviews are written of P1s of your teams, once they are closed; not of exercises and not of duplicates.',
  back: 'All reviews',
  toIncident: 'To the incident',
  dueTitle: 'When it is due',
  closed: 'Closed',
  due: 'Due',
  written: 'Written',
  by: 'by',
  formTitle: 'What is learned from it',
  blameless: 'Without blame',
  blamelessDetail:
    'Everybody did what made sense to them with what they knew then. Write what happened and what made it easy or hard, not who was at fault. Write roles instead of names, and nothing about the caller.',
  perLine: 'One point per line',
  labels: {
    facts: 'What happened',
    helped: 'What helped',
    hindered: 'What hindered',
    decisions: 'What is decided',
    actions: 'What is done about it',
  },
  hints: {
    facts: 'In order, with times. At least one.',
    helped: 'What went well and should stay: a person, a tool, a rule, luck.',
    hindered: 'What made it harder than it had to be.',
    decisions: 'What holds from now on.',
    actions: 'Each line can be taken up as an improvement that proves itself by a figure.',
  },
  pick: {
    title: 'Pick facts from the timeline',
    loading: 'Loading the timeline …',
    add: (what: string) => `Add to what happened: ${what}`,
    button: 'Add',
    added: 'Added to what happened.',
    isThere: 'is there',
    empty: 'The timeline has nothing to pick from.',
    cut: 'The timeline is longer; these are its first lines.',
  },
  save: 'Save the review',
  saved: 'The review is saved.',
  changed:
    'Somebody else has saved this review meanwhile. Yours is kept. Where both changed the same, choose below; then save again.',
  actionsTitle: 'Actions',
  takeUp: 'Take up as an improvement',
  takeUpWhat: (action: string) => `Take up as an improvement: ${action}`,
} as const;
