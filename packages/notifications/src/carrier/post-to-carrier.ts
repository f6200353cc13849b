import * as z from 'zod';
import type { SendResult } from '../channel.ts';
import { postOnce, type Posted } from '../http-post.ts';
import { retryAfterSeconds } from '../retry-after.ts';
import type { CarrierAccount } from './account.ts';
import { carrierErrorOf } from './carrier-errors.ts';
import type { Fields } from './signature.ts';

export interface CarrierSettings {
  /** The account as it stands now, of a secret that may have been changed. */
  readonly account: () => Promise<CarrierAccount>;
  /** Where the carrier's REST API is, without a slash at its end: `https://api.twilio.com`. */
  readonly apiUrl: string;
  /** The public address of Muster's API without a slash at its end, for the carrier to say what became of a message. */
  readonly callbackUrl: string;
  readonly timeoutMs?: number;
}

export const CARRIER_API_URL = 'https://api.twilio.com';

const TIMEOUT_MS = 10_000;

const Taken = z.object({ sid: z.string().min(1) });
const Refused = z.object({ code: z.int().optional() });

const parseBody = <T>(schema: z.ZodType<T>, body: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

const throttled = (header: string | undefined): SendResult => {
  const retryAfter = retryAfterSeconds(header);
  return {
    ...{ kind: 'failed', reason: 'throttled', again: true },
    ...(retryAfter !== undefined && { retryAfterSeconds: retryAfter }),
  };
};

const resultOfRefusal = (status: number, body: string): SendResult => {
  const refused = carrierErrorOf(parseBody(Refused, body)?.code);
  return status === 400
    ? { kind: 'failed', ...refused }
    : { kind: 'failed', reason: `carrier-account (${status})`, again: true };
};

/** What an answer means: a 5xx may have been given after the message was taken, a redirect is none of the carrier's. */
const resultOf = (posted: Posted): SendResult => {
  if (posted.kind === 'not-connected') return { kind: 'failed', reason: 'carrier-unreachable', again: true };
  if (posted.kind === 'no-answer') return { kind: 'unknown', reason: 'no-answer' };
  const { status, headers, body } = posted;
  if (status === 429) return throttled(headers['retry-after']);
  if (status >= 500) return { kind: 'unknown', reason: 'provider-fault' };
  if (status >= 300) return resultOfRefusal(status, body);
  const taken = parseBody(Taken, body);
  return taken === undefined ? { kind: 'unknown', reason: 'no-id' } : { kind: 'sent', providerId: taken.sid };
};

const accountOf = async ({ account }: CarrierSettings): Promise<CarrierAccount | undefined> => {
  try {
    return await account();
  } catch {
    return undefined;
  }
};

/** Has the carrier make a text or a call, in its account, from its number. Never rejects. */
export const postToCarrier = async (
  settings: CarrierSettings,
  resource: 'Messages' | 'Calls',
  fields: Fields,
): Promise<SendResult> => {
  const account = await accountOf(settings);
  if (account === undefined) return { kind: 'failed', reason: 'no-carrier-account', again: true };
  const { accountSid, authToken, from } = account;
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const form = new URLSearchParams({ From: from });
  for (const [name, value] of fields) form.append(name, value);
  const posted = await postOnce({
    url: new URL(`${settings.apiUrl}/2010-04-01/Accounts/${accountSid}/${resource}.json`),
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: form.toString(),
    timeoutMs: settings.timeoutMs ?? TIMEOUT_MS,
  });
  return resultOf(posted);
};
