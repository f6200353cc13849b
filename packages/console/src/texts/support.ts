import type { ReplyOf } from '@muster/client';
import { duration } from '../parts/local-time.ts';
import { measures } from './results.ts';
import { deadlineKind, deviationGrade } from './words.ts';

type Line = ReplyOf<'listSupportPlans'>['items'][number];
export type SupportType = Line['type'];
type Outcome = NonNullable<Line['outcome']>;
type Side = Line['you'];

/** The kinds of support, each as a colleague would explain it. */
export const supportTypes: Readonly<
  Record<SupportType, { readonly label: string; readonly description: string }>
> = {
  coaching: {
    label: 'Coaching',
    description: 'Regular talks with a coach about what to do differently, and how it went.',
  },
  shadowing: { label: 'Shadowing', description: 'Watching somebody experienced at work.' },
  'side-by-side': {
    label: 'Side by side',
    description: 'Somebody experienced sits beside you, helps at once and talks it over afterwards.',
  },
  'call-listening': {
    label: 'Call listening',
    description: 'Listening to recorded calls together and talking about them.',
  },
  course: { label: 'Course', description: 'Training in a room or online.' },
  'job-aid': { label: 'Job aid', description: 'A checklist, card or template at the desk for this task.' },
  buddy: { label: 'Buddy', description: 'A colleague of the same level whom you may ask at any time.' },
  debrief: {
    label: 'Wellbeing debrief',
    description:
      'A talk after something hard. It is about how somebody is: no figures, no evidence about work.',
  },
};

/** Areas to choose from; any other may be typed. */
export const supportAreas: readonly { readonly value: string; readonly description: string }[] = [
  { value: 'Taking the report', description: 'Finding out what happened, where, and who is in danger.' },
  { value: 'Early decision path', description: 'Asking the first questions in order and deciding in time.' },
  { value: 'Choosing whom to send', description: 'Matching skills, distance and duty to what is needed.' },
  { value: 'Briefing responders', description: 'Saying what they need, and hearing that they understood.' },
  { value: 'Keeping to target times', description: 'Verdict, dispatch and closing within their times.' },
  { value: 'Keeping the record', description: 'Writing down what was done and why, so others can go on.' },
  {
    value: 'Callers in distress',
    description: 'Staying calm and clear with people who are afraid or angry.',
  },
  { value: 'Queries and complaints', description: 'Answering what is asked, in time and in plain words.' },
];

export const supportOutcomes: Readonly<Record<Outcome, string>> = {
  effective: 'It helped: the figure shows it',
  'not-effective': 'It did not help: the figure shows it',
  'not-measured': 'Carried out, without a figure',
  held: 'Held',
  withdrawn: 'Withdrawn',
};

const other = (person: string, lead: string | undefined, you: Side): string =>
  you === 'person' ? (lead ?? 'the lead') : person;

/** How a plan stands, as a sentence for whoever reads it. */
export const turnTexts = {
  closed: (outcome: Outcome) => `Closed. ${supportOutcomes[outcome]}.`,
  evidenceYours: 'Read what it rests on, and say that you have. The lead sees it only after you.',
  evidenceTheirs: (person: string) =>
    `${person} reads what it rests on first. Nothing is asked of a lead before that.`,
  nobody: (version: number) =>
    `Nobody has signed version ${version} yet: read the terms, then sign or amend.`,
  yours: (version: number, { person, lead, you }: Pick<Line, 'person' | 'lead' | 'you'>) =>
    `${other(person, lead, you)} has signed version ${version}; yours is missing.`,
  theirs: (version: number, { person, lead, you }: Pick<Line, 'person' | 'lead' | 'you'>) =>
    `You have signed version ${version}; the signature of ${other(person, lead, you)} is missing.`,
  between: (version: number, names: readonly string[]) =>
    `On version ${version} signatures are missing: ${names.join(', ')}.`,
  inForce: (version: number) => `Version ${version} stays agreed until both have signed the new one.`,
  disagreed:
    'You see this differently. Both views and the next step are written down; signing stays possible.',
  review: 'The review date has come: look at what changed, then close it or agree on another date.',
  going: 'Both have signed. It is under way.',
  theLead: 'the lead',
} as const;

export const supportTexts = {
  title: 'Support',
  intro:
    'What colleagues and leads agree on so that work goes better, or so that somebody is well. Nothing is agreed until both have signed the same version.',
  loading: 'Loading the plans …',
  lists: 'Whose plans',
  mine: 'Mine',
  team: (team: string) => `Team ${team}`,
  propose: 'Propose support',
  emptyMine: 'There is no plan for you. If something would help you, propose it: your lead sees it at once.',
  emptyTeam: 'Nobody in this team has a plan. Propose one where a colleague could use help.',
  cut: 'There are more plans than this list shows: the newest 500.',
  groups: {
    waits: (count: number) => `Waits for you (${count})`,
    going: (count: number) => `Under way (${count})`,
    closed: (count: number) => `Closed (${count})`,
  },
  nothingWaits: 'Nothing waits for you.',
  forPerson: (person: string) => `for ${person}`,
  withLead: (lead: string) => `with ${lead}`,
  noLead: 'no lead has taken part yet',
  next: { session: 'Next session', review: 'Review', overdue: 'Review was due' },
  openPlan: (area: string, person: string) => `${area}, for ${person}`,
} as const;

