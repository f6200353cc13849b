import type { Reporter, SerializedError, TestModule } from 'vitest/node';

type Totals = { passed: number; failed: number; skipped: number };

const sentence = ({ passed, failed, skipped }: Totals): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

function count(modules: readonly TestModule[], stray: readonly SerializedError[]): Totals {
  const totals = { passed: 0, failed: stray.length, skipped: 0 };
  for (const module of modules) {
    const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0);
    totals.failed += broken.length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      totals[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return totals;
}

/** Says "N passed, N failed" as the very last line, when everything else has been printed and torn down. */
export default class TotalsReporter implements Reporter {
  #totals: Totals = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    process.once('exit', (code) => {
      const { passed, failed } = this.#totals;
      if (failed === 0 && (code !== 0 || passed === 0)) this.#totals.failed = 1;
      if (this.#totals.failed > 0) process.exitCode = code === 0 ? 1 : code;
      process.stdout.write(`${sentence(this.#totals)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], stray: readonly SerializedError[]): void {
    this.#totals = count(modules, stray);
  }
}
