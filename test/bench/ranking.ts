import { events } from '@muster/contracts';
import { instantOf, toInstant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { Resource } from '../../services/dispatch/src/people/domain/resource.ts';
import { recommend } from '../../services/dispatch/src/recommendation/domain/recommend.ts';
import { median } from './statistics.ts';
import { ms, times, type Row } from './row.ts';

const now = toInstant('2026-01-05T09:18:00Z');
const SKILLS = ['gas', 'lifts', 'first-aid', 'high-voltage'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** People of whom each has some skills, one of eight patterns of shifts, and two in three a fresh position. */
const peopleOf = (count: number): Resource[] =>
  Array.from({ length: count }, (_, n) =>
    Resource.parse({
      resourceId: derivedId('res', `${n}`),
      name: `Person ${n}`,
      team: 'north',
      skills: SKILLS.filter((_skill, bit) => ((n >> bit) & 1) === 1),
      zones: n % 5 === 0 ? ['airport'] : ['harbour', 'docks'],
      shifts: [{ days: DAYS, from: `0${n % 8}:00`, to: '18:00', zone: 'Europe/London' }],
      email: { address: `p${n}@example.com`, verified: true },
      restMinutes: 60,
      ...(n % 3 > 0 && { position: { latitude: 51 + (n % 97) / 300, longitude: (n % 89) / 300, at: now } }),
      duty: { status: 'available' },
      recentJobs: n % 7 === 0 ? [instantOf(Date.parse(now) - 3_600_000)] : [],
    }),
  );

/** Reads of each person what a ranking reads, and decides nothing. */
const readAll = (people: readonly Resource[]): number => {
  let sum = 0;
  for (const { skills, zones, shifts, email, position, recentJobs, duty, name } of people) {
    sum += skills.join().length + zones.join().length + JSON.stringify(shifts).length + name.length;
    sum += (email?.address.length ?? 0) + (position ? Date.parse(position.at) : 0) + duty.status.length;
    for (const at of recentJobs) sum += Date.parse(at);
  }
  return sum;
};

/** Milliseconds of processor time for one run, the median of nine. */
const costOf = (runs: number, work: () => unknown): number => {
  const took = Array.from({ length: 10 }, () => {
    const before = process.cpuUsage();
    for (let run = 0; run < runs; run += 1) work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / runs;
  });
  return median(took.slice(1));
};

const AIM_MS = 8;

/** A ranking of many people for three places, beside a loop that reads them. */
export function measureRanking(): Row {
  const verdict = events.IncidentAssessed.data.parse(events.IncidentAssessed.examples[0]);
  const [first] = verdict.plan.roles;
  if (first === undefined) throw new Error('the example has a role');
  const place = { ...verdict.incident.place, coordinates: { latitude: 51.1, longitude: 0.1 } };
  const question = {
    ...verdict,
    facts: { ...verdict.incident, place },
    roles: [['gas'], ['lifts'], []].map((skills, n) => ({
      role: { ...first, role: `role-${n}`, skills },
      needed: 1,
    })),
    ...{ tried: [], exercise: false, now },
  };
  const costs = [1000, 10_000].map((count) => {
    const people = peopleOf(count);
    const runs = 20_000 / count;
    const ranking = costOf(runs, () => recommend(question, people));
    return { count, ranking, loop: costOf(runs, () => readAll(people)) };
  });
  const [thousand, many] = costs;
  if (!thousand || !many) throw new Error('both were measured');
  const growth = many.ranking / thousand.ranking;
  const inWords = costs.map(
    ({ count, ranking, loop }) =>
      `${count.toLocaleString('en')} people ${ms(ranking)}: ${times(ranking / loop)} the loop`,
  );
  return {
    what: 'dispatch ranks people for three places, once; processor time',
    muster: `${inWords.join('; ')}; ten times the people take ${growth.toFixed(1)} times as long`,
    floor: costs.map(({ loop }) => `a loop that reads them ${ms(loop)}`).join('; '),
    aim: `1,000 people at most ${AIM_MS} ms, growth close to linear`,
    met: thousand.ranking <= AIM_MS && growth <= 15,
    measured: { costs, growth },
  };
}
