import type { IncidentFacts } from '@muster/contracts';
import { mailFrame, paragraphs, REPEATED } from '@muster/notifications/email/mail-frame';
import type { MailContent } from './brief-mail.ts';

export interface NoteMail {
  readonly name: string;
  readonly note: string;
  /** What there is to know of it, each a sentence or more. */
  readonly lines: readonly string[];
  readonly facts: IncidentFacts;
  readonly phone: string;
  readonly isRepeat: boolean;
}

/** The job goes on: a note is no order. */
export const GO_ON = 'Go on until the control room tells you otherwise.';

/** A short note to somebody who is under way or asked to come: what is new, and that the job goes on. */
export const noteMail = ({ name, note, lines: said, facts, phone, isRepeat }: NoteMail): MailContent => {
  const { reference, place } = facts;
  const lines = [
    `${name}, this is news of incident ${reference}, ${place.text} (zone ${place.zone}).`,
    ...(isRepeat ? [REPEATED] : []),
    ...said,
    GO_ON,
    `Questions? Ring the control room: ${phone}.`,
  ];
  return {
    subject: `[${reference}] ${note}`,
    text: `${note}\n\n${lines.join('\n\n')}\n`,
    html: mailFrame(note, paragraphs(lines)),
  };
};
