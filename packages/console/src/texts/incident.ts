import type { ReplyOf } from '@muster/client';
import { sceneFact } from './words.ts';

type Conformance = ReplyOf<'readConformance'>;
type Deviation = Conformance['deviations'][number];

export const incidentTexts = {
  title: 'Incident',
  loading: 'Loading the incident …',
  parts: { now: 'Now', timeline: 'Timeline', path: 'Path and departures' },
  partsLabel: 'Parts of the incident',
  assessment: 'Assessment',
  dispatch: 'Dispatch',
  contact: 'Contact',
  exercise: 'Exercise',
  replays: (reference: string) => `It replays ${reference}`,
  next: 'Needed next',
  nextFor: { closing: 'Closing', report: 'Report' },
  where: 'Where',
  what: 'What was reported',
  hazards: 'Hazards',
  noHazards: 'None known',
  verdict: 'Verdict',
  missing: 'Not everything that happened is known here yet; it usually comes within seconds.',
  resolved: 'Resolved',
  closed: 'Closed',
  closing: 'Being closed …',
} as const;

export const correctionTexts = {
  open: 'Correct the report',
  openFor: (reference: string) => `Correct the report ${reference}`.trim(),
  title: 'Correct the report',
  loading: 'Loading the report …',
  labels: { summary: 'Summary', place: 'Place in words', ...sceneFact },
  reasonHint: 'It stands in the timeline with your name. Nothing about the caller, please.',
  empty: 'This cannot be emptied. Say what is true now, if only “none”.',
  save: 'Save the correction',
  stands: 'What stands now',
  becomes: 'becomes:',
  last: 'Last corrected by',
  notTold: 'not told',
  nothing: 'Nothing has been changed.',
  follows: 'What follows',
  consequences: [
    'Whoever reads the incident from now on reads the new words: assessment, board, briefs to come, pages and mails.',
    'Whoever was briefed before gets a short note with the new words, unless they want none. No brief is sent again by itself.',
    'The timeline says who corrected which field and why. It does not keep the words before.',
    'Type, zone and hazards stay as reported. What is wrong with them belongs into a note, and to whoever is on the way.',
  ],
  briefed:
    'They have the old words. Who of them needs the whole brief again gets it from the dispatch screen:',
  toDispatch: 'To dispatch',
} as const;

export const clockTexts = {
  title: 'Clocks',
  none: 'No clock runs.',
  columns: { what: 'For', who: 'Who', from: 'From', allowed: 'Allowed', due: 'Due', state: 'State' },
  late: (length: string) => `missed, ${length} late`,
  unanswered: 'missed, not answered',
  met: (length: string) => `met, ${length} to spare`,
  dropped: 'dropped: nobody owes it any more',
} as const;

export const peopleTexts = {
  title: 'People',
  none: 'Nobody has been asked.',
  leads: 'leads',
  actions: { open: 'open', done: 'done', 'not-possible': 'not possible' },
  doneBefore: (by: string) => `done already by ${by}`,
  brief: { 'not-sent': 'brief not sent', sent: 'brief sent', failed: 'brief could not be sent' },
} as const;

export const timelineTexts = {
  title: 'Timeline',
  loading: 'Loading the timeline …',
  empty: 'Nothing has happened yet.',
  folded: (count: number) => (count === 1 ? '1 line of the system' : `${count} lines of the system`),
  all: 'Show all lines',
  more: 'Show older lines',
  loadingMore: 'Loading older lines …',
  end: 'That is all, back to the report.',
  happened: 'happened',
  by: 'by',
  writtenBy: 'written by',
  known: 'known',
} as const;

export const noteTexts = {
  title: 'Add a note',
  label: 'Note',
  hint: 'It stands in the timeline for good. Nothing about the caller, please.',
  add: 'Add the note',
  added: 'The note stands in the timeline.',
} as const;

export const closingTexts = {
  title: 'Finish',
  resolve: 'Resolve',
  resolveHint: 'The work is done. Whoever is still assigned is released.',
  resolveNote: 'What was done (optional)',
  close: 'Close',
  disposition: 'How it turned out',
  note: 'Why, where it is cancelled, unfounded or a duplicate',
  overrideLabel: 'Close although something is open',
  overrideReason: 'Why it is closed all the same',
  gates: 'What holds the closing up',
  noGates: 'Nothing holds the closing up.',
  isResolved: 'The incident is resolved.',
  isClosed: 'The incident is closed.',
  gate: {
    verdict: 'There is no verdict yet.',
    resolve: 'It is not resolved yet.',
    people: (names: string) => `Still on it: ${names}. Resolving releases them.`,
    action: (title: string, who: string) => `Mandatory action open: ${title} (${who}).`,
    nobody: 'nobody has it',
    missing: 'Events are still awaited.',
    report: 'The report has not arrived here yet.',
    path: 'The path cannot be judged yet: the document of its procedure version has not arrived.',
  },
  toAssessment: 'To the assessment',
  toDispatch: 'To dispatch',
  toPath: 'To the path',
} as const;

