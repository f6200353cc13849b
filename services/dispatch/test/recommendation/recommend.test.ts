import { plusSeconds } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/people/domain/resource.ts';
import { recommend } from '../../src/recommendation/domain/recommend.ts';
import { MOST_LISTED } from '../../src/recommendation/domain/recommend-role.ts';
import { Recommendation, type Suitability } from '../../src/recommendation/domain/recommendation.ts';
import { always, at, now, person, question, role, roleOf } from '../support/samples.ts';

const first = ({ roles }: Recommendation) => {
  const [one] = roles;
  if (one === undefined) throw new Error('there is a role');
  return one;
};
const allListed = (recommendation: Recommendation): Suitability[] =>
  recommendation.roles.flatMap(({ picks, passedOver }) => [...picks, ...passedOver]);
const about = (recommendation: Recommendation, name: string): Suitability => {
  const found = allListed(recommendation).find(({ resource }) => resource.name === name);
  if (found === undefined) throw new Error(`${name} was listed`);
  return found;
};
const picked = (recommendation: Recommendation): string[] =>
  first(recommendation).picks.map(({ resource }) => resource.name);

const held = { assignmentId: derivedId('asg', 'x'), incidentId: derivedId('inc', 'x'), reference: '7Q4KX2M' };

describe('an exercise', () => {
  const away = person('Maya', { duty: { status: 'on-scene', held: { ...held, exercise: true } } });

  test('keeps nobody from a real incident, and the reason says what they leave', () => {
    const recommendation = recommend(question(), [away]);
    expect(picked(recommendation)).toEqual(['Maya']);
    expect(about(recommendation, 'Maya').reason).toContain('leaves exercise 7Q4KX2M for it');
  });

  test('takes nobody from another exercise, nor from a real incident', () => {
    const busy = person('Jonas', { duty: { status: 'offered', held } });
    const recommendation = recommend(question({ exercise: true }), [away, busy]);
    expect(picked(recommendation)).toEqual([]);
    for (const name of ['Maya', 'Jonas']) expect(about(recommendation, name).code).toBe('reserved');
  });
});

describe('everybody has a reason', () => {
  const cases: [string, Partial<Record<keyof Resource, unknown>>, string, string][] = [
    ['missing-skill', { skills: ['lifts'] }, 'missing-skill', 'Lacks skill gas.'],
    [
      'off shift',
      { shifts: [{ ...always[0], from: '20:00', to: '06:00' }] },
      'off-shift',
      'Off shift until Mon 5 Jan 2026, 20:00 (Europe/London).',
    ],
    ['without shifts', { shifts: [] }, 'off-shift', 'Off shift: has no shifts.'],
    [
      'out of service',
      { duty: { status: 'out-of-service', because: 'van in the garage' } },
      'out-of-service',
      'Out of service: van in the garage.',
    ],
    [
      'reserved',
      { duty: { status: 'en-route', held } },
      'reserved',
      `Reserved by assignment ${held.assignmentId} on incident 7Q4KX2M (en route).`,
    ],
    [
      'unverified',
      { email: { address: 'a@example.com', verified: false } },
      'no-verified-channel',
      'No verified channel: the e-mail address is not verified.',
    ],
    ['without mail', { email: undefined }, 'no-verified-channel', 'No verified channel: no e-mail address.'],
    [
      'elsewhere',
      { zones: ['airport', 'riverside'] },
      'wrong-zone',
      'Does not cover zone harbour (covers airport and riverside).',
    ],
  ];
  test.each(cases)('a person who is %s is passed over and told why', (_, facts, code, reason) => {
    const found = about(recommend(question(), [person('Maya'), person('Tom', facts)]), 'Tom');
    expect([found.code, found.reason]).toEqual([code, reason]);
    expect(found.rank).toBeUndefined();
  });

  test('somebody who declined this incident is named with the assignment they declined', () => {
    const maya = person('Maya');
    const assignmentId = derivedId('asg', 'declined');
    const tried = [
      {
        resource: { resourceId: maya.resourceId, name: 'Maya' },
        role: role.role,
        assignmentId,
        how: 'declined' as const,
        at: now,
      },
    ];
    const found = about(recommend(question({ tried }), [maya]), 'Maya');
    expect([found.code, found.reason]).toEqual([
      'already-tried',
      `Already tried: declined assignment ${assignmentId}.`,
    ]);
  });

  test('a pick says what speaks for the person, and that a distance is not known and why', () => {
    expect(about(recommend(question(), [person('Maya')]), 'Maya')).toMatchObject({
      code: 'fits',
      rank: 1,
      reason:
        'Has skill gas, on shift until Tue 6 Jan 2026, 00:00 (Europe/London), covers zone harbour, distance unknown (the place has no coordinates), 0 jobs in 24 h, rested.',
    });
  });

  test('a person with several reasons against them has all of them listed, the strongest first', () => {
    const tom = person('Tom', { skills: [], zones: ['airport'] });
    expect(about(recommend(question(), [tom]), 'Tom').reason).toBe(
      'Lacks skill gas. Does not cover zone harbour (covers airport).',
    );
  });
});

