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

export type CallListener = (event: CallEvent) => void;

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
  readonly #listener: CallListener;

  constructor(listener: CallListener) {
    this.#listener = listener;
  }

  /** Runs one step; what `facts` picks of its result goes to the listener. Rejects with StepFailed. */
  async run<Result>(
    number: number,
    title: string,
    work: (tell: Tell) => Promise<Result>,
    facts: (result: Result) => Readonly<Record<string, unknown>> = () => ({}),
  ): Promise<Result> {
    this.#listener({ kind: 'step', number, title });
    const started = performance.now();
    try {
      const result = await work((text) => this.#listener({ kind: 'line', text }));
      const ms = Math.round(performance.now() - started);
      this.ms[`step${number}`] = ms;
      this.#listener({ kind: 'done', number, title, ms, facts: facts(result) });
      return result;
    } catch (fault) {
      throw new StepFailed(number, title, fault);
    }
  }
}
