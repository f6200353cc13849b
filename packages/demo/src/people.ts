import type { NewResource, Shift } from './api-replies.ts';

const zone = 'Europe/London';
const everyDay: Shift['days'] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdays: Shift['days'] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const days: Shift[] = [{ days: everyDay, from: '06:00', to: '18:00', zone }];
const nights: Shift[] = [{ days: everyDay, from: '18:00', to: '06:00', zone }];
const onCall: Shift[] = [{ days: everyDay, from: '00:00', to: '00:00', zone }];
const office: Shift[] = [{ days: weekdays, from: '08:00', to: '16:00', zone }];

type Details = Pick<NewResource, 'team' | 'skills' | 'zones' | 'shifts' | 'phone'>;

const verified = (number: string) => ({ number, verified: true });

const person = (name: string, mailbox: string, details: Details): NewResource => ({
  name,
  email: { address: `${mailbox}@example.com`, verified: true },
  restMinutes: 0,
  ...details,
});

/**
 * The responders of Harbour City. At every hour somebody with each skill is on shift, and somebody is not. One has no telephone, and
 * one a landline, which takes no texts. The numbers are Ofcom's for drama.
 */
export const people: readonly NewResource[] = [
  person('Maya Lindqvist', 'maya.lindqvist', {
    team: 'north',
    skills: ['gas', 'first-aid', 'supervisor'],
    zones: ['harbour', 'old-town'],
    shifts: days,
    phone: verified('07700 900101'),
  }),
  person('Tom Adeyemi', 'tom.adeyemi', {
    team: 'north',
    skills: ['gas', 'water'],
    zones: ['harbour', 'riverside'],
    shifts: days,
    phone: verified('07700 900102'),
  }),
  person('Siân Ó Briain-Llewellyn', 'sian.obriain', {
    team: 'north',
    skills: ['gas', 'electrical'],
    zones: ['harbour', 'old-town'],
    shifts: nights,
    phone: verified('07700 900103'),
  }),
  person('Priya Raman', 'priya.raman', {
    team: 'north',
    skills: ['gas', 'first-aid'],
    zones: ['harbour', 'airport'],
    shifts: nights,
    phone: verified('07700 900104'),
  }),
  person('Grace Holloway', 'grace.holloway', {
    team: 'south',
    skills: ['gas', 'water'],
    zones: ['harbour', 'riverside', 'airport'],
    shifts: days,
    phone: verified('07700 900105'),
  }),
  person('Lena Fairweather', 'lena.fairweather', {
    team: 'south',
    skills: ['gas'],
    zones: ['harbour', 'riverside', 'old-town'],
    shifts: nights,
    phone: verified('07700 900106'),
  }),
  person('Idris Novak', 'idris.novak', {
    team: 'south',
    skills: ['water', 'first-aid'],
    zones: ['harbour', 'riverside'],
    shifts: onCall,
    phone: verified('07700 900107'),
  }),
  person('Kofi Mensah-Byrne', 'kofi.mensah', {
    team: 'south',
    skills: ['electrical', 'first-aid'],
    zones: ['harbour', 'old-town', 'airport'],
    shifts: onCall,
    phone: verified('07700 900108'),
  }),
  person('Hamish Tolliver', 'hamish.tolliver', {
    team: 'specialist',
    skills: ['gas', 'supervisor'],
    zones: ['harbour', 'old-town', 'riverside', 'airport'],
    shifts: onCall,
    phone: verified('07700 900109'),
  }),
  person('Yuki Tanabe-Ross', 'yuki.tanabe', {
    team: 'specialist',
    skills: ['gas', 'water'],
    zones: ['airport'],
    shifts: onCall,
  }),
  person('Rosa Delgado-Smith', 'rosa.delgado', {
    team: 'specialist',
    skills: ['lifts', 'electrical', 'supervisor'],
    zones: ['harbour', 'old-town', 'riverside', 'airport'],
    shifts: onCall,
    phone: verified('07700 900111'),
  }),
  person('Owen Castellane', 'owen.castellane', {
    team: 'specialist',
    skills: ['lifts', 'electrical'],
    zones: ['harbour', 'old-town', 'riverside'],
    shifts: office,
    phone: verified('01632 960112'),
  }),
];

/** Whose van is in for repair. */
export const outOfService = { name: 'Hamish Tolliver', because: 'his van is in for repair' };
