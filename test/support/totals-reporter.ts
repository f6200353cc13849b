import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

type Totals = { passed: number; failed: number; skipped: number };

const sentence = ({ passed, failed, skipped }: Totals): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const MOST_CHARACTERS = 1500;

/** What failed, and why, indented by two: so that the lanes know which lines belong together. */
function failure(name: string, errors: readonly { readonly message: string }[]): string {
  const why = errors.map(({ message }) => stripVTControlCharacters(message)).join('\n');
  const lines = why.slice(0, MOST_CHARACTERS).split('\n');
  return [`Failed: ${name}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

interface Summary {
  readonly totals: Totals;
  readonly failures: readonly string[];
}

function summarise(modules: readonly TestModule[], stray: readonly SerializedError[]): Summary {
  const totals = { passed: 0, failed: stray.length, skipped: 0 };
  const failures = stray.map((error) => failure('outside a test', [error]));
  for (const module of modules) {
    const file = relative(process.cwd(), module.moduleId);
    for (const part of [module, ...module.children.allSuites()]) {
      if (part.errors().length === 0) continue;
      totals.failed += 1;
      failures.push(failure(part.type === 'suite' ? `${file} > ${part.fullName}` : file, part.errors()));
    }
    for (const test of module.children.allTests()) {
      const { state, errors = [] } = test.result();
      totals[state === 'pending' ? 'failed' : state] += 1;
      if (state === 'failed' || state === 'pending')
        failures.push(failure(`${file} > ${test.fullName}`, errors));
    }
  }
  return { totals, failures };
}

/** Says what failed, then "N passed, N failed" as the very last line, when everything else has been printed and torn down. */
export default class TotalsReporter implements Reporter {
  #summary: Summary = { totals: { passed: 0, failed: 0, skipped: 0 }, failures: [] };

  onInit(): void {
    process.once('exit', (code) => {
      const { totals, failures } = this.#summary;
      if (totals.failed === 0 && (code !== 0 || totals.passed === 0)) totals.failed = 1;
      if (totals.failed > 0) process.exitCode = code === 0 ? 1 : code;
      process.stdout.write([...failures, sentence(totals), ''].join('\n'));
    });
  }

  onTestRunEnd(modules: readonly TestModule[], stray: readonly SerializedError[]): void {
    this.#summary = summarise(modules, stray);
  }
}
