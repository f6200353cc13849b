import type { UserRole } from '@muster/contracts';
import type { BodyOf, NewSource } from './api-replies.ts';

/** The demo organisation. Every person is invented; numbers are Ofcom's for drama, addresses are at example.com. */
export const organisation = 'Harbour City Facilities & Utilities Response';

export const teams = ['north', 'south', 'specialist'] as const;
export const zones = ['harbour', 'old-town', 'riverside', 'airport'] as const;

export const skills = ['gas', 'water', 'electrical', 'lifts', 'first-aid', 'supervisor'] as const;

export interface User {
  readonly role: UserRole;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly teams: readonly string[];
}

const user = (role: UserRole, name: string, of: readonly string[]): User => ({
  role,
  username: role,
  name,
  email: `${role}@example.com`,
  teams: of,
});

/** The people of the control room, one per role. */
export const users: readonly User[] = [
  user('agent', 'Nadia Okonkwo-Price', ['north']),
  user('dispatcher', 'Callum Verity', ['north', 'south', 'specialist']),
  user('lead', 'Imogen Ashdown', ['north', 'south', 'specialist']),
  user('admin', 'Piotr Wren', []),
];

type WithoutSecret = Omit<NewSource, 'secret'>;

/** Where contacts come from. */
export const sources = {
  twilio: {
    kind: 'twilio',
    name: 'Harbour City hotline',
    team: 'north',
    queue: 'hotline',
    greeting: 'Harbour City response.',
  },
  texts: {
    kind: 'twilio',
    name: 'Harbour City texts',
    team: 'north',
    queue: 'texts',
  },
  generic: {
    kind: 'generic',
    name: 'Gas detectors of the harbour buildings',
    team: 'specialist',
    queue: 'detectors',
    reportAtOnce: { incidentType: 'gas-detector-alarm', statedOutcome: 'alarm-confirmed' },
    // One head is one alarm, whatever it sends; without its number, place and type say so.
    repeats: { dedupeKey: ['detector', 'head'], clearedBy: ['gas.alarm.cleared', 'detector.alarm.cleared'] },
    oldAfterMinutes: 15,
  },
} as const satisfies Record<string, WithoutSecret>;

/** P1 alarms of the detectors are dispatched without a dispatcher; calls never are. */
export const autoDispatch: BodyOf<'setAutoDispatchPolicy'> = {
  rules: [{ priority: 'P1', incidentTypes: ['gas-detector-alarm'] }],
};

/** On P1 the telephone rings after ten seconds of silence: the procedures give only twenty to accept. */
export const urgentOrder: BodyOf<'setNotificationOrder'>['P1'] = [
  { channels: ['email', 'sms'], afterSeconds: 0 },
  { channels: ['voice'], afterSeconds: 10 },
];

const lead = { name: 'Imogen Ashdown', email: 'lead@example.com' };

/** Who is told of shortfalls and escalations. */
export const contacts: BodyOf<'setContactsPolicy'> = {
  teams: { north: [lead], south: [lead], specialist: [lead] },
};

/** The reports that the lead gets by e-mail. */
export const reports: readonly BodyOf<'createReport'>[] = [
  {
    title: 'North, day by day',
    team: 'north',
    cadence: { every: 'day', at: '07:00', zone: 'Europe/London' },
    recipients: [lead],
  },
  {
    title: 'Specialist team, week by week',
    team: 'specialist',
    cadence: { every: 'week', at: '07:30', zone: 'Europe/London' },
    recipients: [lead],
  },
];
