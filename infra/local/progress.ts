import { setInterval } from 'node:timers';

/** Shows what the running step is doing now. */
export type Say = (detail: string) => void;

/** Shows a start, step by step. */
export interface Progress {
  step<Result>(title: string, work: (say: Say) => Promise<Result>): Promise<Result>;
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const wide = 26;
const everyMs = 10_000;

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line per step. On a terminal the line is updated; elsewhere a long step prints its progress every ten seconds. */
export const screenProgress = (screen: Screen): Progress => ({
  async step(title, work) {
    const started = performance.now();
    const live = screen.isTTY === true;
    let detail = '';
    const line = () => `  ${title.padEnd(wide)}${seconds(started).padStart(7)}  ${detail}`;
    const show = () => {
      if (live) screen.write(`\r\u001b[K${line().slice(0, (screen.columns ?? 80) - 1)}`);
      else screen.write(`${line()}\n`);
    };
    const timer = setInterval(show, live ? 200 : everyMs);
    try {
      const result = await work((said) => {
        detail = said;
      });
      show();
      if (live) screen.write('\n');
      return result;
    } catch (fault) {
      detail = fault instanceof DOMException && fault.name === 'AbortError' ? 'stopped' : 'did not work';
      show();
      if (live) screen.write('\n');
      throw fault;
    } finally {
      clearInterval(timer);
    }
  },
});

/** For tests, whose reporter uses the screen. */
export const silentProgress: Progress = { step: (_title, work) => work(() => undefined) };
