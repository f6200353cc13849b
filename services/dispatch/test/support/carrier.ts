import { twilioSignature } from '@muster/notifications/carrier/signature';
import { call } from '@muster/runtime/testing/invoke';
import { serve } from '@muster/runtime/http/serve';
import type { AnswerDeps } from '../../src/answers/answer-deps.ts';
import type { HandOnDeps } from '../../src/answers/hand-on-text.ts';
import { answerHandlers } from '../../src/answers/handlers.ts';
import type { Stores } from '../../src/wiring/deps.ts';
import { answers } from '../../src/wiring/routes.ts';
import { keys } from './dispatch.ts';

export const callbackUrl = 'https://api.example.com';
export const TOKEN = 'token-of-the-account';
const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: TOKEN, from: '+447700900999' };

const nobodyThere: HandOnDeps['post'] = async () => ({ kind: 'not-connected', why: 'ECONNREFUSED' });

let sids = 0;
/** An id as the carrier gives it: `SM` and 32 digits. */
export const newSid = (prefix: 'SM' | 'CA'): string => prefix + String((sids += 1)).padStart(32, '0');

export interface CarrierRequest {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly signature?: string;
}

/** The carrier's side of dispatch: signs a request to it and gives the answer. */
export const useCarrier = (stores: () => Stores, more: Partial<AnswerDeps & HandOnDeps> = {}) => {
  const send = ({ path, fields, token = TOKEN, signature }: CarrierRequest) => {
    const deps = {
      ...{ ...stores(), keys: async () => keys, zone: 'Europe/London', phone: '01632 960100', callbackUrl },
      ...{ account: async () => account, newestAccount: async () => account, post: nobodyThere },
      ...more,
    };
    const signed = signature ?? twilioSignature(token, `${callbackUrl}${path}`, Object.entries(fields));
    return call(serve(answers, answerHandlers(deps)), {
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(signed !== '' && { 'x-twilio-signature': signed }),
      },
      body: new URLSearchParams(fields).toString(),
      base64: true,
    });
  };
  /** A text from a number; gives the text that goes back, as it reads. */
  const text = async (From: string, Body: string, MessageSid = newSid('SM')) => {
    const answer = await send({ path: '/webhooks/carrier/texts', fields: { MessageSid, From, Body } });
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body}`);
    const said = /<Message>(.*)<\/Message>/s.exec(answer.body)?.[1];
    return said?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  };
  /** A key in a call; gives the TwiML that follows. */
  const key = async (notificationId: string, step: string, Digits: string, CallSid = newSid('CA')) => {
    const path = `/webhooks/carrier/calls/${notificationId}/keys?step=${step}`;
    return send({ path, fields: { CallSid, Digits, CallStatus: 'in-progress' } });
  };
  return { send, text, key };
};
