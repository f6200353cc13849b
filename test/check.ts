import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bins = resolve(root, 'node_modules/.bin');

// Several checkers would each check what they share anew: twice the work, and no sooner beside the other checks.
const tsc = ['tsc', '--pretty', 'false', '--checkers', '1'] as const;

const checks = {
  types: tsc,
  'console-types': [...tsc, '--project', 'packages/console'],
  lint: ['oxlint'],
  format: ['oxfmt', '--check'],
  fences: ['depcruise', '--config', '.dependency-cruiser.mjs', 'infra', 'packages', 'services', 'test'],
} as const;

type Name = keyof typeof checks;
export const names = ['types', 'console-types', 'lint', 'format', 'fences'] as const satisfies Name[];

interface Checked {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

export function check(name: Name): Promise<Checked> {
  const [command, ...rest] = checks[name];
  const started = performance.now();
  const running = spawn(resolve(bins, command), rest, {
    cwd: root,
    env: { ...process.env, PATH: `${bins}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  let output = '';
  for (const stream of [running.stdout, running.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  return new Promise((done) => {
    const end = (passed: boolean, said: string) => {
      done({ passed, output: said, seconds: (performance.now() - started) / 1000 });
    };
    running.once('error', (error) => {
      end(false, error.message);
    });
    running.once('close', (code) => {
      end(code === 0, output.trim());
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2);
  const chosen = names.filter((name) => asked.length === 0 || asked.includes(name));
  await Promise.all(
    chosen.map(async (name) => {
      const { passed, output, seconds } = await check(name);
      console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
      if (passed) return;
      console.log(output);
      process.exitCode = 1;
    }),
  );
}
