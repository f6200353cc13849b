import type { ComplaintKind, ComplaintLimit, Finding, LetterPurpose } from '@muster/contracts';
import type { ReplyOf } from '@muster/client';

type Complaint = ReplyOf<'listComplaints'>['items'][number];
export type ComplaintStatus = Complaint['status'];
export type Severity = NonNullable<Complaint['assessed']>['severity'];

export const complaintKind: Readonly<Record<ComplaintKind, string>> = {
  query: 'Query',
  complaint: 'Complaint',
};

export const complaintStatus: Readonly<Record<ComplaintStatus, string>> = {
  logged: 'Logged',
  acknowledged: 'Acknowledged',
  investigating: 'Being looked into',
  answered: 'Answered',
  'second-stage': 'Second stage',
  closed: 'Closed',
};

export const complaintLimit: Readonly<Record<ComplaintLimit, string>> = {
  acknowledge: 'Acknowledge',
  answer: 'Answer',
  'acknowledge-second': 'Acknowledge the second stage',
  'answer-second': 'Answer the second stage',
};

export const letterPurpose: Readonly<Record<LetterPurpose, string>> = {
  acknowledgement: 'Acknowledgement',
  holding: 'Holding letter',
  answer: 'Answer',
  deadlock: 'Final letter',
};

export const severity: Readonly<Record<Severity, string>> = { high: 'High', medium: 'Medium', low: 'Low' };

export const severityMeans: Readonly<Record<Severity, string>> = {
  high: 'somebody came to harm, is at risk, or many people are concerned',
  medium: 'something clearly went wrong, or the person is distressed',
  low: 'a nuisance without harm',
};

export const relation: Readonly<Record<Complaint['relation'], string>> = {
  public: 'A member of the public',
  customer: 'A customer',
  colleague: 'A colleague',
  'relative-of-colleague': 'A relative of a colleague',
  unknown: 'Not known',
};

export const finding: Readonly<Record<Finding, string>> = {
  upheld: 'Upheld: they are right',
  'partly-upheld': 'Partly upheld: they are right in part',
  'not-upheld': 'Not upheld: we did as we should',
};

export const safety = (atRisk: boolean): string => (atRisk ? 'Safety is at stake' : 'Safety is not at stake');

export const complaintsTexts = {
  title: 'Queries and complaints',
  detail: 'What is late or due first stands at the top.',
  loading: 'Loading queries and complaints …',
  log: 'Log a query or complaint',
  noTeam: 'You lead no team, so there is no list to show. An admin adds you to a team under Set-up, Users.',
  empty: 'Nothing is open: every query and complaint is closed.',
  emptyFiltered: 'Nothing fits these filters.',
  notRead: 'Nothing fits among those read so far; there are more.',
  filters: 'Filters',
  clear: 'Show everything open',
  team: 'Team',
  allTeams: 'All of mine',
  state: 'Stage',
  allOpen: 'Everything open',
  kind: 'Kind',
  bothKinds: 'Queries and complaints',
  handler: 'Handler',
  anybody: 'Anybody',
  mine: 'Me',
  history: 'Which',
  real: 'Real ones',
  exercise: 'Exercise history, to look at',
  count: (open: number, late: number) =>
    `${open === 1 ? '1 is' : `${open} are`} shown, ${late === 0 ? 'none of them late' : late === 1 ? '1 of them late' : `${late} of them late`}.`,
  more: 'Show more',
  columns: {
    what: 'Which',
    due: 'Due next',
    serious: 'How serious',
    stage: 'Stage',
    handler: 'Handler',
    seeTo: 'To see to',
  },
  nothingDue: 'Nothing is due',
  closedAt: 'Closed',
  notAssessed: 'Not said yet',
  nobody: 'Nobody yet',
  nothingToDo: 'Nothing but what is due',
} as const;

export const logTexts = {
  title: 'Log a query or complaint',
  detail:
    'Its clock starts when it reached us. Write down what the person said in their own words, without their name or address.',
  labels: {
    team: 'Team',
    kind: 'What is it',
    words: 'What they say',
    outcomeWanted: 'What they want us to do',
    severity: 'How serious is it',
    safety: 'May somebody come to harm by what it is about',
    day: 'Day on which it reached us',
    time: 'Time of day',
    reference: 'Incident that it is about, by its reference',
    profile: 'By which rule it is counted',
    relation: 'Who they are',
    concerns: 'Colleagues whom it is about',
  },
  kinds: {
    complaint: 'Complaint: somebody is not content with what we did',
    query: 'Query: somebody wants to know something',
  },
  yes: 'Yes, or perhaps',
  no: 'No',
  optional: 'May stay empty.',
  dayHint: 'Empty: now.',
  timeHint: 'Empty: any time that day. The day itself never counts.',
  referenceHint: 'As in K7M2Q4X. Empty: about no incident.',
  aboutIncident: 'About the incident',
  fromContact: 'Brought by a contact: letters go to the address that it left.',
  toContact: 'To the contact',
  byPost: 'No contact is named, so Muster knows no address: its letters go by post.',
  follows: 'It goes on from an earlier one.',
  toEarlier: 'To the earlier one',
  concernsHint:
    'The names that they sign in with, commas between. None of them may handle it. May stay empty.',
  usual: 'As usual for its kind',
  usualIs: (title: string) => `As usual: ${title}.`,
  missing: 'Say this first.',
  stillMissing: (labels: readonly string[]) => `Still missing: ${labels.join('; ')}`,
  unreadable: 'Give the day as year, month and day, and the time as hours and minutes.',
  never: 'The clocks went forward then: there was no such time.',
  later: 'This is later than now.',
  noIncident: (reference: string) => `No incident has the reference ${reference}.`,
  toIt: 'Open the one that is logged',
  log: 'Log it',
  cancel: 'Back to the list',
} as const;
