import type { Errand } from '../message.ts';
import { asides, commit, logLine } from '../rows.ts';

export const handler = async ({ body }: { body: string }) => {
  const errand = JSON.parse(body) as Errand;
  await commit([{ step: 'first', errand }, ...asides(errand, errand.asides.door)]);
  logLine('request', 1);
  return { statusCode: 202, body: '' };
};
