import { inShort } from './problem.ts';
import { goodRequest } from './requests.ts';
import type { SampleSystem } from './use-sample-data.ts';
import type { Operation, Sending } from './wire.ts';

/** One change to a good request, and the refusal that it must bring. */
export interface RefusalCase {
  readonly what: string;
  readonly change: Sending;
  readonly expected: string;
}

/** What of the cases is not answered as expected, in words; empty when all is well. Throws when there are no cases. */
export const unexpectedAnswers = async (
  { sample, wire }: SampleSystem,
  operation: Operation,
  cases: readonly RefusalCase[],
): Promise<string[]> => {
  if (cases.length === 0) throw new RangeError(`nothing was asked of ${operation.id}`);
  const good = goodRequest(operation, sample);
  const found: string[] = [];
  for (const { what, change, expected } of cases) {
    const params = { ...good.params, ...change.params };
    const headers = { ...good.headers, ...change.headers };
    const answer = inShort(await wire.send(operation, { ...good, ...change, params, headers }));
    await wire.ledger.undo();
    if (answer !== expected) found.push(`${what}: ${answer}, not ${expected}`);
  }
  return found;
};

/** For `test.each`: each operation by its id. */
export const named = (all: readonly Operation[]) =>
  all.map((operation) => [operation.id, operation] as const);
