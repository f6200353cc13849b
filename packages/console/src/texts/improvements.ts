import type { ReplyOf } from '@muster/client';

type Improvement = ReplyOf<'readImprovement'>;
type Verdict = NonNullable<Improvement['verdict']>;
type Mail = Improvement['untold'][number]['kind'];

/** What a check found. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  worked: 'Worked',
  'no-effect': 'No effect shown',
  worse: 'Got worse',
  'too-few-cases': 'Too few cases to say',
};

const mailWords: Readonly<Record<Mail, string>> = {
  reminder: 'the reminder',
  result: 'the result',
  'put-off': 'the new date',
};

export const metricTexts = {
  allTargets: 'cases with every target met',
  target: (what: string) => `cases with the target “${what}” met`,
  noDeparture: 'cases without a departure from the procedure',
  noDepartureOf: (grade: string) => `cases without a departure of the grade “${grade}”`,
  within: (measure: string, length: string) => `cases with “${measure}” within ${length}`,
} as const;

export const improvementsTexts = {
  title: 'Improvements',
  about:
    'An action that is to make a figure better. On its check date Muster compares the figure with the one before, and tells owner and lead whether it worked.',
  loading: 'Loading the improvements …',
  partsLabel: 'What is learned',
  parts: { improvements: 'Improvements', reviews: 'Reviews of incidents' },
  take: 'Take up an improvement',
  noTeam: 'You belong to no team, so there is nothing here for you. An admin can add you to a team.',
  empty:
    'No improvement yet. Take one up here, from a figure in the results (“Improve this”), or from the review of an incident.',
  cut: 'There are more than this list shows: the oldest are left out.',
  team: 'Team',
  allTeams: 'All my teams',
  columns: {
    title: 'Improvement',
    team: 'Team',
    owner: 'Owner',
    checkAt: 'Check date',
    result: 'Result',
    untold: 'Not told yet',
  },
  open: 'Not checked yet',
  checking: 'Being checked now',
  withdrawn: 'Withdrawn',
  putOff: (times: number) => (times === 1 ? 'put off once' : `put off ${times} times`),
  untold: (name: string, kind: Mail) => `${name}: ${mailWords[kind]}`,
  nobodyUntold: 'Everybody is told',
} as const;

export const improvementTexts = {
  title: 'Improvement',
  loading: 'Loading the improvement …',
  back: 'All improvements',
  noCases: 'no cases',
  share: (percent: string, met: number, of: number) =>
    `${percent}\u00a0% (${met} of ${of === 1 ? '1 case' : `${of} cases`})`,
  interval: (low: string, high: string) => `${low} to ${high}\u00a0%`,
  facts: {
    metric: 'What is to get better',
    known: 'Before',
    expected: 'Expected',
    checkAt: 'Check date',
    finding: 'Finding',
    action: 'Action',
    team: 'Team',
    owner: 'Owner',
    lead: 'Lead',
    incident: 'From the review of',
    untold: 'Not told yet',
  },
  toReview: 'this incident',
  knownIn: (share: string, period: string) => `${share}, ${period}`,
  expected: (points: number, aim: string) => `at least ${points} points more: ${aim}\u00a0%`,
  expectedPoints: (points: number) => `at least ${points} points more`,
  checksHow:
    'On the check date Muster looks at as long a time as before, up to that date. Owner and lead are reminded a week earlier.',
  resultTitle: 'What the check found',
  noResultTitle: 'Not checked yet',
  change: (points: string, low: string, high: string) =>
    `Changed by ${points} points (95 % interval ${low} to ${high}).`,
  besidesTitle: 'What else changed',
  noBesides:
    'As far as the cases say it, nothing: the same versions of the procedures were in use before and after. Muster does not know of anything else.',
  besidesHint: 'The change may come from this, too.',
  intervalHint:
    '95 % interval: so few cases say a share only roughly. The true share most likely lies in here.',
  columns: { period: 'Time', days: 'From and to', share: 'Share', interval: '95 % interval' },
  before: 'Before',
  after: 'Check',
  chart: 'Both shares with their 95 % intervals, from 0 to 100 %; the table beside has the same numbers',
  aim: (percent: string) => `expected: ${percent} %`,
  changeTitle: 'Change the action, its owner or its lead',
  labels: {
    action: 'Action',
    'owner.name': 'Name of the owner',
    'owner.email': 'E-mail address of the owner',
    'lead.name': 'Name of the lead',
    'lead.email': 'E-mail address of the lead',
    owner: 'Owner',
    lead: 'Lead',
  },
  changeHint:
    'What is measured, the figure before and what is expected stay as they are: the result would say nothing otherwise.',
  save: 'Save',
  putOffTitle: 'Put the check off',
  putOffHint: 'With a reason, twice at most and for half a year at most. The lead is told by e-mail.',
  putOffTo: 'New check date',
  putOff: 'Put off',
  withdraw: 'Withdraw this improvement',
  withdrawTitle: 'Withdraw it without a result?',
  withdrawn: 'It was withdrawn, without a result.',
  historyTitle: 'History',
  historyColumns: { at: 'When', what: 'What', by: 'By', detail: 'Why, and what was found' },
  happened: {
    takenUp: 'Taken up',
    putOff: 'Check put off; it had been due',
    checked: (verdict: string) => `Checked: ${verdict}`,
    withdrawn: 'Withdrawn',
  },
  byMuster: 'Muster',
} as const;

export const newImprovementTexts = {
  title: 'Take up an improvement',
  loading: 'Loading the review …',
  fromReview: 'It comes from the review of an incident.',
  parts: {
    what: 'What was found and what is done',
    who: 'Who does it and who is told',
    proof: 'How it proves itself',
  },
  labels: {
    title: 'Title',
    team: 'Team',
    finding: 'Finding',
    action: 'Action',
    kind: 'What is to get better',
    deadline: 'Which target',
    grade: 'Which departures',
    measure: 'Which time',
    minutes: 'At most so many minutes',
    first: 'Compare with the cases closed from',
    last: 'to, that day included',
    expectedPoints: 'Expected change, in percentage points',
    checkOn: 'Check date',
  },
  hints: {
    title: 'In a few words, as it stands in lists and mails',
    finding: 'What the figures or the review showed',
    action: 'What is done differently from now on',
    owner:
      'The owner sees that it is done, the lead answers for it. Both get the reminder and the result by e-mail; neither needs an account.',
    expectedPoints: 'From 60 % to 75 % are 15 points. Less than that counts as no effect.',
  },
  kinds: {
    'targets-met': 'More cases with their targets met',
    within: 'More cases within a time',
    'no-deviation': 'More cases without a departure from the procedure',
  },
  anyTarget: 'Every target of the case',
  anyGrade: 'Any departure',
  figureTitle: 'The figure before',
  figureLoading: 'Asking for the figure …',
  figure: (metric: string, share: string) => `${metric}: ${share}.`,
  tooFew: (of: number, least: number) =>
    `Only ${of} of the cases of these days say something of it, and ${least} are needed. Choose more days or another figure.`,
  enough: (most: string) => `It can rise by ${most} points at most.`,
  chooseMetric: 'Choose what is measured and over which days, and the figure stands here.',
  checkHint: (day: string) => `At the beginning of that day; ${day} is the first that is possible.`,
  checkHintEmpty: 'The check looks at as long a time as the days above, so it cannot be sooner than that.',
  pointsMissing: 'A number of points, as in 10.',
  metricMissing: 'A number of minutes, as in 10.',
  daysWrong: 'The last day is not before the first.',
  take: 'Take it up',
} as const;

export const lessonTexts = {
  title: 'Learnt and not taken up yet',
  about:
    'What answers to complaints and reviews of incidents say is to be learnt or done. It stays here until somebody takes it up or says why not.',
  loading: 'Loading what was learnt …',
  cut: 'There is more than this list shows: it goes on once some of it is taken up or declined.',
  columns: { says: 'What', from: 'From', team: 'Team', since: 'Since', what: 'What becomes of it' },
  complaint: (reference: string) => `Complaint ${reference}`,
  review: (reference: string) => `Review of ${reference}`,
  takeUp: 'Take up',
  takeUpWhat: (says: string) => `Take up: ${says}`,
  decline: 'Decline',
  declineTitle: 'Say why nothing comes of it',
  gone: 'This is not open any more: somebody has taken it up or declined it.',
} as const;
