import { expectData } from '@muster/client';
import type { BodyOf, ReplyOf } from '@muster/demo/api-replies';
import { addPerson as addTo, type NewPerson } from '../../support/people.ts';
import { admin, unique } from './muster.ts';

export type Person = ReplyOf<'readResource'>;
type Patch = BodyOf<'changeResource'>;

/** Adds a person of a name and an address that no other test uses, on shift at any hour and with skill gas. */
export const addPerson = (zone: string, more: Partial<NewPerson> = {}, as = admin): Promise<Person> => {
  const email = { address: `${unique('person')}@example.com`, verified: true };
  return addTo(as, zone, { name: unique('Person'), email, ...more });
};

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
