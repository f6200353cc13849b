import { createHash } from 'node:crypto';
import { termsInWords, type SupportTerms } from './domain/terms.ts';

/** SHA-256 of the terms' text, which a signature names beside their version. */
export const writtenTerms = (terms: SupportTerms) => ({
  terms,
  hash: createHash('sha256')
    .update(JSON.stringify([termsInWords(terms), terms]))
    .digest('base64url'),
});
