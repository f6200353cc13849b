import { afterAll, beforeAll, test, expect, vi } from 'vitest';
import { playSideJobs } from './side-jobs.ts';
import { faults, type FaultClass } from './break.ts';
import { disturbed, undisturbed, type Disturbance } from './deliver.ts';
import { Mirror } from './mirror.ts';
import { record, type Recorded } from './record.ts';
import { wrongWith } from './sameness.ts';
import { playMainJob, loadDemoOrganisation } from './main-job.ts';
import { take, type Rows } from './snapshot.ts';
import { useInProcessSystem } from './in-process-system.ts';

/** Whoever pauses before they try again does so at once: of all that is disturbed here, nothing waits for the clock. */
vi.mock('node:timers/promises', async (original) => {
  const real = await original<typeof import('node:timers/promises')>();
  return { ...real, setTimeout: () => real.setImmediate() };
});

/** A loop is disturbed in its first rounds. */
const ACTS = 8;

/** With these whoever sends a mail knows that it was not sent. */
const KNOWN: readonly FaultClass[] = ['throttled', 'conflict', 'condition lost'];

const sortedTexts = (rows: Rows = new Map()) => [...rows.values()].map(({ text }) => text).sort();

/** Call it at the top of a test file: the calls of everything that is played, to be disturbed one by one. */
export function useSweep() {
  const system = useInProcessSystem();
  const recorded: Recorded[] = [];
  let mirror: Mirror | undefined;
  const watched = () => {
    if (mirror === undefined) throw new Error('nothing is recorded before the tests');
    return { system: system(), mirror };
  };
  const still = new Map<Recorded, ReturnType<typeof undisturbed>>();
  /** How a call ends without a fault: found out once. */
  const ends = (one: Recorded) => {
    const found = still.get(one) ?? undisturbed(watched(), one);
    still.set(one, found);
    return found;
  };

  beforeAll(async () => {
    mirror = await Mirror.of(system());
    system().interceptors.push(mirror.watch);
    const played = await record(system(), mirror, async () => {
      const setting = await loadDemoOrganisation(system());
      await playMainJob(system(), setting);
      await playSideJobs(system(), setting, setting.generic);
    });
    recorded.push(...played);
  }, 180_000);

  afterAll(async () => {
    const names = Object.values(system().tables);
    const [{ tables: seen }, { tables: there }] = [
      await watched().mirror.take(names),
      await take(system(), names),
    ];
    for (const name of names) expect(sortedTexts(seen.get(name))).toEqual(sortedTexts(there.get(name)));
  });

  /** What is wrong after a fault of this class at any act of the calls that are meant. */
  const sweep = async (fault: FaultClass, meant = /./, without: Disturbance['without'] = {}) => {
    const wrong: { readonly at: string; readonly reason: unknown }[] = [];
    const knows = KNOWN.includes(fault);
    for (const one of recorded.filter(({ label }) => meant.test(label))) {
      const { end, stands: expected } = await ends(one);
      for (const [nth, command] of one.acts.slice(0, ACTS).entries()) {
        if (!faults[fault].befalls.test(command)) continue;
        const more = (nth + one.label.length) % 3;
        const { met, settled, stands } = await disturbed(watched(), one, { nth, fault, more, end, without });
        const at = `${one.label} ${command} ${nth}`;
        if (!met) wrong.push({ at, reason: 'it never came to that act' });
        if (!settled && knows) wrong.push({ at, reason: 'it never came to an end' });
        const reason = wrongWith(one.label, stands, expected, { knows, settled });
        if (reason) wrong.push({ at, reason });
      }
    }
    return wrong;
  };
  return { system, recorded: () => recorded, sweep };
}

/** A test for each of these: whatever is disturbed so stands in the end as if nothing had. */
export const testEach = (
  sweep: ReturnType<typeof useSweep>['sweep'],
  classes: readonly FaultClass[],
): void => {
  test.each(classes)('%s', { timeout: 300_000 }, async (fault) => {
    expect(await sweep(fault)).toEqual([]);
  });
};
