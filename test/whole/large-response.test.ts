import '../support/quiet.ts';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { MOST_OFFERS, MOST_RELEASES } from '../../services/dispatch/src/mobilisation/domain/response-part.ts';
import { planOf, type Size } from '../../services/monitoring/test/support/large-incident.ts';
import { inWords, large } from '../support/large-size.ts';
import {
  addPeople,
  assess,
  boundTo,
  dispatchAlone,
  missOffers,
  offersOf,
  resolve,
  responseTo,
} from '../support/large-response.ts';
import { faultAtAct, faults } from '../support/whole/fault-classes.ts';
import { isAct } from '../support/whole/record-calls.ts';
import { loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { allMails } from '../support/whole/mailbox.ts';
import { WIDTH } from '../support/width.ts';

const PLANS = 2;

const system = useInProcessSystem();
/** How much each call of dispatch's Lambdas wrote, and what came of it. */
const writes: { name: string; count: number }[] = [];

beforeAll(async () => {
  await loadDemoOrganisation(system());
  dispatchAlone(system());
  await system()
    .as('admin')
    .PUT('/v1/policies/auto-dispatch', { body: { rules: [{ priority: 'P1' }] } });
  let count = 0;
  system().interceptors.push((sent, goOn) => {
    if (isAct(sent)) count += 1;
    return goOn();
  });
  system().around = async ({ name }, goOn) => {
    count = 0;
    try {
      return await goOn();
    } finally {
      writes.push({ name, count });
    }
  };
});

const deadLetters = () => system().queues.flatMap((queue) => queue.deadLetters);
const pass = (seconds: number) => vi.setSystemTime(system().now + 1000 * seconds);
const subjectsOf = async () => (await allMails(system())).map(({ subject, to }) => `${to} ${subject}`);

const states = async (incidentId: Parameters<typeof responseTo>[1]) =>
  Object.groupBy((await responseTo(system(), incidentId)).places, ({ state }) => state);

test(`a response of ${inWords(large)} is offered, missed, offered again and stood down in parts, and nobody is forgotten`, async () => {
  const plan = planOf(large);
  const places = large.roles * large.people;
  const spare = 60;
  await addPeople(system(), { zone: 'large', count: places + spare, skills: () => ['gas'] });
  // Its mails are one event each, as those of any response.
  system().disabled.add('dispatch/notifier');

  const incidentId = assess(system(), 'large', plan);
  await system().runDue();
  expect((await states(incidentId)).offered).toHaveLength(places);

  pass(21);
  expect(await missOffers(system(), incidentId)).toBe(places);
  await system().runDue();
  expect((await states(incidentId)).offered).toHaveLength(spare);
  expect((await states(incidentId)).short).toHaveLength(places - spare);
  const offers = await offersOf(system(), incidentId);
  expect(offers).toHaveLength(places + spare);
  expect(new Set(offers.map(({ resource }) => resource.resourceId)).size).toBe(places + spare);

  resolve(system(), incidentId);
  await system().runDue();
  expect(await boundTo(system(), incidentId)).toEqual([]);
  expect(new Set((await offersOf(system(), incidentId)).map(({ status }) => status))).toEqual(
    new Set(['expired', 'released']),
  );

  expect(deadLetters()).toEqual([]);
  const most = Math.max(
    ...writes.filter(({ name }) => name === 'dispatch/on-events').map(({ count }) => count),
  );
  expect(most).toBeLessThanOrEqual(Math.max(MOST_OFFERS, MOST_RELEASES) + 10);
  system().disabled.delete('dispatch/notifier');
}, 300_000);

const sizes: fc.Arbitrary<Size> = fc.record({
  roles: fc.integer({ min: 1, max: 10 }),
  people: fc.integer({ min: 1, max: large.people }),
  actions: fc.integer({ min: 0, max: large.actions }),
  mandatory: fc.boolean(),
});
const crash = fc.record({
  nth: fc.nat(80),
  fault: fc.constantFrom(faults['crash before'], faults['crash after']),
  by: fc.constantFrom('dispatch/on-events', 'dispatch/on-deadlines'),
});

let plans = 0;
/** An incident of this size with so many people for it, in whose course a Lambda dies at one of its writes. */
const playWhole = async (
  size: Size,
  count: number,
  { nth, fault, by }: { nth: number; fault: Parameters<typeof faultAtAct>[2]; by: string },
) => {
  const zone = `plan-${(plans += 1)}`;
  await addPeople(system(), { zone, count, skills: () => ['gas'] });
  const broken = faultAtAct(by, nth, fault);
  const around = system().around;
  system().interceptors.unshift((sent, goOn) =>
    // The process that comes after a crash is a new one.
    broken.dead() ? goOn() : broken.interceptor(sent, goOn),
  );
  const incidentId = assess(system(), zone, planOf(size));
  const places = size.roles * size.people;
  await system().runDue();
  const filled = Math.min(places, count);
  expect((await states(incidentId)).offered ?? []).toHaveLength(filled);
  expect((await states(incidentId)).short ?? []).toHaveLength(places - filled);

  pass(21);
  await missOffers(system(), incidentId);
  await system().runDue();
  expect((await states(incidentId)).seeking).toBeUndefined();
  expect((await states(incidentId)).offered ?? []).toHaveLength(Math.min(places, count - filled));
  const offers = await offersOf(system(), incidentId);
  expect(new Set(offers.map(({ resource }) => resource.resourceId)).size).toBe(offers.length);

  resolve(system(), incidentId);
  await system().runDue();
  expect(await boundTo(system(), incidentId)).toEqual([]);
  system().interceptors.shift();
  system().around = around;
  const sent = (await subjectsOf()).filter((subject) => subject.startsWith(`${zone}-`));
  expect(new Set(sent).size).toBe(sent.length);
  expect(sent.filter((subject) => subject.includes('P1'))).toHaveLength(offers.length);
};

test(
  `whatever the size of a response up to ${inWords(large)}, and wherever dispatch breaks off in it, every place is offered to somebody once or told short`,
  async () => {
    const pools = fc.integer({ min: 0, max: 80 });
    await fc.assert(
      fc.asyncProperty(sizes, pools, crash, (size, count, broken) => playWhole(size, count, broken)),
      { seed: 38, numRuns: PLANS, endOnFailure: true },
    );
    expect(deadLetters()).toEqual([]);
  },
  PLANS * WIDTH * 120_000,
);
