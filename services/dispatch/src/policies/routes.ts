import { TeamId, OneLine } from '@muster/core';
import { mailAddress } from '@muster/notifications/email/mail-address';
import type { Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { FailingMark } from '../people/domain/failing.ts';
import { mailboxOf } from '../people/domain/mailbox.ts';
import { AutoDispatchPolicy, AutoDispatchRule } from './domain/auto-dispatch.ts';
import { ContactsPolicy } from './domain/contacts.ts';
import { GivenNotificationOrder, NotificationOrder } from './domain/notification-order.ts';

/** Who is told of shortfalls and escalations, by team. */
export const Contacts = z.strictObject({
  teams: z.record(
    TeamId,
    z
      .array(z.strictObject({ name: OneLine(200), email: mailAddress, failing: FailingMark }))
      .max(20)
      .superRefine((people, context) => {
        const mailboxes = people.map(({ email }) => mailboxOf(email));
        for (const [at, mailbox] of mailboxes.entries()) {
          const first = mailboxes.indexOf(mailbox);
          const message = `is the same mailbox as that of entry ${first} of this team`;
          if (first < at) context.addIssue({ code: 'custom', path: [at, 'email'], message });
        }
      }),
  ),
  warnings: z
    .array(OneLine(300))
    .max(200)
    .optional()
    .meta({ readOnly: true, description: 'As shown; nothing comes of it.' }),
});

/** The present policy, with its teams that the organisation no longer has. */
export const ContactsView = ContactsPolicy.extend({ warnings: z.array(z.string()).optional() });

const AutoDispatchBody = z.strictObject({ rules: z.array(AutoDispatchRule.strict()).max(20) });

export const policyRoutes = {
  readAutoDispatchPolicy: {
    method: 'GET',
    path: '/v1/policies/auto-dispatch',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Which incidents are dispatched without a dispatcher.',
    replies: { 200: AutoDispatchPolicy },
  },
  setAutoDispatchPolicy: {
    method: 'PUT',
    path: '/v1/policies/auto-dispatch',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Say which incidents are dispatched without a dispatcher.',
    body: AutoDispatchBody,
    replies: { 200: AutoDispatchPolicy },
  },
  readContactsPolicy: {
    method: 'GET',
    path: '/v1/policies/contacts',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Who is told of shortfalls and escalations, by team.',
    replies: { 200: ContactsView },
  },
  setContactsPolicy: {
    method: 'PUT',
    path: '/v1/policies/contacts',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Say who is told of shortfalls and escalations, by team.',
    body: Contacts,
    replies: { 200: ContactsView },
  },
  readNotificationOrder: {
    method: 'GET',
    path: '/v1/policies/notification-order',
    auth: { roles: ['lead', 'admin'] },
    summary: 'On which channels people are told of an offer, and after how many seconds, by priority.',
    replies: { 200: NotificationOrder },
  },
  setNotificationOrder: {
    method: 'PUT',
    path: '/v1/policies/notification-order',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Say on which channels people are told of an offer, and after how many seconds, by priority.',
    body: GivenNotificationOrder,
    replies: { 200: NotificationOrder },
  },
} as const satisfies Routes;
