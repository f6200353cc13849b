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
