import { afterAll, beforeAll, expect, vi } from 'vitest';
import { ALL, DAY } from '../width.ts';
import { actsOfDay, type Act } from './acts-of-day.ts';
import { playSideJobs } from './side-jobs.ts';
import { faults, type FaultClass } from './fault-classes.ts';
import { callWithFault, callWithoutFault, type FaultAtAct } from './call-with-fault.ts';
import { TableCopies } from './table-copies.ts';
import { recordCalls, type RecordedCall } from './record-calls.ts';
import { unexpectedEffects } from './compare-effects.ts';
import { playMainJob, loadDemoOrganisation } from './main-job.ts';
import { take, type Rows } from './snapshot.ts';
import { useInProcessSystem } from './in-process-system.ts';

/** Whoever pauses before they try again does so at once: of all that goes wrong here, nothing waits for the clock. */
vi.mock('node:timers/promises', async (original) => {
  const real = await original<typeof import('node:timers/promises')>();
  return { ...real, setTimeout: () => real.setImmediate() };
});

/** Of a loop the first rounds go wrong. */
const ACTS = 8;

/** With these whoever sends a mail knows that it was not sent. */
const KNOWN: readonly FaultClass[] = ['throttled', 'conflict', 'condition lost'];

const sortedTexts = (rows: Rows = new Map()) => [...rows.values()].map(({ text }) => text).sort();

/** Call it at the top of a test file: the calls of everything that is played, to go wrong one by one. */
export function useFaultAtEachAct() {
  const system = useInProcessSystem();
  const recorded: RecordedCall[] = [];
  let copies: TableCopies | undefined;
  const subject = () => {
    if (copies === undefined) throw new Error('nothing is recorded before the tests');
    return { system: system(), copies };
  };
  const withoutFault = new Map<RecordedCall, ReturnType<typeof callWithoutFault>>();
  /** How a call ends without a fault: found out once. */
  const ends = (one: RecordedCall) => {
    const found = withoutFault.get(one) ?? callWithoutFault(subject(), one);
    withoutFault.set(one, found);
    return found;
  };

  beforeAll(async () => {
    copies = await TableCopies.of(system());
    system().interceptors.push(copies.noteWrites, copies.repeatReads);
    const played = await recordCalls(system(), copies, async () => {
      const setting = await loadDemoOrganisation(system());
      await playMainJob(system(), setting);
      await playSideJobs(system(), setting, setting.generic);
    });
    recorded.push(...played);
  }, 180_000);

  afterAll(async () => {
    const names = Object.values(system().tables);
    const [{ tables: seen }, { tables: there }] = [
      await subject().copies.take(names),
      await take(system(), names),
    ];
    for (const name of names) expect(sortedTexts(seen.get(name))).toEqual(sortedTexts(there.get(name)));
  });

  /** Where a fault of this class may befall: each of the first acts of each call. */
  const actsFor = (fault: FaultClass): Act[] =>
    recorded.flatMap((call) =>
      [...call.acts.slice(0, ACTS).entries()]
        .filter(([, command]) => faults[fault].befalls.test(command))
        .map(([nth, command]) => ({ call, nth, command })),
    );

  /** What is wrong after a fault of this class at any of these acts. */
  const tryAt = async (fault: FaultClass, acts: readonly Act[], without: FaultAtAct['without'] = {}) => {
    const wrong: { readonly at: string; readonly reason: unknown }[] = [];
    const knows = KNOWN.includes(fault);
    for (const { call, nth, command } of acts) {
      const { end, effects: expected } = await ends(call);
      const more = (nth + call.label.length) % 3;
      const how = { nth, fault, more, end, without };
      const { met, settled, effects } = await callWithFault(subject(), call, how);
      const at = `${call.label} ${command} ${nth}`;
      if (!met) wrong.push({ at, reason: 'it never came to that act' });
      if (!settled && knows) wrong.push({ at, reason: 'it never came to an end' });
      const reason = unexpectedEffects(call.label, effects, expected, { knows, settled });
      if (reason) wrong.push({ at, reason });
    }
    return wrong;
  };

  /** What is wrong after a fault of this class at the acts of the day, or at any in `npm run test:long`. */
  const tryFault = (fault: FaultClass) =>
    tryAt(fault, ALL ? actsFor(fault) : actsOfDay(DAY, fault, actsFor(fault)));

  /** What is wrong after a fault of this class at any act of the calls that are meant. */
  const tryCalls = (fault: FaultClass, meant: RegExp, without: FaultAtAct['without'] = {}) =>
    tryAt(
      fault,
      actsFor(fault).filter(({ call }) => meant.test(call.label)),
      without,
    );
  return { system, tryFault, tryCalls };
}