describe('the order', () => {
  const near = { latitude: 51.5, longitude: 0, at: now };
  const place = { text: 'Quay', zone: 'harbour', coordinates: { latitude: 51.5, longitude: 0.01 } };
  const facts = { ...question().facts, place };

  test('a zone decides before any distance', () => {
    const people = [person('Near', { zones: ['airport'], position: near }), person('Far')];
    const found = recommend(question({ facts }), people);
    expect(picked(found)).toEqual(['Far']);
    expect(about(found, 'Near').code).toBe('wrong-zone');
  });

  test('of two in the zone the nearer is picked, and an old position gives no distance', () => {
    const old = { ...near, at: at('08:00:00') };
    const people = [
      person('Old', { position: old }),
      person('Far', { position: { ...near, longitude: 0.5 } }),
      person('Near', { position: near }),
    ];
    const found = recommend(question({ facts }), people);
    expect(picked(found)).toEqual(['Near']);
    expect(about(found, 'Near').distanceKm).toBe(0.7);
    expect(about(found, 'Old').reason).toContain('distance unknown (position 78 min old)');
    expect(about(found, 'Near').reason).toMatch(/km away \(position .+ old\)/);
    expect(['Near', 'Far', 'Old'].map((name) => about(found, name).rank)).toEqual([1, 2, 3]);
  });

  test('a position dated tomorrow is no distance', () => {
    const tomorrow = { ...near, at: plusSeconds(now, 86_400) };
    const found = recommend(question({ facts }), [
      person('Tomorrow', { position: tomorrow }),
      person('Here', { position: near }),
    ]);
    expect(picked(found)).toEqual(['Here']);
    expect(about(found, 'Tomorrow').reason).toContain('distance unknown (position dated 1 d ahead)');
  });

  test('with equal distance the one with fewer jobs goes, then who rested longer', () => {
    const people = [
      person('Busy', { recentJobs: [at('03:00:00')] }),
      person('Fresh', { lastClearAt: at('05:00:00') }),
      person('Fresher', { lastClearAt: at('04:00:00') }),
    ];
    expect(allListed(recommend(question(), people)).map(({ resource }) => resource.name)).toEqual([
      'Fresher',
      'Fresh',
      'Busy',
    ]);
  });

  test('a person who was passed over has the reason why the picked one ranks first', () => {
    const zoe = person('Zoe', { lastClearAt: at('04:00:00') });
    const notes = (other: Resource) => about(recommend(question(), [zoe, other]), other.name).note;
    expect(notes(person('Amy', { lastClearAt: at('05:00:00') }))).toBe('Zoe has rested longer.');
    expect(notes(person('Amy', { recentJobs: [at('03:00:00')] }))).toBe('Zoe had fewer jobs in 24 h.');
    expect(notes(person('Zuri', { lastClearAt: at('04:00:00') }))).toBe(
      'Zoe comes first by name, all else equal.',
    );
    expect(notes(person('Amy', { lastClearAt: at('09:00:00') }))).toBe('Zoe is rested.');
  });

  test('rest is passed over only when nobody rested fits, and that is said', () => {
    const resting = person('Resting', { lastClearAt: at('09:00:00') });
    const withOther = recommend(question(), [resting, person('Zoe', { recentJobs: [at('03:00:00')] })]);
    expect(picked(withOther)).toEqual(['Zoe']);
    expect(about(withOther, 'Resting')).toMatchObject({
      code: 'resting',
      reason: 'Resting: 18 min of 60 min since the last incident.',
    });
    expect(about(recommend(question(), [resting]), 'Resting')).toMatchObject({
      code: 'resting-used',
      note: 'Nobody rested was left for this place.',
    });
  });
});

