import { describe } from 'vitest';
import { testEachFault, useFaultAtEachAct } from '../support/whole/fault-at-each-act.ts';

const { tryFault } = useFaultAtEachAct();

describe('a write, publication or sending of any Lambda that is refused leaves what stands without it', () => {
  testEachFault(tryFault, ['throttled', 'conflict', 'condition lost', 'timed out before']);
});
