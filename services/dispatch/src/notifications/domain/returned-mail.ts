import { NotificationFailed } from '@muster/contracts';
import { type Instant, decided, unchanged, type Decision } from '@muster/core';
import { noteSoftBounce, returnAttempt } from '@muster/notifications/attempt';
import type { Failing } from '../../people/domain/failing.ts';
import type { Resource } from '../../people/domain/resource.ts';
import { type Correspondent, ContactsPolicy } from '../../policies/domain/contacts.ts';
import { aboutOf, subject, type Notification } from './notification.ts';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A message that was sent and has come back, or whose reader complained: told as failed, once. */
export const returnMessage = (
  state: Notification,
  { returned, why }: { readonly returned: 'bounce' | 'complaint'; readonly why: string },
  now: Instant,
): Decision<Notification> => {
  const reason = `${returned}: ${why}`;
  const attempt = state.state === 'failed' ? undefined : returnAttempt(state, reason, now);
  if (attempt === undefined) return unchanged(state);
  const event = { ...subject(state), failedAt: now, reason: attempt.reason, returned };
  return decided<Notification>({ ...attempt, ...aboutOf(state) }, [NotificationFailed.with(event)]);
};

/** Notes a bounce that proves nothing. */
export const noteBounce = (state: Notification, why: string, now: Instant): Decision<Notification> =>
  decided<Notification>({ ...noteSoftBounce(state, why, now), ...aboutOf(state) }, []);

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
