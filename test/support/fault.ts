import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What goes wrong with a command: it fails before it is sent, or it works and its answer is lost. */
export interface Fault {
  /** The SDK's name of the command, or `write` for a put alone as well as a transaction. */
  readonly command: string;
  readonly error: Error;
  readonly when: 'before' | 'after';
  /** How many such commands work before it. */
  readonly past?: number;
}

const WRITES = new Set(['PutItemCommand', 'TransactWriteItemsCommand']);

const isMeant = ({ command }: Fault, name = ''): boolean =>
  command === name || (command === 'write' && WRITES.has(name));

/** Lets the client's next commands of these names fail, each fault once and in order, then work again. */
export const inject = (client: DynamoDBClient, faults: readonly Fault[]): { readonly left: () => number } => {
  const waiting = faults.map((fault) => ({ past: 0, ...fault }));
  client.middlewareStack.add(
    (next, context) => async (request) => {
      const fault = waiting.find((one) => isMeant(one, context.commandName));
      if (fault === undefined) return next(request);
      if (fault.past > 0) {
        fault.past -= 1;
        return next(request);
      }
      waiting.splice(waiting.indexOf(fault), 1);
      if (fault.when === 'after') await next(request);
      throw fault.error;
    },
    { step: 'initialize', name: 'injected-fault', priority: 'high', override: true },
  );
  return { left: () => waiting.length };
};

/** An error as the SDK makes it of an answer of the service. */
export const awsError = (name: string, more: object = {}): Error =>
  Object.assign(new Error(name), { name, $fault: 'client', $metadata: { httpStatusCode: 400 } }, more);

/** A cancelled transaction with a reason per row. */
export const cancelled = (...codes: readonly string[]): Error =>
  awsError('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

/** No answer came in time: nobody knows what the service did. */
export const timedOut = (): Error => Object.assign(new Error('socket timed out'), { name: 'TimeoutError' });

/** The client of a process that dies at a certain moment: from then on nothing it does reaches the table. */
export const killedWhen = (client: DynamoDBClient, dead: () => boolean): DynamoDBClient => {
  client.middlewareStack.add(
    (next) => async (request) => {
      if (dead()) throw new Error('killed');
      return next(request);
    },
    { step: 'initialize', name: 'killed', priority: 'high' },
  );
  return client;
};
