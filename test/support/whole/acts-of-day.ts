import { createHash } from 'node:crypto';
import type { FaultClass } from './fault-classes.ts';
import type { RecordedCall } from './record-calls.ts';

/** A write, publication or sending: the nth act of a call. */
export interface Act {
  readonly call: RecordedCall;
  readonly nth: number;
  readonly command: string;
}

/** Of those that are not needed for a kind, one in so many is tried each day. */
const DAYS = 5;

const lot = (...of: readonly (string | number)[]): number =>
  createHash('sha256').update(of.join('\n')).digest().readUInt32BE();

/**
 * The acts at which a fault is tried on a day: one at least of each command of each Lambda, and of the others every fifth.
 * Which these are is drawn anew for each day and fault.
 */
export const actsOfDay = (day: number, fault: FaultClass, acts: readonly Act[]): Act[] => {
  const kindOf = ({ call, command }: Act) => `${call.name} ${command}`;
  const drawn = new Map(acts.map((act) => [act, lot(day, fault, act.call.label, act.command, act.nth)]));
  const firsts = new Map<string, Act>();
  for (const [act] of [...drawn].sort(([, one], [, other]) => other - one)) firsts.set(kindOf(act), act);
  return acts.filter((act) => firsts.get(kindOf(act)) === act || (drawn.get(act) ?? 0) % DAYS === 0);
};
