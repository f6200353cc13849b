import type { Errand } from './message.ts';

export interface Batch {
  readonly Records: readonly { readonly body: string }[];
}

export const errandsIn = ({ Records }: Batch): Errand[] =>
  Records.map(({ body }) => {
    const { detail } = JSON.parse(body) as { detail: Errand };
    return detail;
  });

export const allTaken = { batchItemFailures: [] };
