import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bins = resolve(root, 'node_modules/.bin');

export const checks = {
  types: ['tsc', '--pretty', 'false'],
  lint: ['eslint', '--max-warnings', '0', '.'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  fences: ['depcruise', '--config', '.dependency-cruiser.mjs', 'infra', 'packages', 'services', 'test'],
};

/** @param {keyof typeof checks} name */
export function check(name) {
  const [command = '', ...rest] = checks[name];
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(resolve(bins, command), rest, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bins}${delimiter}${process.env.PATH ?? ''}` },
  });
  const output = error ? error.message : `${stdout}${stderr}`.trim();
  return { passed: status === 0, output, seconds: (performance.now() - started) / 1000 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  for (const name of /** @type {(keyof typeof checks)[]} */ (Object.keys(checks))) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { passed, output, seconds } = check(name);
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
    if (!passed) {
      console.log(output);
      process.exitCode = 1;
    }
  }
}