describe('several roles', () => {
  const second = roleOf({ role: 'second-engineer', title: 'Second engineer', skills: ['gas', 'first-aid'] });
  const roles = [
    { role, needed: 1 },
    { role: second, needed: 1 },
  ];

  test('the only person for the second role is kept for it, and the first role says so', () => {
    const both = person('Ana', { skills: ['gas', 'first-aid'] });
    const found = recommend(question({ roles }), [both, person('Ben')]);
    expect(found.roles.map(({ picks }) => picks.map(({ resource }) => resource.name))).toEqual([
      ['Ben'],
      ['Ana'],
    ]);
    expect(first(found).passedOver[0]).toMatchObject({
      code: 'picked-for-other-role',
      note: 'Recommended as Second engineer.',
    });
  });

  test('nobody is picked for two places, and the shortfall names how many of whom are missing', () => {
    const found = recommend(question({ roles: [{ role, needed: 3 }] }), [
      person('Ana'),
      person('Ben', { shifts: [] }),
      person('Cy', { shifts: [] }),
      person('Dee', { duty: { status: 'on-scene', held } }),
      person('Eve', { skills: [] }),
    ]);
    expect(picked(found)).toEqual(['Ana']);
    expect(first(found).shortfall).toEqual({
      missing: 2,
      reason: 'Of 4 people with skill gas, 1 is picked, 1 is assigned already and 2 are off shift.',
    });
  });

  test('a skill that nobody has is a shortfall that says so', () => {
    expect(first(recommend(question(), [person('Eve', { skills: [] })])).shortfall?.reason).toBe(
      'There is nobody with skill gas.',
    );
  });
});

describe('of many people', () => {
  const many = (count: number, facts: Parameters<typeof person>[1]) =>
    Array.from({ length: count }, (_, n) => person(`${JSON.stringify(facts).length}-${n}`, facts));

  test('those nearest to being picked are listed, and the others counted by the first reason against each', () => {
    const people = [
      ...many(4, {}),
      ...many(30, { shifts: [] }),
      ...many(9, { zones: ['airport'], skills: ['lifts'] }),
      ...many(1, { skills: [] }),
    ];
    const { picks, passedOver, morePassedOver } = first(recommend(question(), people));
    const codes = passedOver.map(({ code }) => code);
    expect([picks.length, passedOver.length]).toEqual([1, MOST_LISTED]);
    expect(codes.filter((code) => code === 'next-in-line')).toHaveLength(3);
    expect(morePassedOver?.reduce((sum, more) => sum + more.people, 0)).toBe(44 - 1 - MOST_LISTED);
    expect(morePassedOver).toContainEqual({ code: 'missing-skill', people: 10 });
  });

  test('a shortfall counts everybody, listed or not', () => {
    const people = [...many(40, { shifts: [] }), ...many(3, { zones: ['airport'] })];
    expect(first(recommend(question(), people)).shortfall?.reason).toBe(
      'Of 43 people with skill gas, 40 are off shift and 3 do not cover the zone.',
    );
  });

  test('a recommendation from before people were counted is still read', () => {
    const { morePassedOver: _, ...older } = first(recommend(question(), many(40, {})));
    const stored = { ...recommend(question(), []), roles: [older] };
    expect(Recommendation.parse(stored)).toEqual(stored);
  });
});

