import { mailFrame, paragraphs, REPEATED } from '@muster/notifications/email/mail-frame';
import type { LetterText } from '@muster/notifications/letter-store';

/** A letter as a mail: its text under a greeting. What people wrote is escaped in the HTML and stays as it is in the text. */
export const letterMail = (
  { subject, text, reference, attachment }: LetterText,
  { name, isRepeat }: { readonly name: string | undefined; readonly isRepeat: boolean },
) => {
  const lines = [
    name === undefined ? 'Hello,' : `Dear ${name},`,
    ...(isRepeat ? [REPEATED] : []),
    ...text.split(/\n{2,}/),
    `Reference: ${reference}`,
  ];
  const attachments = attachment && [
    {
      filename: attachment.filename,
      contentType: 'text/html; charset=utf-8',
      content: attachment.html,
    },
  ];
  return {
    ...{ subject, text: `${lines.join('\n\n')}\n`, html: mailFrame(subject, paragraphs(lines)) },
    ...(attachments && { attachments }),
  };
};
