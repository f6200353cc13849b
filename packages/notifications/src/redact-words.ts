import type { Redactor } from '@muster/core';
import * as z from 'zod';
import type { ProofRedactor } from './redact-proof.ts';
import { toGsm7 } from './sms/gsm7.ts';

/** A text or a call as it is kept, as far as it says something. */
const Kept = z.looseObject({ text: z.string().optional(), spoken: z.array(z.string()).optional() });

const wordsIn = ({ text, spoken }: z.infer<typeof Kept>): string[] => [text ?? [], spoken ?? []].flat();

const asInText = (words: string): string => toGsm7(words).text;

/** In a text words stand as GSM-7 writes them, and three full stops where it was cut. */
const redactWritten = (words: string, { redact, redactMarkup }: Redactor): string => {
  const cut = words.replaceAll('...', '…');
  const after = redactMarkup(redact(cut), asInText);
  return after === cut ? words : after.replaceAll('…', '...');
};

/** Kept texts and calls. */
export const wordsRedactor: ProofRedactor = {
  contentType: 'application/json',
  redact: async (kept, redactor) => {
    const message = Kept.parse(JSON.parse(Buffer.from(kept).toString('utf8')));
    const { text, spoken } = message;
    const after = {
      ...message,
      ...(text !== undefined && { text: redactWritten(text, redactor) }),
      ...(spoken && { spoken: spoken.map((sentence) => redactWritten(sentence, redactor)) }),
    };
    const [before, words] = [wordsIn(message), wordsIn(after)];
    return {
      body: words.every((one, at) => one === before[at]) ? undefined : JSON.stringify(after),
      places: words.filter(redactor.isMarked).length,
    };
  },
};
