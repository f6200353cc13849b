export const assessmentTexts = {
  title: 'Assessment',
  exercise: 'Exercise',
  titleOf: (reference: string) => `Assessment of ${reference}`,
  loading: 'Loading the assessment …',
  opening: 'The incident is reported. Its assessment opens in a moment …',
  due: 'Verdict due',
  say: 'Say',
  why: 'Why it is asked',
  answers: 'Answers',
  note: 'Note to this answer',
  noteHint: 'May stay empty. Enter leads back to the answers.',
  back: 'Back',
  skip: 'Skip this question',
  override: 'Choose the outcome',
  answered: (answer: string, question: string) =>
    `Answered: ${answer}, to: ${question} Backspace takes it back.`,
  tookBack: 'The last answer is taken back.',
  skipped: 'The question is skipped.',
  procedure: (title: string, version: number) => `${title}, version ${version}`,
  declined: (outcome: string, because: string) => `The source stated “${outcome}”: ${because}`,
} as const;

export const pathTexts = {
  title: 'The path so far',
  empty: 'Nothing is answered yet.',
  drawing: 'Drawing of the path',
  answered: (number: number, question: string, answer: string) => `${number}. ${question} ${answer}.`,
  skipped: 'skipped',
  chosen: (outcome: string) => `Outcome chosen: ${outcome}`,
  stated: (outcome: string) => `Stated by the source: ${outcome}`,
  because: 'because',
  note: 'Note',
  takenBack: 'taken back',
  now: 'Question now',
  verdict: 'Verdict',
  more: (count: number) =>
    count === 1
      ? 'One step has no room here; it is on record.'
      : `${count} steps have no room here; they are on record.`,
} as const;

export const waitingTexts = {
  title: 'No procedure for this type',
  detail: (type: string) =>
    `No procedure is in force for “${type}”. The incident waits, and a lead sees it in the list. As soon as one is published, the questions appear here.`,
  since: 'Waiting since',
} as const;

export const verdictTexts = {
  title: 'Verdict',
  reasons: 'Reasons',
  by: 'Decided by',
  method: 'How',
  priority: 'Priority',
  next: 'What follows',
  dispatch: 'Send people',
  incident: 'Watch the incident',
  goesOut: 'Dispatch has it and looks for people.',
  handsOver: 'It is handed to dispatch.',
  nobody: 'Nobody is sent.',
  late: 'Given late',
} as const;

export const departureTexts = {
  reason: 'Reason',
  needsReason: 'A reason is needed: it is on record, and a lead reads it.',
  skipTitle: 'Skip the question',
  skipDetail: 'The procedure goes on as if the worst were true. Leads see that it was skipped, and why.',
  skip: 'Skip it',
  overrideTitle: 'Choose the outcome past the questions',
  overrideDetail: 'No more questions are asked. Leads see that the procedure was left, and why.',
  outcome: 'Outcome',
  override: 'Decide so',
} as const;

export const factsTexts = { title: 'What was reported', hazards: 'Hazards' } as const;
