import MailComposer from 'nodemailer/lib/mail-composer';
import { mailAddress } from './mail-address.ts';

export { mailAddress } from './mail-address.ts';

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
  /** An address in text and HTML that stands whole on one line of the MIME, for whoever reads that as it is. */
  readonly link?: string;
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

/** Quoted-printable as nodemailer writes it leaves a line of so many plain symbols as it is; `=` and other letters become three. */
const LONGEST_LINE = 74;
const staysWhole = (line: string): boolean => line.length <= LONGEST_LINE && /^[ -<>-~]*$/.test(line);

const partOf = (content: string, link: string | undefined) => {
  const lines = content.split(/\r?\n/);
  const isWhole = link === undefined || lines.every((line) => !line.includes(link) || staysWhole(line));
  return {
    content: lines.join('\r\n'),
    ...(!isWhole && { contentTransferEncoding: 'base64' as const }),
  };
};

/** The MIME message to one person, marked as written by none. Throws ZodError for an address that is not plain. */
export const composeMail = async (mail: Mail): Promise<Buffer> => {
  const { from, to, subject, text, html, link, attachments = [] } = mail;
  const composer = new MailComposer({
    messageId: `<${mail.messageId}@${domainOf(from.address)}>`,
    from: mailbox(from),
    to: mailbox(to),
    subject,
    text: partOf(text, link),
    html: partOf(html, link),
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
