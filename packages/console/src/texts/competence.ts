import type { BodyOf, ReplyOf } from '@muster/client';

type Record_ = ReplyOf<'readCompetenceRecord'>;
export type EvidenceKind = BodyOf<'addCompetenceEvidence'>['kind'];
type Stands = Record_['criteria'][number]['stands'];

export const standsWords: Readonly<Record<Stands, string>> = {
  met: 'Met',
  'not-yet': 'Not yet met',
  insufficient: 'Not enough evidence',
  open: 'No verdict yet',
};

/** The same after a number of criteria. */
export const standsCounts: Readonly<Record<Stands, (count: number) => string>> = {
  met: (count) => `${count} met`,
  'not-yet': (count) => `${count} not yet met`,
  insufficient: (count) => `${count} with too little evidence`,
  open: (count) => `${count} without a verdict`,
};

/** Each kind of evidence: its name, what it is, and who writes it. */
export const kindTexts: Readonly<
  Record<EvidenceKind, { readonly name: string; readonly what: string; readonly who: string }>
> = {
  product: {
    name: 'Own cases',
    what: 'Closed incidents that the person worked on and that show the criterion. Muster finds them by a rule.',
    who: 'Chosen by the person or by a lead of their team.',
  },
  observation: {
    name: 'Observation',
    what: 'What a lead saw or heard the person do.',
    who: 'Written and signed by a lead of the team, never by the person.',
  },
  'witness-testimony': {
    name: 'Witness testimony',
    what: 'What somebody who works with the person says of their work.',
    who: 'Written and signed by anybody else of the team.',
  },
  'reflective-account': {
    name: 'Reflective account',
    what: 'What the person did, why, and what they learnt from it.',
    who: 'Only the person writes it.',
  },
  questioning: {
    name: 'Questioning',
    what: 'A question that a lead asked, and the answer.',
    who: 'Written and signed by the lead who asked.',
  },
  'professional-discussion': {
    name: 'Professional discussion',
    what: 'What a lead and the person talked about, and what the person said.',
    who: 'Written and signed by the lead who took part.',
  },
};

const pieces = (count: number): string => (count === 1 ? '1 piece' : `${count} pieces`);

export const competenceTexts = {
  title: 'Competence',
  intro:
    'A competence record shows, criterion by criterion, what somebody can do in incident management, and on what evidence. The person sees all of theirs from the first.',
  loading: 'Loading the records …',
  mine: 'My records',
  noneOfMine: 'You have no record yet. Open one below.',
  team: 'My team’s records',
  noneOfTeam: 'Nobody of this team has a record yet.',
  noneMadeUp: 'The exercise history has none here.',
  chooseTeam: 'Team',
  cut: 'There are more records than this list shows.',
  columns: { person: 'Person', framework: 'Assessed by', team: 'Team', stands: 'How it stands' },
  sum: (parts: readonly string[]) => parts.join(', '),
  open: {
    title: 'Open a record',
    whose: 'Whose record',
    own: 'My own',
    other: 'Somebody of my team',
    person: 'The name that they sign in with',
    name: 'Full name, as it stands on the record',
    team: 'Team',
    framework: 'Assessed by',
    act: 'Open the record',
    noTeam: 'You belong to no team. An admin can add you to one.',
  },
} as const;

export const recordTexts = {
  title: 'Competence record',
  loading: 'Loading the record …',
  of: (name: string) => `Competence record of ${name}`,
  yours:
    'This is your own record. You keep own cases and write reflective accounts; leads of your team write the rest.',
  theirs: (name: string) => `You are a lead of ${name}’s team: you observe, ask, and say the verdicts.`,
  facts: { framework: 'Assessed by', team: 'Team', opened: 'Opened', stands: 'How it stands' },
  by: (who: string) => `by ${who}`,
  document: 'The record as a document, to print or hand over',
  back: 'All records',
  criteria: 'Criteria',
  choose: 'Choose a criterion: its evidence and verdicts open here.',
  evidence: (has: number, asked: number) => `${pieces(has)} of evidence, ${asked} asked`,
  sample: {
    open: 'In the sample for a second assessor',
    agrees: 'Second assessor agrees',
    differs: 'Second assessor differs',
  },
  whoWrites: 'Who writes which evidence',
  next: 'Next criterion',
  previous: 'Criterion before',
} as const;

