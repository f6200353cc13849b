import type * as z from 'zod';
import type { Instant } from '@muster/core';
import { ContactStatus, statusOf, type CallLimits } from './contact-status.ts';
import { Contact } from './contact.ts';

/** `progress` is `end-not-reported` for a call whose end was not reported within the time that the deployment gives it. */
export const ContactView = Contact.omit({ alarm: true, answered: true, proof: true }).extend({
  progress: ContactStatus,
});
export type ContactView = z.input<typeof ContactView>;

/** The contact as it is shown at this instant. */
export const contactView = (contact: Contact, limits: CallLimits, now: Instant): ContactView => ({
  ...contact,
  progress: statusOf(contact, limits, now),
});
