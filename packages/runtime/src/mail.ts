import MailComposer from 'nodemailer/lib/mail-composer';
import { mailAddress } from './mail-address.ts';

export { mailAddress } from './mail-address.ts';
export { MailSender, type MailSenderOptions, type SendResult } from './mail-sender.ts';

/** A mailbox with the name people read; any letters in the name, only plain ones in the address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Mail {
  /** Unique for this attempt; becomes the Message-ID, before the sender's domain. */
  readonly messageId: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string | Buffer;
    readonly cid?: string;
  }[];
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
const mailbox = ({ name, address }: Mailbox): Mailbox => ({
  name,
  address: mailAddress.parse(address),
});

/** The MIME message to one person, marked as written by none. Throws ZodError for an address that is not plain. */
export const composeMail = async (mail: Mail): Promise<Buffer> => {
  const { from, to, subject, text, html, attachments = [] } = mail;
  const composer = new MailComposer({
    messageId: `<${mail.messageId}@${domainOf(from.address)}>`,
    from: mailbox(from),
    to: mailbox(to),
    subject,
    text,
    html,
    attachments: attachments.map((attachment) => ({ ...attachment })),
    headers: {
      ...mail.headers,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
};
