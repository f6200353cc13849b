import { setTimeout as wait } from 'node:timers/promises';
import type { CarrierAccount } from '../../muster-file.ts';
import { readMessages } from '../twiml.ts';
import type { Behaviour } from './behaviour.ts';
import { postSigned, Reports } from './callbacks.ts';
import { newSid, type Text } from './phone.ts';

/** What the API was asked for. */
export interface TextOrder {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly statusCallback?: string;
}

export interface TextSetting {
  readonly account: CarrierAccount;
  /** Where Muster takes the texts that people send to its number. */
  readonly textsUrl: string;
  /** How long a second lasts; less in tests. */
  readonly secondMs: number;
  /** Keeps a text as it is now. */
  readonly keep: (text: Text) => void;
  /** Ends everything: the stand-in stops. */
  readonly stopped: AbortSignal;
}

/** The carrier's numbers for why a text did not arrive (twilio.com/docs/api/errors). */
const UNREACHABLE = 30003;
const LANDLINE = 30006;

const reasonOf = (to: string, behaviour: Behaviour): number | undefined => {
  if (/^\+44[12]/.test(to)) return LANDLINE;
  return behaviour.texts === 'get-lost' ? UNREACHABLE : undefined;
};

const statusFields = ({ sid, from, to, status, errorCode }: Text, { accountSid }: CarrierAccount) => ({
  AccountSid: accountSid,
  ApiVersion: '2010-04-01',
  From: from,
  MessageSid: sid,
  MessageStatus: status,
  SmsSid: sid,
  SmsStatus: status,
  To: to,
  ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
});

/** Carries a queued text to its phone and reports each status. Resolves when the last report is out; never rejects. */
export async function carryText(
  queued: Text,
  { statusCallback }: TextOrder,
  behaviour: Behaviour,
  { account, secondMs, keep, stopped }: TextSetting,
): Promise<void> {
  const reports = new Reports(account.authToken);
  const become = (text: Text) => {
    keep(text);
    if (statusCallback !== undefined) reports.add(statusCallback, statusFields(text, account));
  };
  become({ ...queued, status: 'sent' });
  const late = wait(behaviour.delaySeconds * secondMs, true, { signal: stopped, ref: false });
  if (!(await late.catch(() => false))) return;
  const errorCode = reasonOf(queued.to, behaviour);
  become(
    errorCode === undefined
      ? { ...queued, status: 'delivered' }
      : { ...queued, status: 'undelivered', errorCode },
  );
  await reports.settled();
}

const STOP = /^(stop|stopall|unsubscribe|cancel|end|quit)$/i;
const START = /^(start|unstop)$/i;

/** What a text asks of the carrier itself. */
export const optOutOf = (body: string): 'STOP' | 'START' | undefined => {
  if (STOP.test(body.trim())) return 'STOP';
  return START.test(body.trim()) ? 'START' : undefined;
};

const said = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START: 'You have successfully been re-subscribed to messages from this number. Reply STOP to unsubscribe.',
};

const places = Object.fromEntries(
  ['From', 'To'].flatMap((who) => [
    [`${who}City`, ''],
    [`${who}State`, ''],
    [`${who}Zip`, ''],
    [`${who}Country`, 'GB'],
  ]),
);

const incomingFields = ({ sid, from, to, body }: Text, { accountSid }: CarrierAccount) => ({
  AccountSid: accountSid,
  ApiVersion: '2010-04-01',
  Body: body,
  From: from,
  MessageSid: sid,
  NumMedia: '0',
  NumSegments: '1',
  SmsMessageSid: sid,
  SmsSid: sid,
  SmsStatus: 'received',
  To: to,
  ...places,
});

/** Sends a text from a phone to Muster. Returns what Muster, or the carrier itself, texts back. Rejects if Muster refuses it. */
export async function textMuster(
  from: string,
  body: string,
  { account, textsUrl, keep }: TextSetting,
): Promise<readonly string[]> {
  const text: Text = {
    sid: newSid('SM'),
    at: new Date(),
    direction: 'from-phone',
    to: account.from,
    from,
    body,
    status: 'received',
  };
  keep(text);
  const optOut = optOutOf(body);
  const fields = { ...incomingFields(text, account), ...(optOut !== undefined && { OptOutType: optOut }) };
  const answer = await postSigned(textsUrl, account.authToken, fields);
  if (optOut !== undefined) return [said[optOut]];
  if (answer === undefined) throw new Error('nothing answered');
  if (answer.status >= 400) throw new Error(`the answer was ${answer.status}`);
  return readMessages(answer.text);
}
