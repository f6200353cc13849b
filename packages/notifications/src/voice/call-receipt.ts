import * as z from 'zod';

/** What the carrier says of a call after it has taken it. Answered is not accepted: only a key is. */
export interface CallReceipt {
  readonly providerId: string;
  readonly address: string | undefined;
  /**
   * `moving`: it is about to ring, or rings. `answered`: somebody or something did; `by` says what is known of it, and comes in a
   * receipt of its own, often later. `ended`: it was answered and is over. `unanswered`: it is over, and nobody was reached.
   */
  readonly kind: 'moving' | 'answered' | 'ended' | 'unanswered';
  /** Who answered; `machine` is an answering machine or a fax. */
  readonly by: 'person' | 'machine' | 'unknown';
  /** The state in the carrier's word, such as `no-answer`. */
  readonly why: string;
  /** The same when the receipt comes again. */
  readonly key: string;
}

const SID = z.string().regex(/^CA[0-9a-fA-F]{32}$/);
const number = z.string().max(200).optional();
const AnsweredBy = z.string().regex(/^[a-z_]{1,40}$/);

const MOVING = ['queued', 'initiated', 'ringing'] as const;
const UNANSWERED = ['busy', 'no-answer', 'canceled', 'failed'] as const;

const Status = z.enum([...MOVING, 'in-progress', 'completed', ...UNANSWERED]);

const kindOf = (status: z.infer<typeof Status>): CallReceipt['kind'] => {
  if (status === 'in-progress') return 'answered';
  if (status === 'completed') return 'ended';
  return UNANSWERED.some((one) => one === status) ? 'unanswered' : 'moving';
};

const StatusForm = z.looseObject({
  CallSid: SID,
  CallStatus: Status,
  SequenceNumber: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  To: number,
  AnsweredBy: AnsweredBy.optional(),
});

/** What a machine detection in the background finds, which says nothing of the call's state. */
const DetectionForm = z.looseObject({ CallSid: SID, AnsweredBy, To: number });

const byOf = (word: string | undefined): CallReceipt['by'] => {
  if (word === 'human') return 'person';
  return word !== undefined && /^(machine_|fax$)/.test(word) ? 'machine' : 'unknown';
};

/** A receipt of a call from the fields of a status callback or of a machine detection; undefined when they are none. */
export const readCallReceipt = (form: unknown): CallReceipt | undefined => {
  const status = StatusForm.safeParse(form);
  if (status.success) {
    const { CallSid, CallStatus, SequenceNumber = '', To, AnsweredBy: word } = status.data;
    return {
      ...{ providerId: CallSid, address: To, kind: kindOf(CallStatus), by: byOf(word) },
      ...{ why: CallStatus, key: `${CallSid}/${CallStatus}/${SequenceNumber}` },
    };
  }
  const detection = DetectionForm.safeParse(form);
  if (!detection.success) return undefined;
  const { CallSid, AnsweredBy: word, To } = detection.data;
  return {
    ...{ providerId: CallSid, address: To, kind: 'answered', by: byOf(word) },
    ...{ why: word, key: `${CallSid}/answered-by` },
  };
};
