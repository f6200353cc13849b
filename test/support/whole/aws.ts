import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from '@smithy/core/client';

/** One command that a Lambda sends to AWS. */
export interface Sent {
  /** Such as `intake/webhook`; `test` for what a test sends itself. */
  readonly by: string;
  /** Such as `DynamoDBDocumentClient`. */
  readonly client: string;
  /** Such as `TransactWriteCommand`. */
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Stands between the Lambdas and AWS: answers itself, throws, or lets the command go on and looks at the answer. */
export type Interceptor = (sent: Sent, goOn: () => Promise<unknown>) => Promise<unknown>;

const sender = new AsyncLocalStorage<string>();

/** Runs a Lambda under its name, so that what it sends is known as its own. */
export const sendingAs = <Result>(name: string, run: () => Promise<Result>): Promise<Result> =>
  sender.run(name, run);

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
}

/** Puts the interceptors before every AWS client of this process, the first outermost; gives what takes them out. */
export const interceptAws = (interceptors: readonly Interceptor[]): (() => void) => {
  const send: unknown = Reflect.get(Client.prototype, 'send');
  if (typeof send !== 'function') throw new TypeError('the SDK’s clients send in another way');
  const intercepted = function (this: object, command: Command, ...rest: unknown[]): Promise<unknown> {
    const sent: Sent = {
      by: sender.getStore() ?? 'test',
      client: this.constructor.name,
      command: command.constructor.name,
      input: command.input,
    };
    const really = (): Promise<unknown> => Promise.resolve(Reflect.apply(send, this, [command, ...rest]));
    return interceptors.reduceRight<() => Promise<unknown>>(
      (goOn, interceptor) => () => interceptor(sent, goOn),
      really,
    )();
  };
  Reflect.set(Client.prototype, 'send', intercepted);
  return () => Reflect.set(Client.prototype, 'send', send);
};
