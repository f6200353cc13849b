import { inject } from 'vitest';
import type { UserRole } from '@muster/contracts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { MailBox } from '@muster/infra/local/mail.ts';
import { validated } from './validated.ts';

/** The system under test. */
export const muster = inject('muster');

/** The demo's user of a role; every reply is held against the API's own document. */
export const as = (role: UserRole) => clientOf(muster, role, { fetch: validated });

export const agent = as('agent');
export const dispatcher = as('dispatcher');
export const lead = as('lead');
export const admin = as('admin');

export const mails = new MailBox(muster);

/** A name that no other test uses: lower-case letters and digits. */
export const unique = (what: string): string => `${what}-${crypto.randomUUID().slice(0, 8)}`;
