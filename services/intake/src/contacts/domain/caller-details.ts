import * as z from 'zod';
import type { CallerInfo } from '../../providers/domain/message.ts';
import { asOneLine, asVisible, Instant, type ChildRow } from '@muster/core';

/** What a sender's text is. Only `number` is a telephone number in international form. */
export const SenderKind = z.enum(['number', 'client', 'sip', 'withheld', 'other']);
export type SenderKind = z.infer<typeof SenderKind>;

/** Personal data of who got in touch. Kept in rows that expire, in a table of their own; in no event and no log. */
export const Caller = z.object({
  /** As the provider or the agent gave it. */
  sender: z.string().max(200).optional(),
  senderKind: SenderKind.optional(),
  name: z.string().max(200).optional(),
  words: z.array(z.object({ said: z.string(), at: Instant })),
});
export type Caller = z.infer<typeof Caller>;

/** The caller's own words with every character visible; what nobody can see counts as empty. */
export const madeVisible = ({ sender, name, said }: CallerInfo): CallerInfo => ({
  sender: sender && asOneLine(sender),
  name: name && asOneLine(name),
  said: said && asVisible(said),
});

export const CALLER = 'CALLER#';
const WHO = `${CALLER}who`;
const WORDS = `${CALLER}words#`;

/** What providers send in place of a number that the caller withholds; the digits spell ANONYMOUS on a keypad. */
const WITHHELD = new Set([
  '',
  'anonymous',
  'restricted',
  'unavailable',
  'unknown',
  'private',
  'withheld',
  'blocked',
  '266696687',
]);

const isWithheldName = (name: string): boolean => WITHHELD.has(name.replace(/^\+/, ''));

/** RFC 3323 and RFC 3325: an address of a user called so, or of a host under `invalid`, which nobody has. */
const isWithheld = (text: string): boolean => {
  if (isWithheldName(text)) return true;
  const inBrackets = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const [address = ''] = inBrackets.split(/[;?]/);
  const [user = '', host] = address.replace(/^(?:sips?|tel):/, '').split('@');
  const isAddress = host !== undefined || address.includes(':');
  const [name = ''] = (host ?? user).split(':');
  return isAddress && (isWithheldName(user) || /(?:^|\.)invalid\.?$/.test(name));
};

/** What the text is, without making a number of it: a short or national one stays `other`. */
export const senderKindOf = (sender: string): SenderKind => {
  const text = sender.trim().toLowerCase();
  if (isWithheld(text)) return 'withheld';
  if (text.startsWith('client:')) return 'client';
  if (/^sips?:/.test(text)) return 'sip';
  return /^\+[1-9]\d{6,14}$/.test(text) ? 'number' : 'other';
};

export const senderRow = ({ sender, name }: CallerInfo, expiresAt: number): ChildRow => ({
  sk: WHO,
  data: { ...(sender !== undefined && { sender, senderKind: senderKindOf(sender) }), ...(name && { name }) },
  expiresAt,
});

export const wordsRow = (step: string, said: string, at: Instant, expiresAt: number): ChildRow => ({
  sk: `${WORDS}${step}`,
  data: { said, at },
  expiresAt,
});

/** The details that the rows hold together, words in the order in which they were said. */
export const callerOf = (
  rows: readonly { sk: string; data: Readonly<Record<string, unknown>> }[],
): Caller => {
  const who = rows.find(({ sk }) => sk === WHO)?.data;
  const words = rows.filter(({ sk }) => sk.startsWith(WORDS)).map(({ data }) => data);
  const { words: said, ...rest } = Caller.parse({ ...who, words });
  return { ...rest, words: said.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
};
