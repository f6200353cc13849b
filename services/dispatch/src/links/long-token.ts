import { createHmac } from 'node:crypto';
import { AssignmentId } from '@muster/core';
import { sameText } from '@muster/runtime/aws/constant-time';
import type { LinkKey, LinkKeys } from './keys.ts';

const PURPOSE = 'muster-responder-link-1';
const sign = (key: LinkKey, text: string): string =>
  createHmac('sha256', key.bytes).update(`${PURPOSE}\n${text}`).digest('base64url');

/** The assignment of a token as links had them until November 2026: assignment, person, end and key id, signed. Its end no longer counts. */
export const readLongToken = (token: string, { current, previous }: LinkKeys): AssignmentId | undefined => {
  const [assignment = '', person = '', seconds = '', keyId = '', signature = '', ...more] = token.split('.');
  const key = [current, previous].find((candidate) => candidate?.id === keyId);
  const text = [assignment, person, seconds, keyId].join('.');
  if (!key || more.length > 0 || !sameText(signature, sign(key, text))) return undefined;
  return AssignmentId.parse(assignment);
};
