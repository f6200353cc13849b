import { describe, expect, test } from 'vitest';
import type { Interceptor } from '../support/whole/aws.ts';
import type { FaultClass } from '../support/whole/fault-classes.ts';
import { useFaultAtEachAct } from '../support/whole/fault-at-each-act.ts';
import { ALL, DAY } from '../support/width.ts';

const { tryFault, tryCalls } = useFaultAtEachAct();

/** Which acts these are, and how to try them again. */
const THESE = ALL
  ? 'each'
  : `those of day ${DAY}: MUSTER_DAY=${DAY} npm test -- test/faults/every-act.test.ts`;

/** A test for each of these: whatever goes wrong so leaves in the end what it leaves otherwise. */
const testEachFault = (...classes: readonly FaultClass[]): void => {
  test.each(classes)('%s', { timeout: 300_000 }, async (fault) => {
    expect(await tryFault(fault), `Acts tried: ${THESE}`).toEqual([]);
  });
};

describe('a refused write, publication or sending of any Lambda leaves the same state after it is repeated', () => {
  testEachFault('throttled', 'conflict', 'condition lost', 'timed out before');
});

describe('losing the response to a write, publication or sending of any Lambda leaves the same state', () => {
  testEachFault('timed out after', 'crash before', 'crash after');
});

const FEW = /^(triage\/on-events IncidentReported$|dispatch\/responder POST .*answer)/;
const BACK = /^triage\/api POST .*back/;
const BRIEF = /^dispatch\/notifier AssignmentOffered$/;

/** Code that goes on as if its write had worked. */
const ignoringErrors: Interceptor = async (_sent, goOn) => {
  try {
    return await goOn();
  } catch {
    return {};
  }
};

/** A store that keeps no causes. */
const withoutCauses: Interceptor = ({ input }, goOn) => {
  const { Item } = input;
  if (typeof Item === 'object' && Item !== null) Object.assign(Item, { causes: [] });
  return goOn();
};

/** A sender that stores no attempt before it sends. */
const withoutAttempts: Interceptor = async ({ command }, goOn) => (command === 'PutCommand' ? {} : goOn());

describe('the sweep fails when a guard is taken out', () => {
  const guards: readonly [FaultClass, string, RegExp, NonNullable<Parameters<typeof tryCalls>[2]>][] = [
    ['throttled', 'errors are ignored', FEW, { around: ignoringErrors }],
    ['timed out before', 'errors are ignored', FEW, { around: ignoringErrors }],
    ['conflict', 'errors are ignored', FEW, { around: ignoringErrors }],
    ['condition lost', 'errors are ignored', FEW, { around: ignoringErrors }],
    ['crash before', 'nothing is repeated', FEW, { repeats: false }],
    ['crash after', 'no cause is kept', BACK, { within: withoutCauses }],
    ['timed out after', 'no cause is kept', BACK, { within: withoutCauses }],
    ['crash after', 'no attempt is stored', BRIEF, { within: withoutAttempts }],
  ];
  test.each(guards)('%s: %s', async (fault, _guard, meant, without) => {
    expect(await tryCalls(fault, meant)).toEqual([]);
    expect(await tryCalls(fault, meant, without)).not.toEqual([]);
  });
});
