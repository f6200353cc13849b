import * as z from 'zod';
import { carrierErrorOf } from '../carrier/carrier-errors.ts';
import type { AddressFault } from '../channel.ts';

/** What the carrier says of a text after it has taken it. Delivered to a phone is not read, and not accepted. */
export interface TextReceipt {
  readonly providerId: string;
  /** The number it went to, where the carrier says so. */
  readonly address: string | undefined;
  /** `moving`: on its way, nothing is decided. */
  readonly kind: 'moving' | 'delivered' | 'undelivered';
  /** The state in the carrier's word; of `undelivered` the reason, such as `unreachable (30003)`. */
  readonly why: string;
  readonly fault?: AddressFault;
  /** The same when the receipt comes again. */
  readonly key: string;
}

const MOVING = ['accepted', 'scheduled', 'queued', 'sending', 'sent'] as const;
const DELIVERED = ['delivered', 'read'] as const;
const UNDELIVERED = ['undelivered', 'failed', 'canceled'] as const;

const Status = z.enum([...MOVING, ...DELIVERED, ...UNDELIVERED]);

const kindOf = (status: string): TextReceipt['kind'] => {
  if (DELIVERED.some((one) => one === status)) return 'delivered';
  return UNDELIVERED.some((one) => one === status) ? 'undelivered' : 'moving';
};

const Form = z.looseObject({
  MessageSid: z.string().regex(/^[A-Z]{2}[0-9a-fA-F]{32}$/),
  MessageStatus: Status,
  To: z.string().max(200).optional(),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});

/** A receipt of a text from the fields of a status callback; undefined when they are none, or of a state that is not known. */
export const readTextReceipt = (form: unknown): TextReceipt | undefined => {
  const parsed = Form.safeParse(form);
  if (!parsed.success) return undefined;
  const { MessageSid, MessageStatus, To, ErrorCode } = parsed.data;
  const kind = kindOf(MessageStatus);
  const known = { providerId: MessageSid, address: To, kind, key: `${MessageSid}/${MessageStatus}` };
  if (kind !== 'undelivered' || ErrorCode === undefined) return { ...known, why: MessageStatus };
  const { reason, address } = carrierErrorOf(Number(ErrorCode));
  return { ...known, why: reason, ...(address && { fault: address }) };
};
