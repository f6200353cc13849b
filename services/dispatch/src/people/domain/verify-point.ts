import { AVAILABLE_CHANNELS, type NotificationChannel } from '@muster/contracts';
import { decided, refuse, unchanged, type Decision, type Refused } from '@muster/core';
import { contactPointsOf, STOPPED, type ContactPoint } from './contact-points.ts';
import { verifiedPhone } from './phone.ts';
import { resourceChanged, type Resource } from './resource.ts';

/** The person's address on a channel to which a code can be sent, or why none can. */
export const pointToVerify = (
  person: Resource,
  channel: NotificationChannel,
): { readonly ok: true; readonly point: ContactPoint } | Refused => {
  const point = contactPointsOf(person).find((one) => one.channel === channel);
  if (point === undefined || !AVAILABLE_CHANNELS.includes(channel)) {
    return refuse(
      'no-contact-point',
      `${person.name} has no address on the channel ${channel}. Enter it and save first.`,
    );
  }
  return point.failing?.why === STOPPED
    ? refuse('texts-stopped', `${person.name} answered STOP and has to text START before anything is texted.`)
    : { ok: true, point };
};

const withVerified = (person: Resource, channel: NotificationChannel): Resource => {
  const { email, phone } = person;
  if (channel === 'email') {
    return email ? { ...person, email: { address: email.address, verified: true } } : person;
  }
  return phone ? { ...person, phone: verifiedPhone(phone, channel) } : person;
};

/** The person with an address that has answered: it counts, and what was known against it on this channel is over. */
export const verifyPoint = (person: Resource, channel: NotificationChannel): Decision<Resource> => {
  const verified = withVerified(person, channel);
  const points = (of: Resource): string => JSON.stringify(contactPointsOf(of));
  return points(verified) === points(person)
    ? unchanged(person)
    : decided(verified, [resourceChanged(verified)]);
};
