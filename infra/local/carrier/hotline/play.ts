import type { Fields } from '@muster/demo/signed';
import { readTwiml, type Gather } from '../twiml.ts';

/** What the caller will do when asked: a key comes before words, as at the carrier. */
export interface Intention {
  readonly key?: string | undefined;
  readonly words?: string | undefined;
}

/** One document played to the caller: what they hear, what happens then, and the carrier's next request. */
export interface Played {
  readonly heard: readonly string[];
  readonly then: string;
  readonly line: 'open' | 'waiting' | 'ended';
  readonly next?: { readonly url: string; readonly fields: Fields };
}

const given = ({ input }: Gather, { key, words }: Intention) => {
  if (key !== undefined && input.includes('dtmf')) {
    return { then: `presses ${key}`, fields: { Digits: key, FinishedOnKey: '', msg: 'Gather End' } };
  }
  if (words !== undefined && input.includes('speech')) {
    return {
      then: `says “${words}”`,
      fields: { SpeechResult: words, Confidence: '0.91', Language: 'en-GB' },
    };
  }
  return undefined;
};

/** Plays a TwiML document: silence at a Gather continues after it. Throws Error for anything that is not TwiML or not supported. */
export function play(twiml: string, address: string, intention: Intention): Played {
  const heard: string[] = [];
  for (const one of readTwiml(twiml, address)) {
    switch (one.verb) {
      case 'say':
        heard.push(one.words);
        break;
      case 'pause':
        break;
      case 'gather': {
        heard.push(...one.said);
        const input = given(one, intention);
        if (input === undefined) break;
        return { heard, then: input.then, line: 'open', next: { url: one.action, fields: input.fields } };
      }
      case 'redirect':
        return { heard, then: 'stays silent', line: 'open', next: { url: one.url, fields: {} } };
      case 'enqueue':
        return { heard, then: `waits in the queue “${one.queue}”`, line: 'waiting' };
      case 'hangup':
        return { heard, then: 'hears the line end', line: 'ended' };
    }
  }
  return { heard, then: 'hears the line end', line: 'ended' };
}
