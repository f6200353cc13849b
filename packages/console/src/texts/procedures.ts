export const proceduresTexts = {
  title: 'Procedures',
  loading: 'Loading the procedures …',
  empty: 'There is no procedure yet, so reports wait for one.',
  columns: { title: 'Procedure', types: 'Incident types', inForce: 'In force', draft: 'Draft' },
  notInForce: 'None',
  version: (version: number) => `Version ${version}`,
  draft: { unpublished: 'Newer than what is in force', published: 'In force' },
} as const;

export const procedureTexts = {
  loading: 'Loading the procedure …',
  findings: 'What the checker finds in the draft',
  noFindings: 'Nothing: the draft may be published.',
  severity: { refusal: 'Prevents publication', advice: 'Advice' },
  tests: 'Its own tests',
  columns: { test: 'Test', expect: 'Has to end in', result: 'Result' },
  passed: 'Passed',
  publish: 'Publish the draft',
  publishTitle: 'Bring this draft into force?',
  publishDetail: (types: string, version: number) =>
    `New assessments of ${types} follow it from now on, as version ${version}. Open ones keep theirs.`,
} as const;

export const procedureDrawingTexts = {
  title: 'The questions',
  drawing: (title: string) => `${title} as a drawing: arrow keys lead along the arrows, Enter to the words`,
  list: 'In words',
  missingQuestion: (name: string) => `There is no question ${name}`,
  missingOutcome: (name: string) => `There is no outcome ${name}`,
  loop: (to: string) => `↺ Back to: ${to}`,
  whenSkipped: '(skipped)',
  oneOf: (answer: string) => `• ${answer}`,
  marks: {
    refusal: (count: number) => `✕ ${count} prevent${count === 1 ? 's' : ''} publication`,
    advice: (count: number) => `! ${count} advice`,
  },
  kinds: { question: 'Question', outcome: 'Outcome', missing: 'Missing', loop: 'Loop' },
  outcomes: 'Outcomes',
  grade: (grade: string) => `To leave the path here is graded ${grade.toLowerCase()}.`,
  skipped: 'When it is skipped',
  leadsTo: 'leads to',
  plan: (name: string) => `Plan: ${name}`,
  sourceMayState: 'A source may state it without a question.',
} as const;
