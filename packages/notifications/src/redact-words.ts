import type { Redactor } from '@muster/core';
import * as z from 'zod';
import { toGsm7 } from './sms/gsm7.ts';

/** A text or a call as it is kept, as far as it says something. */
const Kept = z.looseObject({ text: z.string().optional(), spoken: z.array(z.string()).optional() });

const asInText = (words: string): string => toGsm7(words).text;

/** In a text words stand as GSM-7 writes them, and three full stops where it was cut. */
const redactWritten = (words: string, { redact, redactMarkup }: Redactor): string => {
  const cut = words.replaceAll('...', '…');
  const after = redactMarkup(redact(cut), asInText);
  return after === cut ? words : after.replaceAll('…', '...');
};

export interface RedactedWords {
  /** Undefined where nothing of the text was in it. */
  readonly json: string | undefined;
  /** How many of its sentences bear the mark. */
  readonly places: number;
}

/** A kept text or call without a text. */
export const redactWords = (kept: Uint8Array, redactor: Redactor): RedactedWords => {
  const message = Kept.parse(JSON.parse(Buffer.from(kept).toString('utf8')));
  const { text, spoken } = message;
  const after = {
    ...message,
    ...(text !== undefined && { text: redactWritten(text, redactor) }),
    ...(spoken && { spoken: spoken.map((sentence) => redactWritten(sentence, redactor)) }),
  };
  const words = [after.text ?? [], after.spoken ?? []].flat();
  const before = [text ?? [], spoken ?? []].flat();
  const isSame = words.every((one, at) => one === before[at]);
  return {
    json: isSame ? undefined : JSON.stringify(after),
    places: words.filter(redactor.isMarked).length,
  };
};
