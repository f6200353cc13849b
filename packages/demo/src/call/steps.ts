import type { Tell } from './setting.ts';

/** What is told while a call is played. */
export type CallEvent =
  | { readonly kind: 'step'; readonly number: number; readonly title: string }
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'done';
      readonly number: number;
      readonly title: string;
      readonly ms: number;
      readonly facts: Readonly<Record<string, unknown>>;
    };

export type Watch = (event: CallEvent) => void;

/** A step that went wrong, with its number and the reason. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';

  constructor(number: number, title: string, cause: unknown) {
    super(`step ${number} (${title}): ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Runs the steps of a call one after another, tells of each and keeps how long each took. */
export class Steps {
  readonly ms: Record<string, number> = {};
  readonly #watch: Watch;

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  /** Runs one step; what `facts` picks of its result goes to the watcher. Rejects with StepFailed. */
  async run<Result>(
    number: number,
    title: string,
    work: (tell: Tell) => Promise<Result>,
    facts: (result: Result) => Readonly<Record<string, unknown>> = () => ({}),
  ): Promise<Result> {
    this.#watch({ kind: 'step', number, title });
    const started = performance.now();
    try {
      const result = await work((text) => this.#watch({ kind: 'line', text }));
      const ms = Math.round(performance.now() - started);
      this.ms[`step${number}`] = ms;
      this.#watch({ kind: 'done', number, title, ms, facts: facts(result) });
      return result;
    } catch (fault) {
      throw new StepFailed(number, title, fault);
    }
  }
}
