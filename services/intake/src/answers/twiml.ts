import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Script } from '../domain/script.ts';

const LANGUAGE = 'en-GB';

/** A script as TwiML. `gather` is the address of the next step; at most one query name, so no order can change. */
export const twiml = (script: Script | undefined, gather: string): string => {
  const response = new VoiceResponse();
  switch (script?.say) {
    case 'menu': {
      const ask = response.gather({
        input: ['dtmf', 'speech'],
        numDigits: 1,
        timeout: 5,
        language: LANGUAGE,
        action: `${gather}?step=menu`,
        method: 'POST',
      });
      ask.say({ language: LANGUAGE }, script.greeting);
      response.redirect({ method: 'POST' }, `${gather}?step=no-input`);
      break;
    }
    case 'hold':
      response.say({ language: LANGUAGE }, 'Please hold. You are being connected.');
      response.enqueue(script.queue);
      break;
    case undefined:
      break;
  }
  return response.toString();
};
