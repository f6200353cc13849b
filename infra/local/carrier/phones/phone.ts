import { randomBytes } from 'node:crypto';
import type { BehaviourName } from './behaviour.ts';
import type { PhoneCall } from './phone-call.ts';

export type TextStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'received';

/** A text as the carrier knows it. */
export interface Text {
  readonly sid: string;
  readonly at: Date;
  /** Whether Muster sent it to the phone, or the phone to Muster. */
  readonly direction: 'to-phone' | 'from-phone';
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly status: TextStatus;
  /** Why it did not arrive, by the carrier's number. */
  readonly errorCode?: number;
}

export interface Phone {
  /** E.164. */
  readonly number: string;
  /** Whose it is, if that is somebody of the demo. */
  readonly name?: string;
  readonly behaviour: BehaviourName;
  /** Its owner has texted STOP: the carrier sends it no more texts. */
  readonly hasStopped: boolean;
  /** Newest first. */
  readonly texts: readonly Text[];
  readonly calls: readonly PhoneCall[];
}

/** An identifier as the carrier gives it: two letters and 32 hexadecimal digits. */
export const newSid = (kind: 'SM' | 'CA'): string => `${kind}${randomBytes(16).toString('hex')}`;

/** When something last happened there; the beginning of time if nothing has. */
export const lastUsed = ({ texts: [text], calls: [call] }: Phone): number =>
  Math.max(text?.at.getTime() ?? 0, call?.at.getTime() ?? 0);
