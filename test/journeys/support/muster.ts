import { inject } from 'vitest';
import type { UserRole } from '@muster/contracts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { MailBox } from '@muster/infra/local/mail.ts';
import { validated } from './validated.ts';

/** The system under test. */
export const muster = inject('muster');

const often = { fetch: validated, longestWaitMs: 100 };

/** The demo's user of a role, patient on a busy machine; every reply is held against the API's own document. */
export const as = (role: UserRole) => clientOf(muster, role, { ...often, givenUpAfterMs: 60_000 });
/** The same, as patient as a client is by itself: for what is expected not to be there. */
export const hasty = (role: UserRole) => clientOf(muster, role, often);

export const agent = as('agent');
export const dispatcher = as('dispatcher');
export const lead = as('lead');
export const admin = as('admin');

export const mails = new MailBox(muster);
const begin = new Date();

/** The newest mail to an address, of those that name a reference. */
export const mailAbout = async (address: string, reference: string) =>
  (await mails.to(address, begin)).find(({ text }) => text.includes(reference));

interface Taken {
  readonly Subject: string;
  readonly BodyText: string;
}

/** The mails that the provider took and that name something, in their subject or text. */
export async function mailsTaken(name: string): Promise<Taken[]> {
  const reply = await fetch(`${muster.endpoint}/_ministack/ses/messages`);
  const { messages } = (await reply.json()) as { messages: Record<string, Taken[]> };
  return Object.values(messages)
    .flat()
    .filter(({ Subject, BodyText }) => `${Subject} ${BodyText}`.includes(name));
}

/** A name that no other test uses: lower-case letters and digits. */
export const unique = (what: string): string => `${what}-${crypto.randomUUID().slice(0, 8)}`;
