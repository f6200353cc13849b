import { globSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '@muster/infra/local/instance.ts';
import type { Row } from './row.ts';

/** Not measured but proven: the tests that inject faults say so. */
export const faultsRow = (): Row => {
  const files = globSync('test/faults/*.test.ts', { cwd: join(checkout) }).length;
  return {
    what: 'faults injected at every I/O site',
    muster: `proven by test/faults, ${files} files: \`npm test -- --project faults\``,
    aim: '0 lost, 0 sent twice after a known success, every accepted write readable',
    measured: { files },
  };
};