export const criterionTexts = {
  accepts: (kinds: readonly string[]) => `Evidence may be: ${kinds.join(', ').toLowerCase()}.`,
  asks: (count: number, observed: boolean) =>
    `A verdict “met” rests on ${pieces(count)} at least${observed ? ', one of them an observation' : ''}.`,
  lacks: (missing: readonly string[]) => `As it stands ${missing.join('; ')}.`,
  verdicts: 'Verdicts',
  noVerdict: 'No assessor has said a verdict yet.',
  assessor: (by: string) => `Assessor: ${by}`,
  second: (by: string) => `Second assessor: ${by}`,
  earlier: 'Earlier verdict',
  restsOn: (names: readonly string[]) => `Rests on ${names.join(', ')}`,
  agree: 'Both assessors say the same.',
  differ: 'The two assessors differ. Both verdicts stand: talk about it, then one of them says a new one.',
  awaitsSecond: 'This criterion is in the sample: a second assessor looks at its verdict too.',
  evidence: 'Evidence',
  noEvidence: 'There is no evidence yet.',
  alsoOf: (ids: readonly string[]) => `Also evidence of ${ids.join(', ')}`,
  cases: { incident: 'Incident', type: 'Type', closed: 'Closed', shows: 'Shows' },
  asked: 'Asked',
  answered: 'Answered',
  madeUp: 'This record is exercise history: it was made up to look at and cannot be changed.',
} as const;

export const keepTexts = {
  title: 'Keep own cases',
  detail:
    'Closed incidents of the last year that show this criterion, found by its rule. Choose those that show it best.',
  loading: 'Looking for cases …',
  none: 'No closed incident of the last year shows this criterion yet.',
  noRule: 'No rule finds cases for this criterion: show it by another kind of evidence.',
  count: (shown: number, all: number) =>
    shown < all
      ? `${all} incidents show it; the last ${shown} are listed.`
      : `${all === 1 ? '1 incident shows' : `${all} incidents show`} it.`,
  act: (count: number) => (count === 1 ? 'Keep 1 case as evidence' : `Keep ${count} cases as evidence`),
  chooseOne: 'Choose at least one case.',
} as const;

export const writeTexts = {
  title: 'Write evidence',
  kind: 'Kind of evidence',
  criteria: 'Criteria that it is evidence of',
  text: 'What you saw, heard or did',
  textHint: 'Name no caller and no address: the record may be handed to people outside.',
  question: 'What was asked',
  answer: 'What was answered',
  sign: 'I stand for this with my name.',
  signMissing: 'Sign it: tick that you stand for it.',
  textMissing: 'Write something.',
  criteriaMissing: 'Choose at least one criterion.',
  act: 'Add to the record',
  done: 'Added to the record.',
} as const;

export const verdictTexts = {
  title: 'Say a verdict',
  secondTitle: 'Look at it as second assessor',
  secondDetail: 'The first assessor cannot do this. Your verdict stands beside theirs, whatever it says.',
  verdict: 'Verdict',
  values: { met: standsWords.met, 'not-yet': standsWords['not-yet'], insufficient: standsWords.insufficient },
  because: 'Why',
  becauseHint: 'The person reads this. Say what you saw, and what is missing.',
  evidence: 'Evidence that it rests on',
  becauseMissing: 'Say why.',
  evidenceMissing: 'Choose at least one piece of evidence.',
  verdictMissing: 'Choose a verdict.',
  noEvidence: 'A verdict rests on evidence: add some first.',
  act: 'Say this verdict',
  actSecond: 'Say this verdict as second assessor',
  done: 'The verdict stands in the record.',
} as const;

export const testifyTexts = {
  title: 'Were you asked to testify?',
  detail:
    'You cannot read this record, or there is none: only its person and the leads of their team read it. If you work in the same team, you may write a witness testimony for it here, without seeing the record.',
  framework: 'What the person is assessed by',
  act: 'Sign and add the testimony',
  done: 'Your testimony stands in the record. Thank you.',
} as const;

export const documentTexts = {
  title: 'Record as a document',
  loading: 'Writing the document …',
  print: 'Print, or save as PDF',
  download: 'Download as a file',
  back: 'Back to the record',
  frame: 'Competence record, as it is handed over',
} as const;
