import { NotificationFailed } from '@muster/contracts';
import { type Instant, decided, unchanged, type Decision } from '@muster/core';
import type { Failing } from '../../people/domain/email-address.ts';
import type { Resource } from '../../people/domain/resource.ts';
import { type Correspondent, ContactsPolicy } from '../../policies/domain/contacts.ts';
import { subject } from './attempt.ts';
import type { Notification } from './notification.ts';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A message that was sent and has come back, or whose reader complained: told as failed, once. */
export const returnMessage = (
  state: Notification,
  { returned, why }: { readonly returned: 'bounce' | 'complaint'; readonly why: string },
  now: Instant,
): Decision<Notification> => {
  if (state.state === 'failed' || state.state === 'returned') return unchanged(state);
  const reason = `${returned}: ${why}`.slice(0, 120);
  const { state: _, ...attempt } = state;
  return decided<Notification>({ ...attempt, state: 'returned', returnedAt: now, reason }, [
    NotificationFailed.with({ ...subject(state), failedAt: now, reason, returned }),
  ]);
};

/** Notes a bounce that proves nothing. */
export const noteSoftBounce = (state: Notification, why: string, now: Instant): Decision<Notification> =>
  decided({ ...state, softBounce: { at: now, why } }, []);

/** A person whose address takes no mail has no verified channel, until it is confirmed or changed. */
export const markAddressFailing = (
  person: Resource,
  address: string,
  failing: Failing,
): Decision<Resource> => {
  const { email } = person;
  return email === undefined || email.failing !== undefined || !isSame(email.address, address)
    ? unchanged(person)
    : decided({ ...person, email: { ...email, failing } }, []);
};

/** Marks the address wherever it stands among those who are told. */
export const markContactFailing = (
  policy: ContactsPolicy,
  address: string,
  failing: Failing,
): Decision<ContactsPolicy> => {
  const everybody = Object.values(policy.teams).flat();
  if (!everybody.some((who) => isSame(who.email, address) && who.failing === undefined)) {
    return unchanged(policy);
  }
  const marked = (contacts: readonly Correspondent[]): Correspondent[] =>
    contacts.map((who) => (isSame(who.email, address) ? { ...who, failing: who.failing ?? failing } : who));
  const teams = Object.entries(policy.teams).map(([team, contacts]) => [team, marked(contacts)] as const);
  return decided(ContactsPolicy.parse({ ...policy, teams: Object.fromEntries(teams) }), []);
};
