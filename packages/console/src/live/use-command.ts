import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { faultOf, type Fault } from '../api/fault.ts';
import { LATER_MS } from './use-live.ts';

/** Given to each request of a command: pressed again after no answer it is the same, so nothing is done twice. */
export interface Attempt {
  readonly headers: { readonly 'Idempotency-Key': string };
}

export interface Command<Input, Output> {
  readonly run: (input: Input) => Promise<Output | undefined>;
  readonly fault: Fault | undefined;
  readonly isRunning: boolean;
  readonly clear: () => void;
}

/** A request without an answer is sent again so often by itself before a person is told. */
const REPEATS = 2;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The one way that screens change something. `run` gives the reply, or undefined where it failed; `fault` then says why. One
 * key stands for the same input until it has been answered, so what was sent twice is done once, and success is said only
 * once the API has said so. Everything on the screen is read again afterwards, lists that follow a moment later twice, unless
 * nothing of it changes by this.
 */
export function useCommand<Input, Output>(
  send: (input: Input, attempt: Attempt) => Promise<Output>,
  { readsAgain = true }: { readonly readsAgain?: boolean } = {},
): Command<Input, Output> {
  const queries = useQueryClient();
  const pending = useRef<{ readonly input: string; readonly attempt: Attempt }>(undefined);
  const attemptFor = (input: Input): Attempt => {
    const text = JSON.stringify(input) ?? '';
    if (pending.current?.input !== text)
      pending.current = { input: text, attempt: { headers: { 'Idempotency-Key': crypto.randomUUID() } } };
    return pending.current.attempt;
  };
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: async (input: Input) => {
      const attempt = attemptFor(input);
      for (let sent = 0; ; sent += 1) {
        try {
          const output = await send(input, attempt);
          pending.current = undefined;
          return output;
        } catch (error) {
          if (faultOf(error).kind !== 'unanswered') pending.current = undefined;
          else if (sent < REPEATS) {
            await pause(500 * 2 ** sent);
            continue;
          }
          throw error;
        }
      }
    },
    onSettled: () => {
      if (!readsAgain) return undefined;
      const readLater = () =>
        queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isLater'] === true });
      setTimeout(() => void readLater(), LATER_MS);
      return queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isApart'] !== true });
    },
  });
  const { error } = mutation;
  // The same object for the same failure: it takes the focus when it comes, and not at each key that is typed after it.
  const fault = useMemo(() => (error === null ? undefined : faultOf(error)), [error]);
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => undefined),
    fault,
    isRunning: mutation.isPending,
    clear: () => mutation.reset(),
  };
}
