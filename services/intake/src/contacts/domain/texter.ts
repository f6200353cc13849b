import * as z from 'zod';
import { ContactId, Instant, secondsBetween } from '@muster/core';
import type { Contact } from './contact.ts';
import { senderKindOf } from './caller-details.ts';

/** Whoever last sent texts from a number to a source: the contact that they went into, and when the last one came. */
export const Texter = z.object({ contactId: ContactId, lastAt: Instant });
export type Texter = z.infer<typeof Texter>;

/** So long after the last text the next one is another contact; seconds. */
const ONE_CONTACT_SECONDS = 1800;

/** Whether a sender is one telephone for sure; names, short codes and withheld numbers may be anybody's. */
export const isOwnNumber = (sender: string | undefined): sender is string =>
  sender !== undefined && senderKindOf(sender) === 'number';

export const isRecent = ({ lastAt }: Texter, now: Instant): boolean =>
  secondsBetween(lastAt, now) < ONE_CONTACT_SECONDS;

/** Whether a further text may go into a contact: not once an agent is done with it, for nobody would look there again. */
export const takesTexts = (contact: Contact | undefined): contact is Contact =>
  contact?.class === 'unclassified' && contact.callerErased === undefined;

/**
 * What is texted back to the first text: one message of the GSM 7-bit alphabet. Nothing to who cannot be texted (withheld, short
 * codes, names), and nothing to the texts that follow, so that two systems that answer by themselves do not go on for ever.
 */
export const textBack = (sender: string | undefined, isFirst: boolean): string | undefined =>
  isFirst && isOwnNumber(sender)
    ? 'We have your text, and an agent reads it. If somebody is in danger, ring the emergency services now.'
    : undefined;
