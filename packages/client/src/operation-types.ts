import type { operations } from './api.gen.ts';

export type Operation = keyof operations;

/** The JSON body of an operation's request. */
export type BodyOf<O extends Operation> = operations[O] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** The JSON body of an operation's good reply. */
export type ReplyOf<O extends Operation> = operations[O] extends { responses: infer Replies }
  ? {
      [Status in keyof Replies]: Status extends 200 | 201 | 202
        ? Replies[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never;
    }[keyof Replies]
  : never;
