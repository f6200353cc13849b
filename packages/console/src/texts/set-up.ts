import type { ReplyOf } from '@muster/client';

type ResourceStatus = ReplyOf<'readResource'>['status'];

export const setUpTexts = {
  title: 'Set-up',
  parts: {
    people: 'People',
    sources: 'Sources',
    procedures: 'Procedures',
    policies: 'Policies',
    complaints: 'Complaints',
    organisation: 'Organisation',
    users: 'Users',
  },
} as const;

export const dutyStatus: Readonly<Record<ResourceStatus, string>> = {
  available: 'Available',
  offered: 'Offered an assignment',
  accepted: 'On an assignment',
  'en-route': 'En route',
  'on-scene': 'On scene',
  'out-of-service': 'Out of service',
};

export const peopleTexts = {
  title: 'People',
  loading: 'Loading people …',
  empty: 'There is nobody yet. Add the first person.',
  noMatch: 'Nobody fits.',
  find: 'Find by name, skill or zone',
  add: 'Add a person',
  cut: 'There are more people than this list shows: choose a team.',
  columns: {
    name: 'Name',
    team: 'Team',
    skills: 'Skills',
    zones: 'Zones',
    status: 'Status',
    mail: 'E-mail',
    phone: 'Telephone',
  },
  onShift: 'This week',
} as const;

export const personTexts = {
  addTitle: 'Add a person',
  loading: 'Loading the person …',
  labels: {
    name: 'Name',
    team: 'Team',
    skills: 'Skills',
    zones: 'Zones',
    shifts: 'Shifts',
    email: 'E-mail address',
    verified: 'The address was checked: it may be used',
    phone: 'Telephone number',
    phoneVerified: 'The number was checked: it may be used',
    sharedMailbox: 'Somebody else reads this address, too',
    sharedPhone: 'Somebody else answers this number, too',
    changeNotes: 'Gets a short note when an incident they go to is corrected',
    restMinutes: 'Rest after an assignment, in minutes',
    status: 'Status',
    because: 'Reason',
  },
  status: { available: 'Available', 'out-of-service': 'Out of service' },
  onAssignment: 'is on an assignment: the status follows it.',
  toIncident: 'To the incident',
  warnings: 'What does not fit any more',
  remove: 'Remove this person',
  removeTitle: 'Remove this person?',
  phoneHint: 'A mobile gets texts and calls, a landline calls. Abroad with + and the country code.',
  removeDetail: 'Name, address, number and position are erased. The record of past incidents stays.',
  save: 'Save the person',
  create: 'Add the person',
} as const;

export const shiftTexts = {
  days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  from: 'From',
  to: 'To',
  zone: 'Time zone',
  add: 'Add a shift',
  remove: (from: string, to: string) => `Remove the shift ${from} to ${to}`,
  week: 'The week',
  free: 'off',
  none: 'No shifts: this person is never on shift.',
  which: (number: number) => `Shift ${number}`,
} as const;

export const sourcesTexts = {
  title: 'Sources',
  loading: 'Loading sources …',
  empty: 'No source yet: no call and no system reaches Muster.',
  add: 'Add a source',
  columns: { name: 'Name', kind: 'Kind', team: 'Team', queue: 'Queue', health: 'Health' },
  kinds: { twilio: 'Twilio telephone line', generic: 'System by Standard Webhooks' } as Readonly<
    Record<string, string>
  >,
  refused: (count: number) => (count === 1 ? '1 request refused' : `${count} requests refused`),
  fine: 'No refusal',
  warned: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
} as const;

export const sourceTexts = {
  addTitle: 'Add a source',
  loading: 'Loading the source …',
  enterTitle: 'What to enter at the provider',
  enterDetail: 'Copy these addresses into the provider’s settings, exactly as they stand.',
  healthTitle: 'Health',
  refusals: 'Refused requests',
  ignoredCalls: 'Requests of calls that are no contact',
  differing: 'Repeats with other content',
  last: 'last',
  trialTitle: 'Trial call',
  trialDetail:
    'Call the number or send an event now. The newest contacts of this source appear here as they arrive; a refused request shows above with its reason.',
  trialDenied: 'Agents see the contact under Contacts. You see here whether a request was refused.',
  trialNone: 'Nothing has arrived yet.',
  settingsTitle: 'Settings',
  secretTitle: 'Secret',
  secretDetail: 'The new secret and the one before both hold, until you end the old one.',
  newSecret: 'New secret',
  rotate: 'Add the new secret',
  dropOld: 'End the old secret',
  labels: {
    kind: 'Kind',
    name: 'Name',
    team: 'Team',
    queue: 'Queue',
    greeting: 'Greeting that callers hear',
    secret: 'Secret, at least 16 symbols',
    address: 'Address that the provider signs, where it is another',
  },
  save: 'Save the settings',
  create: 'Add the source',
  copy: 'Copy',
  copied: 'Copied',
} as const;

