import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '@muster/infra/local/run.ts';
import { repository } from '../support/planted-files.ts';

const searches = JSON.stringify(join(repository, 'test/searches.mjs'));

test('npm run test:long runs each file of which npm test runs a part', async () => {
  const code = `console.log((await import(${searches})).searchingFiles().join('\\n'))`;
  const { output } = await run(process.execPath, ['--input-type=module', '-e', code]);
  expect(output.trim().split('\n')).toEqual(
    expect.arrayContaining([
      'services/monitoring/test/settlement/clock.property.test.ts',
      'test/faults/every-act.test.ts',
      'test/faults/every-delivery.test.ts',
      'test/input/random-intake.test.ts',
      'test/stores/large-plans.test.ts',
      'test/whole/large-response.test.ts',
    ]),
  );
});

const width = JSON.stringify(join(repository, 'test/support/width.ts'));

test.each([
  [{}, 'false'],
  [{ MUSTER_SEED: '20260105' }, 'true'],
])('with the seed of %j all is tried: %s', async (seed, all) => {
  const code = `console.log((await import(${width})).ALL)`;
  const env = { ...process.env, MUSTER_SEED: undefined, ...seed };
  const { output } = await run(process.execPath, ['--input-type=module', '-e', code], { env });
  expect(output.trim().split('\n').at(-1)).toBe(all);
});