/** The fields of the terms, in the order in which they are read. */
export const termLabels = {
  type: 'Kind of support',
  area: 'Area',
  goal: 'Goal',
  planned: 'Planned sessions',
  review: 'Review',
  measure: 'Shown by',
} as const;

export const termsTexts = {
  typeHint: 'Choose what would help most; either of you may change it later.',
  areaHint: 'Choose an area or type your own.',
  areaTyped: (text: string) => `Use “${text}”`,
  goalHint: 'What will be different when it has helped? You may leave this empty.',
  plannedTitle: 'Planned sessions',
  plannedDay: (number: number) => `Session ${number}: day`,
  plannedTime: (number: number) => `Session ${number}: time`,
  removePlanned: (number: number) => `Remove session ${number}`,
  addPlanned: 'Plan a session',
  reviewDay: 'Review on: day',
  reviewTime: 'Review on: time',
  reviewHint:
    'On this day you look together at whether it has helped. It can be closed with its figure from then on.',
  figure: 'What shows whether it helped',
  figureHint: 'Counted over the person’s own cases alone, as many days before the agreement as after it.',
  figures: {
    none: 'No figure: it cannot be closed as effective then',
    'targets-met': 'More cases with their target times met',
    'no-deviation': 'More cases without a departure from the procedure',
    within: 'More cases done within a time',
  },
  deadline: 'Which target',
  anyDeadline: 'All of a case’s targets',
  grade: 'How grave',
  anyGrade: 'Any departure',
  span: 'Which time',
  minutes: 'Within so many minutes',
  days: 'Days before and after',
  daysHint: 'From 7 to 183. At least 10 cases before and 10 after are needed, so few days may be too few.',
  none: 'None',
  missing: {
    area: 'Say what it is about.',
    review: 'Give the day and the time of the review.',
    planned: 'Give the day and the time of each session, or remove it.',
    minutes: 'Give a whole number of minutes.',
    days: 'Give a whole number of days from 7 to 183.',
  },
} as const;

export const proposeTexts = {
  title: 'Propose support',
  intro:
    'This proposes; it agrees nothing. The person reads what it rests on before anybody else does, either of you may change the terms, and it counts once both have signed.',
  noTeam: 'You belong to no team yet, so nobody could agree with you. An admin can add you to a team.',
  who: 'Who is it for?',
  whoItems: { me: 'Myself', colleague: 'A colleague of my team' },
  person: 'The colleague, by the name they sign in with',
  personHint: 'It has to be exact: under another name they do not see it.',
  team: 'Team',
  teamHint: 'The leads of this team can read the plan; nobody else can.',
  need: 'What is needed, and why?',
  needHint: 'In your own words. Name no caller.',
  evidence: 'What it rests on',
  evidenceHint: {
    me: 'Only you and, as you propose it, your lead see this.',
    colleague: 'The colleague is shown this first. You see what was found once they have.',
  },
  look: 'Look in the person’s own closed cases for departures from the procedure and missed target times',
  lookFor: {
    '0': 'Do not look',
    '28': 'Of the last 4 weeks',
    '91': 'Of the last 3 months',
    '365': 'Of the last 12 months',
  },
  remark: (number: number) => `Observation ${number}`,
  removeRemark: (number: number) => `Remove observation ${number}`,
  addRemark: 'Add an observation',
  terms: 'What you propose',
  send: 'Propose it',
  missing: { person: 'Give the name of the colleague.', need: 'Say what is needed.' },
} as const;

type Measure = NonNullable<
  Exclude<ReplyOf<'readSupportPlan'>['versions'][number]['terms'], { type: 'debrief' }>['measure']
>;

/** What a figure counts, in words. */
export const metricWords = (metric: Measure['metric']): string => {
  switch (metric.kind) {
    case 'targets-met':
      return metric.deadline === undefined
        ? 'Cases with all their targets met'
        : `Cases with the target “${deadlineKind[metric.deadline]}” met`;
    case 'no-deviation':
      return metric.grade === undefined
        ? 'Cases without a departure from the procedure'
        : `Cases without a departure graded “${deviationGrade[metric.grade].toLowerCase()}”`;
    case 'within':
      return `Cases with “${measures[metric.measure]}” within ${duration(metric.seconds)}`;
  }
};

/** The figure that was agreed, in words. */
export const measureWords = ({ metric, windowDays }: Measure): string =>
  `${metricWords(metric)}, over ${windowDays} days before and after`;
