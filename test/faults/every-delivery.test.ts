import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CallSetting } from '@muster/demo/call/setting';
import { difference } from '../support/whole/fingerprint.ts';
import type { OnTheBus } from '../support/whole/outside.ts';
import { TableCopies } from '../support/whole/table-copies.ts';
import { asTexts, type Snapshot } from '../support/whole/snapshot.ts';
import { playMainJob, loadDemoOrganisation } from '../support/whole/main-job.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';
import { WIDTH } from '../support/width.ts';

const system = useInProcessSystem();
let setting: CallSetting;
let copies: TableCopies;
let ready: Snapshot;
let expected: string[];

const everything = () => copies.take(Object.values(system().tables));
const effects = async () => asTexts(system(), await everything());

/** Plays the main job from the beginning on a bus that hands events on in this way. */
const playOn = async (
  onBus: (events: readonly OnTheBus[], timePasses: boolean) => readonly OnTheBus[],
): Promise<string[]> => {
  await copies.putBack(ready);
  system().onBus = onBus;
  await playMainJob(system(), setting);
  system().onBus = (events) => events;
  await system().runDue();
  return effects();
};

beforeAll(async () => {
  setting = await loadDemoOrganisation(system());
  copies = await TableCopies.of(system());
  system().interceptors.push(copies.noteWrites);
  ready = await everything();
  expected = await playOn((events) => events);
}, 60_000);

/** A line of the timeline says whether word came after the closing, which is no difference in what stands. */
const whenever = (rows: readonly string[]) =>
  rows.map((row) => row.replaceAll('Came after the closing: ', ''));

const expectSame = (found: readonly string[]) => {
  expect(difference(whenever(found), whenever(expected))).toEqual({ more: [], less: [] });
};

describe('the main job ends in the same state, with the same mails, when events', () => {
  test('come twice', async () => {
    expectSame(await playOn((events) => [...events, ...events]));
  });

  test('come in the opposite order', async () => {
    expectSame(await playOn((events) => events.toReversed()));
  });

  // Nothing is held while time passes: a missed deadline would be settled later, which is no difference in what stands.
  test.each(Array.from({ length: WIDTH > 1 ? 8 : 3 }, (_, at) => at + 1))(
    'come late, some twice, in any order (%s)',
    async (seed) => {
      const chance = fc.sample(fc.nat({ max: 99 }), { seed, numRuns: 5000 });
      const draw = () => chance.pop() ?? 0;
      let held: OnTheBus[] = [];
      const late = (events: readonly OnTheBus[], timePasses: boolean) => {
        const all = [...held, ...events].sort(() => draw() - 50);
        held = timePasses ? [] : all.filter(() => draw() < 30);
        const now = all.filter((event) => !held.includes(event));
        return [...now, ...now.filter(() => draw() < 30)];
      };
      expectSame(await playOn(late));
    },
  );
});

test('repeating every event to all its subscribers changes nothing', async () => {
  const heard: OnTheBus[] = [];
  await playOn((events) => {
    heard.push(...events);
    return events;
  });
  const [before, mails] = [await effects(), system().outside.mails.length];
  for (const event of heard) system().route(event);
  await system().runDue();
  expect(difference(await effects(), before)).toEqual({ more: [], less: [] });
  expect(system().outside.mails).toHaveLength(mails);
  expect(system().queues.flatMap(({ deadLetters }) => deadLetters)).toEqual([]);
});
