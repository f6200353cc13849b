import type { Redactor } from '@muster/core';
import { escapeMarkup } from '@muster/runtime/http/html';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { ProofRedactor } from '../redact-proof.ts';

/** Written anew with the message. */
const OF_THE_FORM = new Set([
  'content-type',
  'content-transfer-encoding',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
]);

const isText = ({ mimeType }: Attachment): boolean => mimeType.startsWith('text/');
const asText = (content: Attachment['content']): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
const asBytes = (content: Attachment['content']): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));

const mailboxesOf = (given: readonly Address[]) =>
  given.flatMap(({ name, address }) => (address === undefined ? [] : [{ name, address }]));

const compose = (mail: Email): Promise<Buffer> =>
  new MailComposer({
    ...(mail.messageId !== undefined && { messageId: mail.messageId }),
    ...(mail.date !== undefined && { date: mail.date }),
    from: mailboxesOf(mail.from ? [mail.from] : []),
    to: mailboxesOf(mail.to ?? []),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? false,
      contentType: mimeType,
      content: asBytes(content),
    })),
    headers: mail.headers
      .filter(({ key }) => !OF_THE_FORM.has(key))
      .map(({ originalKey, value }) => ({ key: originalKey, value })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

const without = (mail: Email, { redact, redactMarkup }: Redactor): Email => ({
  ...mail,
  ...(mail.subject !== undefined && { subject: redact(mail.subject) }),
  ...(mail.text !== undefined && { text: redact(mail.text) }),
  ...(mail.html !== undefined && { html: redactMarkup(mail.html, escapeMarkup) }),
  ...(mail.to && { to: mail.to.map((one) => ({ ...one, name: redact(one.name) })) }),
  headers: mail.headers.map((header) => ({ ...header, value: redact(header.value) })),
  attachments: mail.attachments.map((one) => {
    if (!isText(one)) return one;
    const content = asText(one.content);
    const isMarkup = one.mimeType === 'text/html';
    return { ...one, content: isMarkup ? redactMarkup(content, escapeMarkup) : redact(content) };
  }),
});

const wordsIn = ({ subject, text, html, to, headers, attachments }: Email): string[] => [
  ...[subject, text, html].flatMap((one) => one ?? []),
  ...(to ?? []).map(({ name }) => name),
  ...headers.filter(({ key }) => !OF_THE_FORM.has(key)).map(({ value }) => value),
  ...attachments.filter(isText).map(({ content }) => asText(content)),
];

/** Kept mails, however their parts are encoded: one that changes is composed anew. */
export const mailRedactor: ProofRedactor = {
  contentType: 'message/rfc822',
  redact: async (kept, redactor) => {
    const mail = await PostalMime.parse(kept);
    const after = without(mail, redactor);
    const [before, words] = [wordsIn(mail), wordsIn(after)];
    return {
      body: words.every((one, at) => one === before[at]) ? undefined : await compose(after),
      places: words.filter(redactor.isMarked).length,
    };
  },
};
