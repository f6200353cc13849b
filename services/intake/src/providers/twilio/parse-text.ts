import { createHash } from 'node:crypto';
import { validate } from '@muster/runtime/http/validate';
import type { ReceivedText } from '../domain/message.ts';
import { TextForm } from './routes.ts';

/** Pictures are not kept; whoever reads the text has to know that there were some. */
const picturesInWords = (count: number): string => {
  if (count === 0) return '';
  return count === 1
    ? '[A picture came with it, and is not kept.]'
    : `[${count} pictures came with it, and are not kept.]`;
};

/** The text that a form brings. Throws the 422 for one that cannot be read. */
export const parseText = (values: unknown): ReceivedText => {
  const form = validate(TextForm, values, 'body');
  const { MessageSid: textId, From: sender, Body: words, NumMedia } = form;
  const said = [words, picturesInWords(Number(NumMedia))].filter((part) => part.trim() !== '').join('\n');
  return {
    what: 'text',
    textId,
    bodyHash: createHash('sha256')
      .update(JSON.stringify([sender, words, NumMedia]))
      .digest('base64url'),
    caller: { sender, ...(said !== '' && { said }) },
  };
};
