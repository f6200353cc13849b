import { fromUUID } from 'typeid-js';
import { v5, v7 } from 'uuid';
import type * as z from 'zod';

/** An id of the contracts (`ContactId` is `TypeId<'con'>`): prefix, underscore, 128 bits in base 32. */
export type TypeId<Prefix extends string> = string & z.core.$brand<Prefix>;

export type NewId = <Prefix extends string>(prefix: Prefix) => TypeId<Prefix>;

const NAMESPACE = '6f1f3c52-4a0e-5c1b-9d57-0c9f2f6b7a41';
const SUFFIX = /^_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

const isTypeId = <Prefix extends string>(text: string, prefix: Prefix): text is TypeId<Prefix> =>
  text.startsWith(prefix) && SUFFIX.test(text.slice(prefix.length));

const typeId = <Prefix extends string>(prefix: Prefix, uuid: string): TypeId<Prefix> => {
  const text: string = fromUUID(uuid, prefix);
  if (!isTypeId(text, prefix)) throw new TypeError(`${prefix} does not begin an id`);
  return text;
};

/** A new id that sorts by the time it was made (UUIDv7). Throws TypeError for a prefix that is not a-z. */
export const newId: NewId = (prefix) => typeId(prefix, v7());

/** The one id of these parts (UUIDv5): the same parts give the same id, whoever asks and when. */
export const derivedId = <Prefix extends string>(
  prefix: Prefix,
  ...parts: readonly [string, ...string[]]
): TypeId<Prefix> => typeId(prefix, v5(JSON.stringify([prefix, ...parts]), NAMESPACE));
