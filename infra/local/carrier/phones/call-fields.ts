import type { CarrierAccount } from '../../muster-file.ts';
import type { PhoneCall } from './phone-call.ts';

export type CallStatus =
  | 'queued'
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'no-answer'
  | 'failed';

/** What may be reported; every ending is `completed`. */
export const callEvents = ['initiated', 'ringing', 'answered', 'completed'] as const;
export type CallEvent = (typeof callEvents)[number];

type Fields = Readonly<Record<string, string>>;

const common = (call: PhoneCall, { accountSid }: CarrierAccount): Fields => ({
  AccountSid: accountSid,
  ApiVersion: '2010-04-01',
  CallSid: call.sid,
  CallStatus: call.status,
  Called: call.order.to,
  Caller: call.order.from,
  Direction: 'outbound-api',
  From: call.order.from,
  To: call.order.to,
  ...(call.answeredBy !== undefined &&
    call.order.tellsAnsweredBy === undefined && { AnsweredBy: call.answeredBy }),
});

const places: Fields = Object.fromEntries(
  ['Called', 'Caller', 'From', 'To'].flatMap((who) => [
    [`${who}City`, ''],
    [`${who}State`, ''],
    [`${who}Zip`, ''],
    [`${who}Country`, 'GB'],
  ]),
);

/** The fields with which the carrier asks what to play next; empty places are normal outside America. */
export const answerFields = (call: PhoneCall, account: CarrierAccount): Fields => ({
  ...common(call, account),
  ...places,
});

/** The fields by which the carrier tells who has answered a call that went on meanwhile. */
export const detectionFields = (
  { sid, answeredBy, order }: PhoneCall,
  { accountSid }: CarrierAccount,
): Fields => ({
  AccountSid: accountSid,
  AnsweredBy: answeredBy ?? 'unknown',
  CallSid: sid,
  From: order.from,
  MachineDetectionDuration: '3500',
  To: order.to,
});

/** A moment as the carrier writes it (RFC 2822). */
export const carrierTime = (at: Date): string => at.toUTCString().replace('GMT', '+0000');

/** The fields by which the carrier reports how far a call is. */
export const reportFields = (call: PhoneCall, account: CarrierAccount, sequence: number): Fields => ({
  ...common(call, account),
  CallbackSource: 'call-progress-events',
  SequenceNumber: String(sequence),
  Timestamp: carrierTime(new Date()),
  ...(call.isOver && {
    CallDuration: String(call.seconds),
    Duration: String(Math.ceil(call.seconds / 60)),
  }),
});
