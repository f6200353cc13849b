/** Texts of one query or complaint. */
export const complaintTexts = {
  exercise: 'Exercise history',
  title: 'Query or complaint',
  loading: 'Loading the query or complaint …',
  back: 'All queries and complaints',
  seeTo: 'What needs you now',
  next: (limit: string) => `Due next: ${limit},`,
  nothingToDo: 'Nothing needs you now.',
  stages: 'How far it is',
  stageStates: { behind: '(done)', here: '(it stands here)', ahead: '(not yet)', skipped: '(left out)' },
  facts: 'What is known',
  labels: {
    team: 'Team',
    received: 'Reached us',
    loggedBy: 'Logged by',
    relation: 'Who they are',
    severity: 'How serious',
    safety: 'Safety',
    concerns: 'It is about',
    handler: 'Handler',
    firstHandler: 'Handled the first stage',
    rule: 'Rule',
    incident: 'Incident',
    contact: 'Contact',
    follows: 'Goes on from',
  },
  ofIncident: 'What to know of the incident',
  toIncident: 'Open the incident',
  toContact: 'Open the contact that brought it',
  toEarlier: 'Open the earlier one',
  toPack: 'Evidence pack for outside',
  nobody: 'nobody yet',
  notSaid: 'not said yet',
  aboutNobody: 'no colleague in particular',
  words: 'What they say',
  outcomeWanted: 'What they want us to do',
  noWords: 'Their words were not written down here. They stand in the contact that brought it.',
  limits: 'By when, and how that was counted',
  paused: 'Its clock has stood still since',
  pausedWhy: (by: string, because: string) => `${by} says why: ${because}`,
  states: { open: 'Open', late: 'Late', met: 'Done in time', 'met-late': 'Done late' },
  counted: 'How it was counted',
  independent: (body: string, from?: string) =>
    `Whoever is not content may go to ${body}${from === undefined ? ' once they have our final answer' : `, from ${from} on or once they have our final answer`}.`,
} as const;

/** Texts of what can be done with it. */
export const actTexts = {
  title: 'What you can do',
  closed: 'It is closed. Nothing can be changed any more; a new one may go on from it.',
  toNext: 'Log one that goes on from it',
  names: {
    assess: 'Say how serious it is, or correct what was logged',
    handle: 'Who looks into it',
    find: 'What was found',
    extend: 'Ask for more time',
    clock: 'The clock of the answer',
    'second-stage': 'Not content: the second stage',
    close: 'Closing',
  },
  done: {
    assess: 'Saved.',
    handle: 'Noted who looks into it.',
    find: 'Noted what was found. The answer can be drafted now.',
    extend: 'Asked for. Now draft and release the holding letter: only then the new day counts.',
    'second-stage': 'The second stage is open, with limits of its own.',
    close: 'Closed.',
  },
  because: 'Reason',
  assess: {
    save: 'Save what you said',
    contact: 'If they came by a contact, write their words down from there, without name and address.',
  },
  handle: {
    me: 'I look into it',
    mine: 'You look into it.',
    other: 'Somebody else, by the name they sign in with',
    give: 'Give it to them',
    notThose: (names: string) => `Not ${names}: it is about them, or they worked on the first stage.`,
  },
  find: {
    detail: 'It goes into the answer, so write it for the person who complained.',
    finding: 'Are they right',
    because: 'What we found, and why',
    remedy: 'What we do about it',
    lesson: 'What we learn from it (for us alone, it is in no letter)',
    lessonFor: 'One colleague whom the lesson is for, by the name they sign in with',
    lessonForHint:
      'Support is proposed to them, and they see it first. Empty: it is a lesson of the whole team.',
    optional: 'May stay empty.',
    save: 'Note what was found',
    missing: 'Say whether they are right, and why.',
  },
  extend: {
    detail: (left: string) => `The rule allows ${left} more. It counts once the holding letter was sent.`,
    count: (unit: string) => `How many ${unit} more`,
    ask: 'Ask for more time',
    why: 'Reason, as the letter says it',
  },
  clock: {
    pauseDetail:
      'While we wait for something that only they can give, the rule lets the clock stand still. The last day moves by as long.',
    why: 'Why it stands still, as the evidence pack shows it',
    pause: 'Let the clock stand still',
    paused: 'Its clock stands still.',
    resumeDetail: 'It stands still. As it goes on, the last day moves by the days that it stood still.',
    resume: 'Let the clock go on',
    resumed: 'Its clock goes on.',
  },
  second: {
    detail:
      'For somebody who is not content with our answer. Whoever worked on the first stage may not work on the second.',
    why: 'Why they are not content',
    handler: 'Who looks into it, by the name they sign in with',
    handlerHint: (names: string) =>
      `${names === '' ? '' : `Not ${names}, who worked on the first stage or are concerned. `}Empty: nobody yet.`,
    open: 'Open the second stage',
  },
  close: {
    detail: 'A closed one is not opened again; another may go on from it.',
    why: 'Why',
    whys: {
      settled: 'Settled: they are content',
      'no-further-step': 'Answered, and they take no further step',
      withdrawn: 'Withdrawn by them',
    },
    notAnswered: 'It was not answered, so it can only be closed as withdrawn.',
    close: 'Close it',
  },
} as const;

const stageWords = { 1: '', 2: ' of the second stage' } as const;

/** What happened, a sentence each. */
export const historyTexts = {
  title: 'What happened',
  packed: (by: string, how: 'shown' | 'enclosed') =>
    how === 'shown'
      ? `The evidence pack was made by ${by}.`
      : `The evidence pack was enclosed with a letter by ${by}.`,
  received: (by: string) => `It reached us; logged by ${by}.`,
  assessed: (by: string) => `${by} said how serious it is.`,
  moved: (limit: string, from: string, to: string, why: string) =>
    `${limit}: moved from ${from} to ${to}: ${why}.`,
  drafted: (what: string, by: string) => `${what}: drafted by ${by}.`,
  released: (what: string, by: string) => `${what}: released by ${by}.`,
  sent: (what: string) => `${what}: sent by e-mail.`,
  failed: (what: string) => `${what}: could not go by e-mail.`,
  posted: (what: string, by: string) => `${what}: posted, says ${by}.`,
  found: (by: string, finding: string, stage: 1 | 2) => `Found${stageWords[stage]} by ${by}: ${finding}.`,
  asked: (by: string, because: string) => `${by} asked for more time: ${because}`,
  paused: (by: string, because: string) => `${by} let the clock of the answer stand still: ${because}`,
  resumed: 'The clock of the answer went on.',
  answered: (stage: 1 | 2) => `Answered${stage === 1 ? '' : ' in the second stage'}.`,
  opened: (because: string) => `The second stage was opened: ${because}`,
  closed: (by: string, because: string) => `Closed by ${by}: ${because}`,
} as const;

/** Texts of the evidence pack. */
export const packTexts = {
  title: 'Evidence pack for outside',
  detail:
    'The complaint and its incident as one document, for the person or an ombudsman. Nothing of the inside is in it, and it says what was left out. Muster records that you made it.',
  make: 'Make the evidence pack',
  frame: 'The evidence pack',
  print: 'Print it',
  keep: 'Keep it as a file',
  back: 'Back to the complaint',
} as const;
