import { describe } from 'vitest';
import { testEachFault, useFaultAtEachAct } from '../support/whole/fault-at-each-act.ts';

const { tryFault } = useFaultAtEachAct();

describe('a write, publication or sending of any Lambda whose end nobody hears leaves what stands without it', () => {
  testEachFault(tryFault, ['timed out after', 'crash before', 'crash after']);
});