export const policiesTexts = {
  title: 'Policies',
  loading: 'Loading policies …',
  autoTitle: 'Dispatched without a dispatcher',
  autoDetail: 'Muster sends people to these incidents by itself, as soon as the verdict is there.',
  autoEmpty: 'A dispatcher confirms every incident.',
  allTypes: 'All types',
  addType: 'Choose more types',
  priority: 'Priority',
  types: 'Incident types',
  addRule: 'Add a rule',
  removeRule: (number: number) => `Remove rule ${number}`,
  saveAuto: 'Save these rules',
  contactsTitle: 'Who is told of shortfalls and escalations',
  contactsDetail: 'By team. For a team without anybody reachable, everybody is told.',
  team: 'Team',
  name: 'Name',
  email: 'E-mail address',
  addContact: 'Add somebody',
  removeContact: (name: string) => `Remove ${name}`,
  saveContacts: 'Save who is told',
  failing: 'mail comes back',
} as const;

export const organisationTexts = {
  title: 'Organisation',
  loading: 'Loading the organisation …',
  detail:
    'Teams, zones and skills by name. Once a list has any, no other name of its kind is taken anywhere.',
  labels: { teams: 'Teams', zones: 'Zones', skills: 'Skills' },
  hint: 'One name per line: lower-case letters, digits and hyphens.',
  save: 'Save the names',
  evenIfInUse: 'Names that people still have may go',
  readOnly: 'An admin changes these.',
} as const;

export const usersTexts = {
  title: 'Users',
  detail: 'Whoever may sign in to Muster. People who are sent stand under People.',
  loading: 'Loading users …',
  empty: 'There are no users.',
  noMatch: 'Nobody fits.',
  find: 'Find by address, role or team',
  invite: 'Invite a user',
  cut: 'There are more users than this list shows.',
  columns: { email: 'E-mail', roles: 'Roles', teams: 'Teams', state: 'State' },
  states: { active: 'Active', invited: 'Invited: has not signed in yet', disabled: 'Disabled' },
  noRole: 'No role: may do nothing',
} as const;

export const userTexts = {
  title: 'User',
  inviteTitle: 'Invite a user',
  loading: 'Loading the user …',
  labels: { email: 'E-mail address', roles: 'Roles', teams: 'Teams whose results they see' },
  roles: {
    agent: 'takes contacts and assesses incidents',
    dispatcher: 'sends people; may do what an agent may',
    lead: 'closes incidents, sees results; may do what a dispatcher may',
    admin: 'sets Muster up; does nothing with incidents',
  },
  inviteDetail:
    'They get a mail with a first password, good for three days, and choose their own as they sign in.',
  send: 'Send the invitation',
  toUser: 'To this user',
  username: (name: string) => `Signs in as ${name} or by the address.`,
  invitedAt: 'Invited',
  invited: 'The invitation is on its way. They have not signed in yet.',
  again: 'Send the invitation again',
  sentAgain: 'A new first password is on its way to them. The one before does not work any more.',
  changedBy: (name: string) => `Last changed by ${name}`,
  own: 'This is you. Another admin can take the role Admin from you or disable you, so that one always remains.',
  save: 'Save roles and teams',
  saved: 'Saved. They have to sign in again.',
  saveDetail:
    'A change ends their sign-in. A console that they have open tells them so when its sign-in is renewed, within an hour at most.',
  rightsTitle: 'Roles and teams',
  accessTitle: 'Sign-in',
  disabledTitle: 'Disabled',
  disable: 'Disable this user',
  disableTitle: 'Disable this user? Give the reason: other admins read it here.',
  disableDetail:
    'Somebody disabled cannot sign in. A console that they have open stops within an hour at most. Nothing that they did is lost.',
  enable: 'Enable this user',
} as const;
