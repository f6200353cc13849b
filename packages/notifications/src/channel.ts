import type { NotificationChannel } from '@muster/contracts';

export type AddressFault = 'stopped' | 'unusable';

/** `failed`: certainly not sent, `again` when another try may help. `unknown`: it may be on its way all the same. */
export type SendResult =
  | { readonly kind: 'sent'; readonly providerId: string }
  | {
      readonly kind: 'failed';
      /** A code, at most 120 characters of it are kept; never the provider's own words. */
      readonly reason: string;
      readonly again: boolean;
      /** The provider takes nothing before so many seconds. */
      readonly retryAfterSeconds?: number;
      /** What it says of the address: its owner wants no more messages on this channel, or it takes none at all. */
      readonly address?: AddressFault;
      readonly cause?: unknown;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a provider says of a message after it has taken it. */
export interface Receipt {
  readonly messageId: string;
  readonly address: string;
  /** A hard bounce: the address takes no messages. A soft one may be an absence note or a full mailbox, so it proves nothing. */
  readonly kind: 'hard-bounce' | 'soft-bounce' | 'complaint';
  /** A code, such as `NoEmail`; never the other side's own words. */
  readonly why: string;
  /** The provider's id of this receipt: the same when it comes again. */
  readonly key: string;
}

/** What sends on a channel; a Lambda that reads no receipts carries no more. */
export interface Sender<Content> {
  readonly name: NotificationChannel;
  readonly format: { readonly contentType: string; readonly fileEnding: string };
  /** The message as it goes out. Rejects when the content cannot be sent to anybody: nothing was sent then. */
  render(content: Content): Promise<Buffer>;
  /** Hands the message to the provider, under the id that its receipts repeat. Never rejects: what is not known is said. */
  send(message: Buffer, id: string): Promise<SendResult>;
}

/** One way to reach people. */
export interface Channel<Content> extends Sender<Content> {
  /** What the provider's event says of a message, or undefined when it is no receipt of this channel. */
  receipt(event: unknown): Receipt | undefined;
}
