import { createHmac } from 'node:crypto';
import { AssignmentId } from '@muster/core';
import { sameText } from '@muster/runtime/aws/constant-time';
import { idNumber, idOfNumber, numberIn, textOf } from './digits.ts';
import type { LinkKey, LinkKeys } from './keys.ts';
import { readLongToken } from './long-token.ts';

const PURPOSE = 'muster-responder-link-2';
const ID_BITS = 128n;
const MAC_BYTES = 12;
const MAC_BITS = BigInt(8 * MAC_BYTES);

/** 224 bits in letters and digits; with `https://`, a host of 24 characters and `/r/` the link has 73. */
const LENGTH = 38;

const signedBy = (key: LinkKey, assignmentId: AssignmentId): string => {
  const mac = createHmac('sha256', key.bytes).update(`${PURPOSE}\n${assignmentId}`).digest('hex');
  const number = (idNumber(assignmentId) << MAC_BITS) | BigInt(`0x${mac.slice(0, 2 * MAC_BYTES)}`);
  return textOf(number, LENGTH);
};

/** The token of an assignment's link: its id and 96 bits of a signature, in 38 letters and digits. */
export const tokenOf = (assignmentId: AssignmentId, { current }: LinkKeys): string =>
  signedBy(current, assignmentId);

/** The assignment that a token opens if we signed it, with the present key or the one before; tokens of the older form too. */
export const readToken = (token: string, keys: LinkKeys): AssignmentId | undefined => {
  if (token.includes('.')) return readLongToken(token, keys);
  const number = token.length === LENGTH ? numberIn(token) : undefined;
  if (number === undefined || (number >> MAC_BITS) >> ID_BITS !== 0n) return undefined;
  const assignmentId = AssignmentId.parse(idOfNumber('asg', number >> MAC_BITS));
  const isOurs = [keys.current, keys.previous].some(
    (key) => key !== undefined && sameText(token, signedBy(key, assignmentId)),
  );
  return isOurs ? assignmentId : undefined;
};
