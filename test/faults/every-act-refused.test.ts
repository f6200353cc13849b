import { describe } from 'vitest';
import { testEachFault, useFaultAtEachAct } from '../support/whole/fault-at-each-act.ts';

const { tryFault } = useFaultAtEachAct();

describe('a refused write, publication or sending of any Lambda leaves the same state after it is repeated', () => {
  testEachFault(tryFault, ['throttled', 'conflict', 'condition lost', 'timed out before']);
});
