import { createHmac } from 'node:crypto';
import type { AssignmentId, Instant, ResourceId } from '@muster/core';
import type { LinkKey } from '../../src/links/keys.ts';

/** A token in the form that links had until November 2026. */
export const longToken = (
  link: { readonly assignmentId: AssignmentId; readonly resourceId: ResourceId; readonly until: Instant },
  key: LinkKey,
): string => {
  const seconds = Math.floor(Date.parse(link.until) / 1000);
  const text = [link.assignmentId, link.resourceId, seconds, key.id].join('.');
  const mac = createHmac('sha256', key.bytes).update(`muster-responder-link-1\n${text}`);
  return `${text}.${mac.digest('base64url')}`;
};
