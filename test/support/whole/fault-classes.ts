import { awsError, cancelled, timedOut } from '../fault.ts';
import type { Interceptor } from './aws.ts';
import { isAct } from './record-calls.ts';

export interface Fault {
  /** Whether the command was carried out all the same. */
  readonly after: boolean;
  /** Whether the process is gone with it: nothing else that it sends gets anywhere. */
  readonly ends: boolean;
  readonly error: (command: string) => Error;
  /** The commands that it befalls. */
  readonly befalls: RegExp;
}

const gone = () => new Error('the process is gone');
const ANY = /./;
const WRITE = /^(TransactWrite|Put)Command$/;

const refused = (command: string, reason: string): Error =>
  command === 'PutCommand' ? awsError(`${reason}Exception`) : cancelled(reason);

/** What goes wrong, each once with each command that writes, publishes or sends. */
export const faults = {
  throttled: { after: false, ends: false, error: () => awsError('ThrottlingException'), befalls: ANY },
  'timed out before': { after: false, ends: false, error: timedOut, befalls: ANY },
  'timed out after': { after: true, ends: false, error: timedOut, befalls: ANY },
  conflict: {
    after: false,
    ends: false,
    error: (command) => refused(command, 'TransactionConflict'),
    befalls: WRITE,
  },
  'condition lost': {
    after: false,
    ends: false,
    error: (command) => refused(command, 'ConditionalCheckFailed'),
    befalls: WRITE,
  },
  'crash before': { after: false, ends: true, error: gone, befalls: ANY },
  'crash after': { after: true, ends: true, error: gone, befalls: ANY },
} as const satisfies Readonly<Record<string, Fault>>;
export type FaultClass = keyof typeof faults;
export const faultClasses: readonly FaultClass[] = Object.keys(faults).filter(
  (name): name is FaultClass => name in faults,
);

/** Lets the n-th act (from 0) of a Lambda go wrong, once; `met` says whether it came to that. */
export const faultAtAct = (by: string, nth: number, fault: Fault) => {
  let acts = 0;
  let [met, dead] = [false, false];
  const interceptor: Interceptor = async (sent, goOn) => {
    if (sent.by !== by) return goOn();
    if (dead) throw gone();
    if (!isAct(sent)) return goOn();
    acts += 1;
    if (met || acts <= nth) return goOn();
    met = true;
    if (fault.after) await goOn();
    dead = fault.ends;
    throw fault.error(sent.command);
  };
  return { interceptor, met: () => met, dead: () => dead };
};
