import { expect, test } from 'vitest';
import { nearestName, suggestName } from '@muster/core';
import {
  OrganisationNames,
  unknownAmong,
  unknownName,
  unknownSince,
} from '../src/organisation/organisation-names.ts';

const known = { teams: ['north', 'south'], zones: ['harbour'], skills: [] };
const team = (name: string) => ({ kind: 'teams' as const, field: 'team', name });
const skill = { kind: 'skills' as const, field: 'skills.0', name: 'gsa' };

test('before any name is set, and for a kind without names, every given name is known', () => {
  expect(unknownAmong(undefined, [team('nroth')])).toEqual([]);
  expect(unknownAmong(known, [skill])).toEqual([]);
});

test('an unknown name is refused by its field, with the nearest and the place to add it, and is not repeated', () => {
  expect(unknownName(known, [team('south'), team('nroth')])).toEqual({
    rule: 'unknown-name',
    says: "team: not one of the organisation's teams. Did you mean “north”? Known: north, south. An admin adds names at PUT /v1/organisation.",
    about: { field: 'team', nearest: 'north' },
  });
  expect(unknownName(known, [team('night-watch')])?.about).toEqual({ field: 'team' });
});

test('a name that has become unknown is named, so that it can be found', () => {
  expect(unknownSince(known, [team('west'), team('north')])).toEqual([
    "team: west is not one of the organisation's teams any more.",
  ]);
});

test('a name twice in a list is refused at its place', () => {
  const { error } = OrganisationNames.safeParse({ ...known, zones: ['harbour', 'spit', 'harbour'] });
  expect(error?.issues).toMatchObject([{ path: ['zones', 2], message: 'is entry 0 once more' }]);
});

test('a refusal lists a limited number of names', () => {
  const many = Array.from({ length: 500 }, (_, at) => `zone-${at}`);
  expect(suggestName('elsewhere', many)).toMatch(/ and 460 more\.$/);
  expect(nearestName('zone-5x', many)).toBe('zone-5');
});
