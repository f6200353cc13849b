import * as z from 'zod';
import { LetterPurpose } from '@muster/contracts';
import {
  ComplaintId,
  ContactId,
  Instant,
  LetterId,
  TeamId,
  decided,
  refuse,
  type Decision,
} from '@muster/core';
import { LetterState } from './complaint.ts';
import { FIELDS } from './letter-fields.ts';

/** A letter about a complaint: without address or name, which intake alone knows. */
export const Letter = z.object({
  letterId: LetterId,
  complaintId: ComplaintId,
  team: TeamId,
  contactId: ContactId.optional(),
  purpose: LetterPurpose,
  stage: z.literal([1, 2]),
  state: LetterState,
  subject: z.string().max(200),
  text: z.string().max(20_000),
  /** The evidence pack goes with it: attached to its mail, or printed where it is posted. */
  enclosesPack: z.boolean().optional(),
  /** What whoever releases it has to know of a day that was counted for it. */
  note: z.string().optional(),
  draftedBy: z.string(),
  draftedAt: Instant,
  readyBy: z.string().optional(),
  readyAt: Instant.optional(),
  sentAt: Instant.optional(),
  possiblyRepeated: z.boolean().optional(),
  /** Why it cannot go by e-mail: a code. */
  failed: z.object({ at: Instant, reason: z.string() }).optional(),
  posted: z.object({ at: Instant, by: z.string() }).optional(),
});
export type Letter = z.infer<typeof Letter>;

/** Something that a person has to fill in: `[what happened]`. */
const BLANK = /\[([^[\]\n]{1,80})\]/g;
/** A field that a template knows and the letter does not: `{{name}}`. */
const FIELD = /\{\{\s*([^{}\n]{0,80}?)\s*\}\}/g;
const MARKUP = /<\/?[a-z!][^>\n]{0,200}>?/i;

const namedIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? '')),
];

/** What stops a letter, each named: a blank not filled in, an unknown field, markup, nothing at all. */
export const faultsOf = ({ subject, text }: Pick<Letter, 'subject' | 'text'>): string[] => {
  const whole = `${subject}\n${text}`;
  const markup = MARKUP.exec(whole)?.[0];
  return [
    ...(subject.trim() === '' ? ['the subject is empty'] : []),
    ...(text.trim() === '' ? ['the text is empty'] : []),
    ...namedIn(whole, BLANK).map((name) => `“${name}” is to be filled in`),
    ...namedIn(whole, FIELD).map((name) =>
      FIELDS.some((known) => known === name) ? `the field “${name}” is empty` : `there is no field “${name}”`,
    ),
    ...(markup === undefined ? [] : [`“${markup.slice(0, 40)}” is markup, which a letter must not hold`]),
  ].slice(0, 20);
};

/** Changes a draft. */
export const editLetter = (
  letter: Letter,
  {
    subject = letter.subject,
    text = letter.text,
  }: { subject?: string | undefined; text?: string | undefined },
): Decision<Letter> =>
  letter.state === 'draft'
    ? decided({ ...letter, subject, text }, [])
    : refuse('letter-not-draft', 'It was released: draft another letter instead.');
