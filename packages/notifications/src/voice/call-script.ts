import { say, SPOKEN_LANGUAGE, twimlOf, verb } from '../carrier/twiml.ts';
import { CallStep } from './call.ts';

/** So long may a script be that is sent along with the request for a call. */
const MOST_CHARACTERS = 4000;

const WAITS_SECONDS = '8';

/**
 * A step of a call as TwiML: what is said and the keys that may be pressed, all of it twice for who did not catch it, as far as
 * the carrier takes so much. `keysAddress` is where a pressed key goes. Throws ZodError for what is no step, RangeError for a
 * script that is too long.
 */
export const callScript = (given: CallStep, keysAddress: string): string => {
  const { spoken, keys } = CallStep.parse(given);
  const said = spoken.map(say);
  const offered = Object.values(keys).map(say);
  const ask = {
    ...{ input: 'dtmf', numDigits: '1', timeout: WAITS_SECONDS, language: SPOKEN_LANGUAGE },
    ...{ action: keysAddress, method: 'POST' },
  };
  const once =
    offered.length > 0
      ? [verb('Gather', ask, ...said, ...offered)]
      : [...said, verb('Pause', { length: '1' })];
  const goodbye = [say('Goodbye.'), verb('Hangup', {})];
  const fitting = [twimlOf(...once, ...once, ...goodbye), twimlOf(...once, ...goodbye)].find(
    ({ length }) => length <= MOST_CHARACTERS,
  );
  if (fitting === undefined) {
    throw new RangeError(`what a call says may be ${MOST_CHARACTERS} characters long with its markup`);
  }
  return fitting;
};
