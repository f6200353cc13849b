import { createHmac } from 'node:crypto';
import { AssignmentId, ResourceId, instantOf, type Instant } from '@muster/contracts';
import { sameText } from '@muster/runtime/same-text';
import type { LinkKey, LinkKeys } from './keys.ts';

/** What a link says: one person, one assignment, until a whole second. */
export interface Link {
  readonly assignmentId: AssignmentId;
  readonly resourceId: ResourceId;
  readonly until: Instant;
}

const PURPOSE = 'muster-responder-link-1';
const sign = (key: LinkKey, text: string): string =>
  createHmac('sha256', key.bytes).update(`${PURPOSE}\n${text}`).digest('base64url');

/** The token of a link: assignment, person, end and key id in the open, signed. Only letters, digits and `. _ -`. */
export const tokenOf = ({ assignmentId, resourceId, until }: Link, { current }: LinkKeys): string => {
  const text = [assignmentId, resourceId, Math.floor(Date.parse(until) / 1000), current.id].join('.');
  return `${text}.${sign(current, text)}`;
};

export type ReadLink =
  | { readonly ok: true; readonly link: Link }
  | { readonly ok: false; readonly why: 'altered' }
  | { readonly ok: false; readonly why: 'expired'; readonly link: Link };

const altered = { ok: false, why: 'altered' } as const;

/** What a token says if we signed it, with the present key or the one before, and whether its time is over. */
export const readToken = (token: string, keys: LinkKeys, now: Instant): ReadLink => {
  const [assignment = '', resource = '', seconds = '', keyId = '', signature = '', ...more] =
    token.split('.');
  const key = [keys.current, keys.previous].find((candidate) => candidate?.id === keyId);
  const text = [assignment, resource, seconds, keyId].join('.');
  if (!key || more.length > 0 || !sameText(signature, sign(key, text))) return altered;
  const link = {
    assignmentId: AssignmentId.parse(assignment),
    resourceId: ResourceId.parse(resource),
    until: instantOf(Number(seconds) * 1000),
  };
  return link.until > now ? { ok: true, link } : { ok: false, why: 'expired', link };
};
