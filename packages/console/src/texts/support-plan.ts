import type { DeadlineKind } from '@muster/contracts';
import { termLabels } from './support.ts';

/** Texts of one support plan. */
export const planTexts = {
  tab: 'Support plan',
  loading: 'Loading the plan …',
  missing:
    'A plan can be read by the person whom it is for and by the leads of its team, and by nobody else. If it was handed to another team, its leads have it now.',
  toList: 'All support plans',
  how: 'How it stands',
  next: 'Next',
  you: 'you',
  facts: {
    person: 'For',
    lead: 'Agreed with',
    team: 'Team',
    proposed: 'Proposed by',
    need: 'What is needed',
  },
  noLead: 'No lead yet: the first lead of the team who signs, amends or takes it over',
  byMuster: 'Muster, from what review found',
  madeUp: 'This plan is exercise history: it was made up to look at and cannot be changed.',
  onlyReads: (lead: string) =>
    `${lead} agrees this plan with the person. You may read it; to take part, take it over below.`,
  ended: 'How it ended',
} as const;

const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const evidenceTexts = {
  title: 'What it rests on',
  empty: 'No evidence was given: it rests on what is said under “What is needed”.',
  summary: (remarks: number, cases: number) =>
    [
      ...(remarks > 0 ? [some(remarks, 'observation', 'observations')] : []),
      ...(cases > 0
        ? [some(cases, 'closed case of the person’s own', 'closed cases of the person’s own')]
        : []),
    ].join(' and '),
  first: (lead: string) => `You see this first: ${lead} is shown it once you say that you have read it.`,
  show: 'Show it',
  seen: (person: string) => `${person} has read this`,
  confirm: 'I have read this',
  confirmHint: 'Saying so agrees to nothing.',
  withheld: (person: string) =>
    `${person} reads it first. You see it here once they have said so; until then you cannot sign or amend.`,
  columns: { where: 'Case', at: 'Closed', shows: 'What it shows' },
  missed: {
    triage: 'Verdict late',
    dispatched: 'Dispatch late',
    accepted: 'Acceptance late',
    understood: 'Brief understood late',
    arrived: 'Arrival late',
    action: 'Action late',
    resolved: 'Resolution late',
  } satisfies Record<DeadlineKind, string>,
  theCase: 'about this incident',
  by: (by: string) => `Observed by ${by}`,
  byMuster: 'Found by Muster',
  fromCriterion: (criterion: string) => `in the competence record, criterion ${criterion}`,
  fromComplaint: 'in the answer to a complaint',
} as const;

export const agreeTexts = {
  title: 'The terms',
  term: 'Term',
  versionBy: (version: number, by: string) => `Version ${version}, by ${by}`,
  agreedVersion: (version: number) => `Agreed: version ${version}`,
  because: (because: string) => `Why it was changed: ${because}`,
  changed: 'Changed',
  same: 'Same',
  signatures: 'Signatures on the newest version',
  signed: (name: string) => `${name} has signed`,
  unsigned: (name: string) => `${name} has not signed`,
  sign: (version: number) => `Sign version ${version}`,
  signing: 'You sign exactly what stands above.',
  amend: 'Amend the terms',
  disagree: 'We do not agree',
  meanwhile: (version: number, by: string) => `${by} has written version ${version} meanwhile`,
  meanwhileDetail: 'Compare the two, then go on with the newer one. Only the newest version can be signed.',
  goOn: (version: number) => `Go on with version ${version}`,
} as const;

export const amendTexts = {
  title: (version: number) => `Amend version ${version}`,
  intro:
    'Both of you are asked to sign again. What is agreed stays agreed until both have signed the new version.',
  because: 'Why this is better',
  becauseMissing: 'Say why, so that the other side can follow.',
  save: 'Write the new version',
  unchanged: 'Change something first: the terms are as before.',
  labels: {
    ...termLabels,
    figure: 'What shows whether it helped',
    deadline: 'Which target',
    grade: 'How grave',
    span: 'Which time',
    minutes: 'Within so many minutes',
    days: 'Days before and after',
  },
} as const;

