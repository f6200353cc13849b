import PostalMime from 'postal-mime';
import type { InProcessSystem } from './in-process-system.ts';

export interface SentMail {
  /** The name of who sends it; addresses are all alike. */
  readonly from: string;
  /** An address. */
  readonly to: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** By which SES would tell of it. */
  readonly id: string;
}

const parse = async (mime: Buffer): Promise<SentMail> => {
  const { from, to, subject = '', text = '', html = '', messageId = '' } = await PostalMime.parse(mime);
  const id = messageId.slice(1).split('@')[0] ?? '';
  const [reader, ...others] = to ?? [];
  if (others.length > 0) throw new Error('a mail went to several people');
  return {
    from: from?.name ?? '',
    to: reader?.address ?? '',
    toName: reader?.name ?? '',
    subject,
    text,
    html,
    id,
  };
};
const parsed = new WeakMap<Buffer, Promise<SentMail>>();

/** Every mail that was sent, oldest first. */
export const allMails = ({ outside }: InProcessSystem): Promise<SentMail[]> =>
  Promise.all(
    outside.mails.map((mime) => {
      const mail = parsed.get(mime) ?? parse(mime);
      parsed.set(mime, mail);
      return mail;
    }),
  );

/** The mails that were sent to an address, oldest first. */
export const mailbox = async (system: InProcessSystem, address: string): Promise<SentMail[]> =>
  (await allMails(system)).filter(({ to }) => to.toLowerCase() === address.toLowerCase());
