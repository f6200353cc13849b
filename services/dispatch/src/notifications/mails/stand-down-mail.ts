import type { IncidentFacts } from '@muster/contracts';
import { localTime, type Instant } from '@muster/core';
import { mailFrame, paragraphs, REPEATED } from '@muster/notifications/email/mail-frame';
import type { MailContent } from './brief-mail.ts';

export interface StandDownMail {
  readonly personName: string;
  readonly roleTitle: string;
  readonly facts: IncidentFacts;
  /** Clear: they were there, and the control room ended their part. Released: they need not go, or not any further. */
  readonly how: 'clear' | 'released';
  readonly reason: string;
  readonly endedAt: Instant;
  /** The reference of the incident for which they hold another assignment by now, which stands. */
  readonly otherReference?: string | undefined;
  readonly zone: string;
  readonly phone: string;
  /** Set when an earlier mail with the same words may or may not have arrived. */
  readonly isRepeat: boolean;
}

/** What is said to somebody who is off a job, in every form. */
export const STAND_DOWN_WORDS = {
  released: {
    headline: 'You are not needed any more',
    whatToDo: 'Do not go there, or turn back if you are on the way. Nothing more is asked of you.',
    inShort: 'Do not go, or turn back.',
    ring: 'If you are there already, or this cannot be right, ring the control room',
  },
  clear: {
    headline: 'Your part is over',
    whatToDo: 'The control room has recorded that you are clear. Nothing more is asked of you.',
    inShort: 'Nothing more is asked of you.',
    ring: 'If you are still at work there, or this cannot be right, ring the control room',
  },
} as const;

/** A short mail to somebody who is off a job that they did not end themselves: that, why, and whom to ring. */
export const standDownMail = (mail: StandDownMail): MailContent => {
  const { facts, how, zone, phone, otherReference } = mail;
  const { headline, whatToDo, ring } = STAND_DOWN_WORDS[how];
  const greeting = `${mail.personName}: ${headline.charAt(0).toLowerCase()}${headline.slice(1)}`;
  const lines = [
    ...(mail.isRepeat ? [REPEATED] : []),
    whatToDo,
    `Why: ${mail.reason}`,
    `Incident ${facts.reference}, as ${mail.roleTitle}`,
    `Where: ${facts.place.text} (zone ${facts.place.zone})`,
    `Since: ${localTime(mail.endedAt, zone)}`,
    ...(otherReference === undefined
      ? []
      : [`Your other assignment, on incident ${otherReference}, stands.`]),
    `${ring}: ${phone}.`,
  ];
  return {
    subject: `[${facts.reference}] ${headline}: ${mail.roleTitle}, ${facts.place.text}`,
    text: `${greeting}.\n\n${lines.join('\n\n')}\n`,
    html: mailFrame(headline, paragraphs(lines), greeting),
  };
};
