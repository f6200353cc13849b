import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bins = resolve(root, 'node_modules/.bin');

const checks = {
  types: ['tsc', '--pretty', 'false'],
  lint: ['eslint', '--max-warnings', '0', '.'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  fences: ['depcruise', '--config', '.dependency-cruiser.mjs', 'infra', 'packages', 'services', 'test'],
} as const;

export const names = ['types', 'lint', 'format', 'fences'] as const satisfies (keyof typeof checks)[];

export function check(name: keyof typeof checks) {
  const [command, ...rest] = checks[name];
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(resolve(bins, command), rest, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bins}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  const output = error ? error.message : `${stdout}${stderr}`.trim();
  return { passed: status === 0, output, seconds: (performance.now() - started) / 1000 };
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2);
  for (const name of names) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { passed, output, seconds } = check(name);
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
    if (passed) continue;
    console.log(output);
    process.exitCode = 1;
  }
}
