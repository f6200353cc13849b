import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { Mail } from '@muster/demo';
import PostalMime from 'postal-mime';
import { connectionOf, type Keys } from './aws.ts';

interface Kept {
  readonly key: string;
  readonly at: Date;
}

export interface KeptMail extends Kept, Mail {
  /** The mail as it was given to the provider. */
  readonly mime: string;
}

/** The mails that a system sent, read from the bucket where it keeps each as it was sent. */
export class MailBox {
  readonly #s3: S3Client;
  readonly #bucket: string;
  readonly #read = new Map<string, KeptMail>();

  constructor(system: { readonly endpoint: string; readonly keys?: Keys; readonly mailBucket: string }) {
    this.#s3 = new S3Client({ ...connectionOf(system), forcePathStyle: true });
    this.#bucket = system.mailBucket;
  }

  /** Mails to an address stored since a time, newest first. Times in the bucket are whole seconds. */
  async to(address: string, since: Date): Promise<KeptMail[]> {
    const from = Math.floor(since.getTime() / 1000) * 1000;
    const mails: KeptMail[] = [];
    for (const kept of await this.#list()) {
      if (kept.at.getTime() < from) continue;
      const mail = await this.#mail(kept);
      if (mail.to.toLowerCase() === address.toLowerCase()) mails.push(mail);
    }
    return mails.sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  /** The latest mails to anybody, newest first. */
  async latest(count: number): Promise<KeptMail[]> {
    const kept = (await this.#list()).sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, count);
    return Promise.all(kept.map((one) => this.#mail(one)));
  }

  async newest(address: string, since: Date): Promise<KeptMail | undefined> {
    return (await this.to(address, since))[0];
  }

  close(): void {
    this.#s3.destroy();
  }

  async #mail(kept: Kept): Promise<KeptMail> {
    const mail = this.#read.get(kept.key) ?? (await this.#fetch(kept));
    this.#read.set(kept.key, mail);
    return mail;
  }

  /** Texts and calls are kept beside the mails. */
  async #list(): Promise<Kept[]> {
    const found: Kept[] = [];
    let token: string | undefined;
    do {
      const page = await this.#s3.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, ...(token ? { ContinuationToken: token } : {}) }),
      );
      for (const { Key, LastModified } of page.Contents ?? []) {
        if (Key?.endsWith('.eml') && LastModified !== undefined) found.push({ key: Key, at: LastModified });
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return found;
  }

  async #fetch({ key, at }: Kept): Promise<KeptMail> {
    const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
    const mime = (await Body?.transformToString()) ?? '';
    const { to, subject, text, html } = await PostalMime.parse(mime);
    return {
      key,
      at,
      mime,
      to: to?.[0]?.address ?? '',
      subject: subject ?? '',
      text: text ?? '',
      html: html ?? '',
    };
  }
}
