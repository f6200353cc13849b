import { describe } from 'vitest';
import { testEachFault, useFaultAtEachAct } from '../support/whole/fault-at-each-act.ts';

const { tryFault } = useFaultAtEachAct();

describe('losing the response to a write, publication or sending of any Lambda leaves the same state', () => {
  testEachFault(tryFault, ['timed out after', 'crash before', 'crash after']);
});
