import { mailFrame, paragraphs } from '@muster/notifications/email/mail-frame';
import type { MailContent } from './brief-mail.ts';

interface CodeWords {
  readonly name: string;
  readonly code: string;
  /** The control room's telephone number. */
  readonly phone: string;
}

const why = 'Read it out to whoever asked you for it. It counts for ten minutes.';
const unasked = (phone: string): string => `If nobody asked you, ring the control room: ${phone}.`;

/** A code that proves that mail reaches a person. It does not stand in the subject, which shows on locked screens. */
export const codeMail = ({ name, code, phone }: CodeWords): MailContent => {
  const title = 'Your code for Muster';
  const lines = [`${name}, your code is ${code}.`, why, unasked(phone)];
  return { subject: title, text: `${lines.join('\n\n')}\n`, html: mailFrame(title, paragraphs(lines)) };
};

/** The same as a text, in one part. */
export const codeText = ({ code, phone }: Omit<CodeWords, 'name'>): string =>
  `${code} is your code for Muster. ${why} ${unasked(phone)}`;

/** The same as it is said, digit by digit and twice. */
export const codeSpoken = ({ code }: Pick<CodeWords, 'code'>): string[] => {
  const digits = [...code].join(', ');
  return [
    'This is Muster, with the code for your telephone number.',
    `Your code is: ${digits}.`,
    `Once more, your code is: ${digits}.`,
    'Read it out to whoever asked you for it.',
  ];
};