export const exerciseTexts = {
  end: 'End the exercise',
  endTitle: 'End this exercise?',
  endDetail:
    'It is closed for everybody, whatever is still open. Whoever is at it is released, and is told so by a mail that begins with EXERCISE.',
} as const;

export const afterTexts = {
  title: 'Learn from it',
  toReview: 'Review of this incident',
  replayHint:
    'It can be replayed as an exercise: handled again from its assessment on, marked as an exercise everywhere, in no figure.',
  replay: 'Replay as an exercise',
  replayTitle: 'Replay this incident as an exercise?',
  replayDetail:
    'A new exercise begins with the same type, place, hazards and summary, by the procedure as it is today. Nothing about the caller is taken over. It stands on the board as an exercise, and whoever is asked to come gets mails that begin with EXERCISE.',
  begun: 'The exercise has begun:',
  toExercise: (reference: string) => `Exercise ${reference}`,
} as const;

export const notSentTexts = {
  title: 'Somebody else was faster. What you typed was not sent; copy it into a note where it matters:',
} as const;

export const pathTexts = {
  title: 'Path and departures',
  loading: 'Loading the path …',
  states: {
    'no-verdict': 'There is no verdict to judge yet.',
    waiting: 'The procedure’s document has not arrived yet.',
    judged: 'Compared with the exact version of the procedure.',
  } satisfies Record<Conformance['path'], string>,
  level: 'Conformance',
  levels: {
    high: 'High',
    compliant: 'Compliant',
    partial: 'Partial',
    low: 'Low',
    'non-compliant': 'Not compliant',
  } satisfies Record<NonNullable<Conformance['level']>, string>,
  deviations: 'Departures',
  none: 'No departure was found.',
  kinds: {
    'question-skipped': 'Question skipped',
    'outcome-overridden': 'Outcome overridden',
    'answer-not-in-procedure': 'Answer that the procedure does not have',
    'verdict-differs': 'Verdict differs from the path',
    'action-late': 'Action late',
    'action-missing': 'Action missing',
    'deadline-missed': 'Limit missed',
    'gate-overridden': 'Rule overridden',
  } satisfies Record<Deviation['kind'], string>,
  reason: 'Reason given',
  noReason: 'No reason was given.',
  steps: 'Steps',
  noSteps: 'The path is shown here once there is a verdict.',
  drawing: 'Drawing of the path',
  notAsked: (question: string) => `${question}: not asked`,
  verdict: 'Verdict',
  note: 'Note',
  step: {
    answered: 'Answered',
    skipped: 'Skipped',
    overridden: 'Overridden',
    stated: 'Stated by the source',
  },
  left: 'taken back',
} as const;

type Redaction = ReplyOf<'listRedactions'>['items'][number];

export const redactionTexts = {
  title: 'Remove a text',
  text: 'What to remove',
  textHint: 'As it is written, capitals included. At least three characters.',
  reason: 'Why',
  reasonHint: 'It stands in the timeline with your name, so do not repeat the text.',
  warning: 'This cannot be undone.',
  follows: [
    'The text goes from everything that is kept of this incident: report, assessment, briefs, timeline, earlier versions, kept mails. A mark stands in its place.',
    'Mails that were sent stay in people’s mailboxes.',
    'An exercise that replays this incident has words of its own: remove the text there, too.',
    'Ten minutes later Muster looks again, for what was being saved meanwhile.',
  ],
  remove: 'Remove the text for good',
  ordered: 'The text is being removed.',
  list: 'Removed texts',
  loading: 'Loading what was removed …',
  none: 'Nothing has been removed from this incident.',
  columns: { at: 'When', by: 'By', reason: 'Why', places: 'Places', state: 'State' },
  services: {
    intake: 'report',
    triage: 'assessment',
    dispatch: 'response',
    monitoring: 'record',
    review: 'reviews and complaints',
  },
  places: (service: string, places: number, kept: number) =>
    kept === 0 ? `${service} ${places}` : `${service} ${places}, in ${kept} names still`,
  states: {
    ordered: 'being removed',
    removed: 'removed; looked at again soon',
    done: 'removed',
    'comes-back': 'removed, but it is written again and again',
    lapsed: 'not finished in a day: remove it again',
  } satisfies Record<Redaction['state'], string>,
} as const;
