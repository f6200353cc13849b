import { sceneFact } from './words.ts';

export const contactsTexts = {
  title: 'Contacts',
  loading: 'Loading the contacts …',
  filter: 'Which contacts',
  open: 'To do',
  empty: 'Nobody waits: no contact rings, goes on or is to be classified.',
  emptyClass: 'No contact of this class.',
  onlyNewest: (count: number) => `Only the newest ${count} are shown.`,
  groups: { ringing: 'Ringing', 'in-progress': 'In progress', unclassified: 'To classify' },
  listed: 'List of contacts',
  choose: 'Choose a contact on the left, or wait for the next call: it opens here by itself.',
  rings: (where: string) => `A call is ringing: ${where}.`,
  ringsNow: 'Ringing now',
  openRinging: 'Open it',
  writeDown: 'Write down a contact',
} as const;

export const contactTexts = {
  exercise: 'Exercise',
  loading: 'Loading the contact …',
  received: 'Received',
  progress: 'Progress',
  class: 'Class',
  because: 'because',
  sender: 'Sender',
  senders: { given: 'given', withheld: 'withheld', unknown: 'unknown' },
  pressed: 'Pressed',
  callerTitle: 'Caller',
  showCaller: 'Show the caller’s details',
  showCallerHint: 'Muster records that you looked, and when.',
  recorded: 'Your look is recorded.',
  callerErased:
    'The caller’s details were erased on request. Nothing you type here is kept until you report it.',
  caller: { sender: 'Number or address', name: 'Name', words: 'Said' },
  nothingSaid: 'Nothing is known of the caller.',
  hide: 'Hide',
  isIncident: (reference: string) => `Reported as incident ${reference}`,
  toIncident: (reference: string) => `Open incident ${reference}`,
  toAssessment: (reference: string) => `Assess incident ${reference}`,
} as const;

export const reportTexts = {
  title: 'Report an incident',
  labels: {
    incidentType: 'What is it',
    place: 'Where is it',
    summary: 'What happened',
    zone: 'Zone',
    hazards: 'Hazards',
    ...sceneFact,
    separateBecause: 'Why it is not the open incident',
    because: 'Why it is no incident',
  },
  choose: 'Choose …',
  hazardsHint: 'Separated by commas; may stay empty',
  sceneHints: {
    access: 'Gate, code, staircase, what is blocked; may stay empty',
    casualties: 'How many are hurt or in danger, and how; may stay empty',
    emergencyServices: 'Which are there or needed; may stay empty',
  },
  zoneTaken: 'Taken from the place; change it if it is wrong.',
  report: 'Report and assess',
  reportHint: 'Ctrl + Enter',
  missing: (label: string) => `Still missing: ${label}`,
  separateHint: 'Only if you are sure: an open incident of the same alarm is named above.',
  noTypes: 'No procedure is published. Any type may be reported, and waits for a procedure.',
} as const;

export const similarTexts = {
  title: 'Open incidents that may be the same',
  none: 'None so far. They are compared as you type.',
  because: {
    place: 'similar place',
    type: 'same type',
    zone: 'same zone',
    time: 'reported within the hour',
    source: 'from the same source',
  },
  link: (reference: string) => `Link to ${reference}`,
  linkHint: 'The contact joins it; nothing new is reported. What happened goes along.',
} as const;

export const classifyTexts = {
  title: 'It is no incident',
  classes: { query: 'Query', complaint: 'Complaint', 'not-relevant': 'Not relevant' },
  needsReason: 'Say why it is not relevant.',
  done: (name: string) => `Classified: ${name}.`,
} as const;

export const toComplaintTexts = {
  link: (kind: string, reference: string) => `Open ${kind.toLowerCase()} ${reference}`,
  soon: 'It is being logged: a link to it stands here in a moment.',
  forLeads: 'A lead of the team sees to it under Complaints.',
} as const;

export const newContactTexts = {
  title: 'Write down a contact',
  detail: 'For somebody who reached you without Muster: at the door, by radio, on another telephone.',
  labels: {
    sourceId: 'It counts for',
    channel: 'How it came',
    sender: 'Number or address',
    name: 'Name',
    words: 'What they said',
  },
  save: 'Write it down',
} as const;