describe('one fact of one person', () => {
  const reasons = (recommendation: Recommendation) =>
    new Map(allListed(recommendation).map(({ resource, reason }) => [resource.name, reason]));
  const changedBetween = (one: Recommendation, other: Recommendation): string[] => {
    const before = reasons(one);
    return [...reasons(other)].filter(([name, reason]) => before.get(name) !== reason).map(([name]) => name);
  };

  test('changes the pick and exactly that person’s reason', () => {
    const people = ['Ana', 'Ben', 'Cy'].map((name) => person(name));
    const before = recommend(question(), people);
    const changed = people.map((one) => (one.name === 'Ana' ? person('Ana', { skills: ['lifts'] }) : one));
    const afterwards = recommend(question(), changed);
    expect([picked(before), picked(afterwards)]).toEqual([['Ana'], ['Ben']]);
    expect(changedBetween(before, afterwards)).toEqual(['Ana']);
  });

  const facts: fc.Arbitrary<Partial<Record<keyof Resource, unknown>>> = fc.oneof(
    fc.record({ skills: fc.subarray(['gas', 'first-aid', 'lifts']) }),
    fc.record({ zones: fc.constantFrom(['harbour'], ['airport'], ['harbour', 'airport']) }),
    fc.record({ shifts: fc.constantFrom(always, [], [{ ...always[0], from: '20:00', to: '06:00' }]) }),
    fc.record({
      duty: fc.constantFrom(
        { status: 'available' },
        { status: 'out-of-service' },
        { status: 'offered', held },
      ),
    }),
    fc.record({ email: fc.constantFrom(undefined, { address: 'a@example.com', verified: true }) }),
    fc.record({ lastClearAt: fc.constantFrom(at('09:00:00'), at('01:00:00')) }),
    fc.record({ recentJobs: fc.constantFrom([], [at('02:00:00')]) }),
  );
  const roster = fc
    .array(fc.array(facts, { maxLength: 3 }), { minLength: 1, maxLength: 7 })
    .map((all) => all.map((some, n) => ({ name: `P${n}`, facts: Object.assign({}, ...some) as object })));

  test('never changes anybody else’s reason, and everybody is listed once per role', () => {
    const needs = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(roster, fc.nat(), facts, needs, (given, index, change, [one, two]) => {
        const roles = [
          { role, needed: one },
          { role: roleOf({ role: 'second', title: 'Second', skills: ['first-aid'] }), needed: two },
        ];
        const changedName = `P${index % given.length}`;
        const people = given.map(({ name, facts: has }) => person(name, has));
        const changed = given.map(({ name, facts: has }) =>
          person(name, name === changedName ? { ...has, ...change } : has),
        );
        const [before, afterwards] = [people, changed].map((all) => recommend(question({ roles }), all));
        for (const [n, { role: name, picks, passedOver, shortfall, needed }] of (
          before?.roles ?? []
        ).entries()) {
          expect(picks.length + passedOver.length).toBe(people.length);
          expect(picks.length + (shortfall?.missing ?? 0)).toBe(needed);
          const others = [...picks, ...passedOver].filter(({ resource }) => resource.name !== changedName);
          const now = afterwards?.roles[n];
          for (const { resource, reason } of others) {
            const found = [...(now?.picks ?? []), ...(now?.passedOver ?? [])].find(
              (one) => one.resource.name === resource.name,
            );
            expect([name, resource.name, found?.reason]).toEqual([name, resource.name, reason]);
          }
        }
        const twice = before?.roles.flatMap(({ picks }) => picks.map(({ resource }) => resource.name)) ?? [];
        expect(new Set(twice).size).toBe(twice.length);
      }),
      { seed: 320, numRuns: 100 },
    );
  });
});
