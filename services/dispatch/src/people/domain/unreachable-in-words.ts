import type { NotificationChannel } from '@muster/contracts';
import { contactPointsOf, type ContactPoint } from './contact-points.ts';
import type { Resource } from './resource.ts';

type Person = Pick<Resource, 'email' | 'phone'>;

const emailFault = ({ verified, failing }: ContactPoint): string | undefined => {
  if (failing) return `mail to the e-mail address comes back (${failing.why})`;
  return verified ? undefined : 'the e-mail address is not verified';
};

const phoneFault = ({ channel, verified, failing }: ContactPoint): string | undefined => {
  const what = channel === 'sms' ? 'texts' : 'calls';
  if (!verified) return 'the telephone number is not verified';
  return failing && `${what} to the telephone number fail (${failing.why})`;
};

const isOfPhone = (channel: NotificationChannel): boolean => channel === 'sms' || channel === 'voice';

/** What is missing or wrong, channel by channel, of a person whom none of these channels reaches. */
export const unreachableInWords = (person: Person, channels: readonly NotificationChannel[]): string => {
  const points = contactPointsOf(person).filter(({ channel }) => channels.includes(channel));
  const faults = points.map((point) => (point.channel === 'email' ? emailFault(point) : phoneFault(point)));
  const wantsPhone = channels.some(isOfPhone) && !points.some(({ channel }) => isOfPhone(channel));
  const noPhone = person.phone ? 'the telephone number takes no texts' : 'no telephone number';
  const said = [
    ...(channels.includes('email') && person.email === undefined ? ['no e-mail address'] : []),
    ...faults.filter((fault) => fault !== undefined),
    ...(wantsPhone ? [noPhone] : []),
  ];
  return [...new Set(said)].join(', ');
};
