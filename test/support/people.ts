import { expectData, type MusterClient } from '@muster/client';
import type { BodyOf, ReplyOf } from '@muster/demo/api-replies';

export type Person = ReplyOf<'createResource'>;
export type NewPerson = BodyOf<'createResource'>;

/** On shift at any hour. */
export const ALWAYS: NewPerson['shifts'] = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    from: '00:00',
    to: '00:00',
    zone: 'Europe/London',
  },
];

/**
 * Adds somebody who fits the sample procedure in a zone: on shift, with skill gas and a verified address of their own,
 * which is made of their name, or of the zone for want of one.
 */
export const addPerson = (
  admin: MusterClient,
  zone: string,
  { name, ...more }: Partial<NewPerson> = {},
): Promise<Person> => {
  const address = `${(name ?? zone).toLowerCase()}@example.com`;
  const usual = { team: 'north', skills: ['gas'], zones: [zone], shifts: ALWAYS, restMinutes: 0 };
  const body = { name: name ?? `Only ${zone}`, ...usual, email: { address, verified: true }, ...more };
  return expectData(admin.POST('/v1/resources', { body }));
};
