import { expectData } from '@muster/client';
import type { BodyOf, ReplyOf } from '@muster/demo/api-replies';
import { admin, unique } from './muster.ts';

export type Person = ReplyOf<'readResource'>;
type Patch = BodyOf<'changeResource'>;

const always: Person['shifts'] = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    from: '00:00',
    to: '00:00',
    zone: 'Europe/London',
  },
];

/** Adds a person who is on shift at any hour, has skill gas and a verified address of their own. */
export const addPerson = (
  zone: string,
  more: Partial<BodyOf<'createResource'>> = {},
  as = admin,
): Promise<Person> =>
  expectData(
    as.POST('/v1/resources', {
      body: {
        name: unique('Person'),
        team: 'north',
        skills: ['gas'],
        zones: [zone],
        shifts: always,
        email: { address: `${unique('person')}@example.com`, verified: true },
        restMinutes: 0,
        ...more,
      },
    }),
  );

/** Adds so many people; ids order them as dispatch does when nothing else tells them apart. */
export async function addPeople(zone: string, count: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let added = 0; added < count; added += 1) people.push(await addPerson(zone));
  return people;
}

/** Changes something about a person, whatever version they have. */
export async function changePerson({ resourceId }: Pick<Person, 'resourceId'>, body: Patch): Promise<Person> {
  const path = { resourceId };
  const { response } = await admin.GET('/v1/resources/{resourceId}', { params: { path } });
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  return expectData(admin.PATCH('/v1/resources/{resourceId}', { params: { path, header }, body }));
}

export const readPerson = ({ resourceId }: Pick<Person, 'resourceId'>): Promise<Person> =>
  expectData(admin.GET('/v1/resources/{resourceId}', { params: { path: { resourceId } } }));
