import * as z from 'zod';
import { asVisible, ContactId, inOneLine } from '@muster/core';

/** Text as it is being typed: spaces at its end stay, it may still be empty. */
const Typed = (longest: number) => z.string().overwrite(asVisible).max(longest);

const TypedLine = (longest: number) =>
  z
    .string()
    .refine(...inOneLine)
    .overwrite(asVisible)
    .max(longest);

/** What agents have typed about a contact so far. Nothing of it is checked or true until it is reported. */
export const DraftFields = z.strictObject({
  incidentType: TypedLine(100).optional(),
  place: TypedLine(500).optional(),
  zone: TypedLine(100).optional(),
  hazards: TypedLine(4000).optional(),
  access: TypedLine(500).optional(),
  casualties: TypedLine(500).optional(),
  emergencyServices: TypedLine(500).optional(),
  summary: Typed(2000).optional(),
  separateBecause: Typed(1000).optional(),
  /** Why the contact is no incident. */
  because: Typed(1000).optional(),
});
export type DraftFields = z.infer<typeof DraftFields>;

/** The one draft of a contact, under the contact's id. Personal data: in the callers' table, for as long as a caller's details. */
export const ContactDraft = z.object({
  contactId: ContactId,
  fields: DraftFields,
  /** It holds nothing any more, and takes nothing. */
  ended: z.enum(['reported', 'erased']).optional(),
});
export type ContactDraft = z.infer<typeof ContactDraft>;
