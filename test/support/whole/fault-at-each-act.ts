import { afterAll, beforeAll, expect, vi } from 'vitest';
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

  /** What is wrong after a fault of this class at any act of the calls that are meant. */
  const tryFault = async (fault: FaultClass, meant = /./, without: FaultAtAct['without'] = {}) => {
    const wrong: { readonly at: string; readonly reason: unknown }[] = [];
    const knows = KNOWN.includes(fault);
    for (const one of recorded.filter(({ label }) => meant.test(label))) {
      const { end, effects: expected } = await ends(one);
      for (const [nth, command] of one.acts.slice(0, ACTS).entries()) {
        if (!faults[fault].befalls.test(command)) continue;
        const more = (nth + one.label.length) % 3;
        const { met, settled, effects } = await callWithFault(subject(), one, {
          nth,
          fault,
          more,
          end,
          without,
        });
        const at = `${one.label} ${command} ${nth}`;
        if (!met) wrong.push({ at, reason: 'it never came to that act' });
        if (!settled && knows) wrong.push({ at, reason: 'it never came to an end' });
        const reason = unexpectedEffects(one.label, effects, expected, { knows, settled });
        if (reason) wrong.push({ at, reason });
      }
    }
    return wrong;
  };
  return { system, recorded: () => recorded, tryFault };
}
