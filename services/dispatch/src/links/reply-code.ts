import { createHmac } from 'node:crypto';
import type { AssignmentId } from '@muster/core';
import { CODE_PLACES } from './domain/read-reply-code.ts';
import type { LinkKey, LinkKeys } from './keys.ts';

const PURPOSE = 'muster-reply-code-1';

/** Each place takes two bytes, so that no symbol is noticeably likelier than another. */
const symbolOf = (symbols: string, bytes: Buffer, place: number): string =>
  symbols.charAt(bytes.readUInt16BE(2 * place) % symbols.length);

const codeBy = (key: LinkKey, assignmentId: AssignmentId): string => {
  const bytes = createHmac('sha256', key.bytes).update(`${PURPOSE}\n${assignmentId}`).digest();
  return CODE_PLACES.map((symbols, place) => symbolOf(symbols, bytes, place)).join('');
};

/**
 * The four symbols by which a text names an assignment. They tell a person's offers apart and prove nothing: who a text is
 * from is known by its number.
 */
export const replyCodeOf = (assignmentId: AssignmentId, { current }: LinkKeys): string =>
  codeBy(current, assignmentId);

/** Whether a code, as `readReplyCode` gives it, names the assignment; one sent before the key changed does too. */
export const isReplyCodeOf = (
  code: string,
  assignmentId: AssignmentId,
  { current, previous }: LinkKeys,
): boolean => [current, previous].some((key) => key !== undefined && codeBy(key, assignmentId) === code);
