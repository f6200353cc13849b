import { describe, expect, it } from 'vitest';
import { addedNames } from '../../src/organisation-names/domain/organisation-names.ts';
import { isSame, setNames } from '../../src/organisation/domain/set-names.ts';
import { recommend } from '../../src/recommendation/domain/recommend.ts';
import { now, person, question, role } from '../support/samples.ts';

const names = { teams: ['north'], zones: ['harbour'], skills: ['gas'] };
const unused = { people: [], contacts: { teams: {} } };
const standing = { ...names, revision: 3 };

describe('the names of the organisation', () => {
  it('are published as a whole and in order, with a revision that counts their changes', () => {
    const after = { ...names, zones: ['spit', 'harbour'] };
    expect(setNames(standing, after, { uses: unused, now })).toMatchObject({
      state: { zones: ['harbour', 'spit'], revision: 4 },
      events: [
        { name: 'OrganisationNamesSet', data: { revision: 4, zones: ['harbour', 'spit'], setAt: now } },
      ],
    });
  });

  it('are not published again when only their order differs', () => {
    expect(setNames(standing, names, { uses: unused, now })).toMatchObject({ unchanged: true });
    expect(isSame({ ...names, zones: ['a', 'b'] }, { ...names, zones: ['b', 'a'] })).toBe(true);
  });

  it('cannot lose a name in use unnoticed: the refusal lists its holders, and the removal can be confirmed', () => {
    const people = [person('Ann', { team: 'south', zones: ['spit'] }), person('Bea', { zones: ['spit'] })];
    const uses = { people, contacts: { teams: { south: [] } } };
    for (const before of [undefined, { ...names, teams: [], zones: ['harbour', 'spit'], revision: 1 }]) {
      expect(setNames(before, names, { uses, now })).toMatchObject({
        refusal: {
          rule: 'names-in-use',
          about: { teams: 'south (1 person, the policy of contacts)', zones: 'spit (2 people)' },
        },
      });
    }
    expect(setNames(undefined, names, { uses: undefined, now })).toMatchObject({ state: { revision: 1 } });
  });

  it('may be emptied: without names of a kind any name is accepted again', () => {
    const uses = { people: [person('Ann', { zones: ['spit'] })], contacts: { teams: {} } };
    expect(setNames(standing, { ...names, zones: [] }, { uses, now })).toMatchObject({ ok: true });
    const lessSkills = { ...names, skills: ['water'] };
    expect(setNames(standing, lessSkills, { uses, now })).toMatchObject({
      refusal: { about: { skills: 'gas (1 person)' } },
    });
  });

  it('that somebody has already may be sent once more', () => {
    const zone = (name: string, at = 0) => ({ kind: 'zones' as const, field: `zones.${at}`, name });
    expect(addedNames([zone('spit'), zone('quay', 1)], [zone('spit', 7)])).toEqual([zone('quay', 1)]);
  });
});

it('a shortfall where the zone is none of the organisation’s says so first', () => {
  const { facts } = question();
  const elsewhere = { ...facts, place: { ...facts.place, zone: 'spit' }, zoneUnknown: true };
  const { roles } = recommend(question({ facts: elsewhere, roles: [{ role, needed: 1 }] }), [person('Ann')]);
  expect(roles[0]?.shortfall?.reason).toMatch(/^spit is not one of the organisation's zones\. Of 1 person/);
});
