import { describe } from 'vitest';
import { testEach, useSweep } from '../support/whole/sweep.ts';

const { sweep } = useSweep();

describe('a write, publication or sending of any Lambda whose end nobody hears leaves what stands without it', () => {
  testEach(sweep, ['timed out after', 'crash before', 'crash after']);
});
