import type { ReplyOf } from '@muster/client';

type Delivery = ReplyOf<'readReport'>['deliveries'][number];
type Run = ReplyOf<'runReport'>['deliveries'][number];

/** What became of a copy, in the log. */
export const deliveryState: Readonly<Record<Delivery['state'], string>> = {
  requested: 'Being sent',
  sent: 'Sent',
  unsent: 'Not sent yet: tried again',
  unknown: 'Nobody knows whether it went out: sent once more',
  failed: 'Given up: not delivered',
  returned: 'Came back',
};

/** What became of a copy in a run by hand. */
export const runStatus: Readonly<Record<Run['status'], string>> = {
  sent: 'Sent now',
  'already-sent': 'Had it already: not sent again',
  'being-sent': 'Is being sent',
  failed: 'Not taken by the mail provider: tried again',
  waiting: 'Waits for its next try',
  unconfirmed: 'Nobody knows whether it went out: sent once more',
  'given-up': 'Given up: not delivered',
  stopped: 'Not sent: mail to this address comes back',
};

export const reportsTexts = {
  title: 'Reports',
  loading: 'Loading the reports …',
  empty: 'No report is ordered. Order one, and the figures come by e-mail.',
  order: 'Order a report',
  toResults: 'Results',
  columns: { title: 'Report', team: 'Team', cadence: 'Sent', recipients: 'Recipients', state: 'State' },
  cadence: (every: 'day' | 'week', at: string, zone: string) =>
    `${every === 'day' ? 'Every day' : 'Every Monday'} at ${at} (${zone})`,
  states: { active: 'Active', paused: 'Paused', stopped: 'Stopped' },
  failing: (count: number) => (count === 1 ? '1 address takes no mail' : `${count} addresses take no mail`),
} as const;

export const reportTexts = {
  orderTitle: 'Order a report',
  loading: 'Loading the report …',
  labels: {
    title: 'Title',
    team: 'Team',
    every: 'Figures of',
    at: 'Sent at',
    zone: 'Time zone',
    recipients: 'Recipients',
    paused: 'Paused: the schedule leaves it out',
  },
  every: { day: 'each day, sent the day after', week: 'each week, sent on Monday' },
  atHint: 'By the clock of the time zone, as in 06:30',
  name: (number: number) => `Name of recipient ${number}`,
  email: (number: number) => `E-mail address of recipient ${number}`,
  addRecipient: 'Add a recipient',
  removeRecipient: (number: number) => `Remove recipient ${number}`,
  failing: 'Mail comes back, so nothing is sent there. Since',
  worksAgain: 'The address works again',
  order: 'Order the report',
  save: 'Save the report',
  stop: 'Stop this report',
  stopTitle: 'Stop this report for good?',
  stopDetail:
    'It is not sent any more. Its log stays readable. To leave it out for a while, pause it instead.',
  stopped: 'This report was stopped; its log stays. Order a new one to go on. Stopped:',
  period: 'Period to preview and to run',
  periodHint: 'The newest that are due by the day and time of the report.',
  previewTitle: 'Preview',
  previewDetail: 'What a run would send now for this period. Nothing is sent.',
  preview: 'Show the preview',
  subject: 'Subject',
  asHtml: 'As the mail shows it',
  asText: 'As text',
  runTitle: 'Run now',
  runDetail: (period: string) =>
    `Sends ${period} to everybody who does not have it yet. Nobody gets it twice.`,
  run: 'Send it now',
  ran: (period: string) => `What became of each copy for ${period}:`,
  toFigures: 'Show these figures with their cases',
  logTitle: 'Delivery log',
  logEmpty: 'Nothing has been sent yet.',
  logCut: 'The newest hundred copies.',
  columns: { period: 'Period', recipient: 'Recipient', state: 'State', at: 'When' },
  copy: (copy: number) => `corrected copy ${copy - 1}`,
  repeated: 'may have arrived twice',
  reason: (reason: string) => `The provider said: ${reason}`,
} as const;
