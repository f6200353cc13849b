import {
  escapeTwiml,
  messageReply,
  say,
  SPOKEN_LANGUAGE,
  twimlOf,
  verb,
} from '@muster/notifications/carrier/twiml';
import type { Script } from '../domain/script.ts';
import type { Kept, WebhookReply, WebhookRequest } from '../provider.ts';
import { stepOf } from './routes.ts';

const verbs = (script: Script | undefined, gather: string): string[] => {
  switch (script?.say) {
    case 'menu': {
      const action = `${gather}?step=menu`;
      const ask = {
        input: 'dtmf speech',
        numDigits: '1',
        timeout: '5',
        language: SPOKEN_LANGUAGE,
        action,
        method: 'POST',
      };
      return [
        verb('Gather', ask, say(script.greeting)),
        verb('Redirect', { method: 'POST' }, escapeTwiml(`${gather}?step=no-input`)),
      ];
    }
    case 'hold':
      return [say('Please hold. You are being connected.'), verb('Enqueue', {}, escapeTwiml(script.queue))];
    case undefined:
      return [];
  }
};

/** A script as TwiML. `gather` is the address of the next step; at most one query name, so no order can change. */
export const twiml = (script: Script | undefined, gather: string): string =>
  twimlOf(...verbs(script, gather));

/** What the caller hears or is texted; an empty response where nothing is to be said. */
export const reply = ({ baseUrl, operation }: WebhookRequest, { script, textBack }: Kept): WebhookReply => ({
  status: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: stepOf(operation) === 'message' ? messageReply(textBack) : twiml(script, `${baseUrl}/gather`),
});