export const disagreeTexts = {
  title: 'Views on what is not agreed',
  intro:
    'If you cannot agree, each of you writes down how you see it, and one of you what happens next. Agreeing stays possible.',
  view: 'How you see it',
  nextStep: 'What happens next',
  nextStepHint: 'For example: who is asked, and by when. You may leave this empty.',
  viewMissing: 'Say how you see it.',
  save: 'Write down my view',
  of: (by: string) => `${by} sees it so`,
  next: 'Next step',
  lacksView: (name: string) => `${name} has not written down a view yet.`,
  lacksStep: 'Nobody has said what happens next.',
} as const;

export const sessionTexts = {
  title: 'Sessions held',
  none: 'No session has been noted.',
  columns: { heldAt: 'When', minutes: 'Length', says: 'What was done', by: 'Noted by' },
  length: (minutes: number) => `${minutes} min`,
  add: 'Note a session',
  addTitle: 'Note a session that was held',
  day: 'Held on: day',
  time: 'Held on: time',
  minutes: 'Minutes',
  says: 'What was done',
  saysHint: 'Both of you read this. You may leave it empty.',
  missing: { heldAt: 'Give the day and the time.', minutes: 'Give a whole number of minutes, up to 1440.' },
} as const;

export const privateTexts = {
  title: 'Your private notes',
  hint: 'Only you see this: no lead, no colleague, no admin.',
  label: 'Private note',
  add: 'Keep the note',
  none: 'You have kept no note.',
} as const;

export const handOverTexts = {
  title: 'Hand over',
  done: 'Handed over.',
  takeOver: 'Take this plan over',
  takeOverTitle: 'Take this plan over as its lead?',
  toTeam: 'Hand to another team',
  toTeamTitle: 'Hand this plan to another team',
  toTeamDetail:
    'The leads of the new team can read it from then on, those of the old team no more. What is agreed stays agreed.',
  team: 'New team',
  teamMissing: 'Choose the new team.',
} as const;

export const reviewTexts = {
  title: 'Has it helped?',
  loading: 'Counting the cases …',
  notYet: 'This shows the figure before and after, once both have signed terms that name a figure.',
  noFigure: 'No figure was agreed, so nothing here can show whether it helped. To have one, amend the terms.',
  columns: { when: 'Period', share: 'Share', cases: 'Cases', interval: 'Likely between' },
  before: 'Before the agreement',
  after: 'After the agreement',
  noCases: 'no cases',
  cases: (met: number, of: number) => `${met} of ${of}`,
  percent: (share: number) => `${Math.round(share * 1000) / 10} %`,
  between: (low: string, high: string) => `${low} and ${high}`,
  intervalHint:
    '“Likely between”: with so few or so many cases, the true share lies there 19 times out of 20.',
  axis: 'per cent of the cases',
  chart: 'The share before and after, in per cent; the table beside has the same numbers',
  tooFew: 'Too few cases: at least 10 before and 10 after are needed to say whether it helped.',
  better: (points: string) => `Better by ${points} percentage points.`,
  worse: (points: string) => `Worse by ${points} percentage points.`,
  same: 'No change.',
  unsure: 'The change may be chance: the two “likely” ranges allow for none.',
  close: 'Close the plan',
  closeTitle: 'Close this plan',
  closeDetail: 'Nothing can be changed afterwards. Everything that stands here stays readable for you both.',
  outcome: 'How did it end?',
  outcomes: {
    effective: 'From the review date on, with enough cases, if the figure got better.',
    'not-effective': 'From the review date on, with enough cases.',
    'not-measured': 'It was done; nobody claims an effect.',
    held: 'The talk took place.',
    withdrawn: 'It is not needed any more, or was proposed by mistake.',
  },
  says: 'In your words',
  missing: { outcome: 'Choose how it ended.', says: 'Say it in a sentence.' },
} as const;

export const historyTexts = {
  title: 'What happened',
  proposed: (by: string) => `${by} proposed it`,
  version: (by: string, version: number) => `${by} wrote version ${version}`,
  signed: (by: string, version: number) => `${by} signed version ${version}`,
  lapsed: (because: string) => `counts no more: ${because}`,
  agreed: (version: number) => `Version ${version} is agreed: both have signed it`,
  handed: (by: string, from: string, to: string) => `${by} handed it from team ${from} to team ${to}`,
  taken: (by: string) => `${by} took it over`,
  closed: (by: string) => `${by} closed it`,
} as const;
