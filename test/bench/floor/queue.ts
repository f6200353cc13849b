import type { FloorMessage } from './message.ts';

export interface Batch {
  readonly Records: readonly { readonly body: string }[];
}

export const messagesIn = ({ Records }: Batch): FloorMessage[] =>
  Records.map(({ body }) => {
    const { detail } = JSON.parse(body) as { detail: FloorMessage };
    return detail;
  });

export const allTaken = { batchItemFailures: [] };
