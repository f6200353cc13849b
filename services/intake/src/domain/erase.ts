import { type Instant, decided, unchanged, type Decided, type Unchanged } from '@muster/core';
import { erasedRow } from './caller.ts';
import type { Contact } from './contact.ts';

/** Erases a caller's details, which stand in rows of these keys. The first erasure stands. */
export const erase = (
  contact: Contact,
  keys: readonly string[],
  { at, by }: { readonly at: Instant; readonly by: string },
): Decided<Contact> | Unchanged<Contact> =>
  contact.callerErased
    ? unchanged(contact)
    : decided({ ...contact, callerErased: { at, by } }, [], { apart: keys.map((sk) => erasedRow(sk, at)) });
