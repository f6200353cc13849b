import type { FieldFault } from '../../../../api/fault.ts';
import type { Finding } from '../findings-by-entry.ts';
import type { ReadText } from './yaml-text.ts';

/** Something that was found in the text, at its line. */
export interface LineFinding {
  readonly line: number;
  readonly column?: number;
  /** `unreadable`: no YAML. `unsaved`: no procedure, so it was not saved. Else as the checker weighs it. */
  readonly kind: 'unreadable' | 'unsaved' | Finding['severity'];
  readonly says: string;
}

/** All that was found, from the top: where it is no YAML, what the API refused, and what the checker says of the saved draft. */
export const lineFindings = (
  { faults, lineOf }: ReadText,
  refused: readonly FieldFault[],
  findings: readonly Finding[],
): readonly LineFinding[] =>
  [
    ...faults.map((fault) => ({ ...fault, kind: 'unreadable' as const })),
    ...refused.map(({ field, message }) => ({
      line: lineOf(field.split('/')),
      kind: 'unsaved' as const,
      says: message,
    })),
    ...findings.map(({ where, severity, says }) => ({
      line: lineOf(where.split('.')),
      kind: severity,
      says,
    })),
  ].sort((one, other) => one.line - other.line);
