import * as z from 'zod';
import { asVisible, inOneLine } from '@muster/core';

/**
 * Where a person types: a contact to be written down, a query or complaint to be logged (of a contact, or of none), a note on an
 * incident, a note to an answer about one.
 */
export const Place = z
  .string()
  .regex(
    /^(?:contact|complaint|(?:complaint-con|(?:note|answer)-inc)_[0-7][0-9a-hjkmnp-tv-z]{25})$/,
    'a place where texts are typed',
  );
export type Place = z.infer<typeof Place>;

/** Text as it is being typed: spaces at its end stay, it may still be empty. */
const typed = (longest: number) => z.string().overwrite(asVisible).max(longest);

const typedLine = (longest: number) =>
  z
    .string()
    .refine(...inOneLine)
    .overwrite(asVisible)
    .max(longest);

/** What a person has typed at a place and not sent. Nothing of it is checked or true until it is. */
export const UnsentFields = z.strictObject({
  text: typed(2000).optional(),
  sourceId: typedLine(100).optional(),
  channel: typedLine(100).optional(),
  sender: typedLine(200).optional(),
  name: typedLine(200).optional(),
  words: typed(4000).optional(),
  outcomeWanted: typed(1000).optional(),
});
export type UnsentFields = z.infer<typeof UnsentFields>;

/** Of one person and place. Personal data: in the callers' table, and no longer than a day after the last key. */
export const UnsentText = z.object({ fields: UnsentFields });
export type UnsentText = z.infer<typeof UnsentText>;
