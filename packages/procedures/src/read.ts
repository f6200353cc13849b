import type * as z from 'zod';
import { parseDocument } from 'yaml';
import { MAX_DOCUMENT_BYTES, Procedure } from './schema.ts';

export interface ReadFault {
  readonly where: string;
  readonly says: string;
}
export type ReadResult =
  | { readonly ok: true; readonly procedure: Procedure }
  | { readonly ok: false; readonly faults: readonly ReadFault[] };

/** Text that is not YAML at all has thousands of faults; the first ones help. */
const FAULTS_TOLD = 5;

const failed = (...faults: readonly ReadFault[]): ReadResult => ({ ok: false, faults });

const fault = ({ path, message }: z.core.$ZodIssue): ReadFault => ({
  where: path.map(String).join('.'),
  says: message,
});

/** Reads a procedure from YAML or JSON (which is YAML). Aliases spare repetition; nested ones that multiply are refused. */
export const readProcedure = (text: string): ReadResult => {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_DOCUMENT_BYTES) {
    return failed({ where: '', says: `The document has ${bytes} bytes; it may have ${MAX_DOCUMENT_BYTES}.` });
  }
  try {
    const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: true });
    const errors = document.errors.slice(0, FAULTS_TOLD);
    if (errors.length > 0) return failed(...errors.map(({ message }) => ({ where: '', says: message })));
    const read = Procedure.safeParse(document.toJS({ maxAliasCount: 100 }));
    return read.success ? { ok: true, procedure: read.data } : failed(...read.error.issues.map(fault));
  } catch (error) {
    const says = error instanceof Error ? error.message : 'The document cannot be read.';
    return failed({ where: '', says });
  }
};
