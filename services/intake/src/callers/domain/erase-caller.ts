import { type Instant, decided, unchanged, type ChildRow, type Decided, type Unchanged } from '@muster/core';
import type { Contact } from '../../contacts/domain/contact.ts';

/** Replaces a row of details, and expires at once. */
const erasedRow = (sk: string, erasedAt: Instant): ChildRow => ({
  sk,
  data: { erasedAt },
  expiresAt: Math.floor(Date.parse(erasedAt) / 1000),
  replace: true,
});

/** Erases a caller's details, the rows of these keys. The first erasure stays. */
export const eraseCallerDetails = (
  contact: Contact,
  keys: readonly string[],
  { at, by }: { readonly at: Instant; readonly by: string },
): Decided<Contact> | Unchanged<Contact> =>
  contact.callerErased
    ? unchanged(contact)
    : decided({ ...contact, callerErased: { at, by } }, [], {
        privateRows: keys.map((sk) => erasedRow(sk, at)),
      });
