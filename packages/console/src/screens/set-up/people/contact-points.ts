import type { ReplyOf } from '@muster/client';
import { contactPointTexts as texts } from '../../../texts/contact-points.ts';

type Points = Pick<ReplyOf<'readResource'>, 'email' | 'phone'>;
type Channel = ReplyOf<'readResource'>['contactPoints'][number]['channel'];
type Failing = NonNullable<NonNullable<Points['email']>['failing']>;

/** How a person's address stands, in a few words. */
export const mailState = ({ email }: Points): string => {
  if (email === undefined) return texts.none;
  if (email.failing !== undefined) return texts.mailFails;
  return email.verified ? texts.verified : texts.unverified;
};

/** How a person's number stands: what does not get through, else whether it is used. */
export const phoneState = ({ phone }: Points): string => {
  if (phone === undefined) return texts.none;
  const { verified, texts: messages, calls } = phone;
  const faults = [
    ...(messages?.stoppedAt === undefined ? [] : [texts.textsStopped]),
    ...(messages?.failing === undefined ? [] : [texts.textsFail]),
    ...(calls?.failing === undefined ? [] : [texts.callsFail]),
  ];
  if (!verified) return texts.unverified;
  return faults.length === 0 ? texts.verified : faults.join(', ');
};

export interface PointWarning {
  readonly text: string;
  readonly since: string;
}

/** What does not get through to a person, why, and what ends it. */
export const pointWarnings = ({ email, phone }: Points): readonly PointWarning[] => {
  const warning = (text: (why: string) => string, failing: Failing | undefined): PointWarning[] =>
    failing ? [{ text: text(failing.why), since: failing.since }] : [];
  const stoppedAt = phone?.texts?.stoppedAt;
  return [
    ...warning(texts.mailReturned, email?.failing),
    ...(stoppedAt === undefined ? [] : [{ text: texts.stopped, since: stoppedAt }]),
    ...warning(texts.textsFailed, phone?.texts?.failing),
    ...warning(texts.callsFailed, phone?.calls?.failing),
  ];
};

/** The channels on which a code can verify an address of the person: none by text to whoever answered STOP. */
export const codesFor = ({
  contactPoints,
  phone,
}: Pick<ReplyOf<'readResource'>, 'contactPoints' | 'phone'>): readonly { readonly channel: Channel }[] =>
  contactPoints.filter(
    ({ channel, verified }) => !verified && (channel !== 'sms' || phone?.texts?.stoppedAt === undefined),
  );
