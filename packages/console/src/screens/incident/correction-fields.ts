import type { BodyOf, ReplyOf } from '@muster/client';

export type ReportedWords = ReplyOf<'readReportedWords'>;

/** The words that can be corrected, as a form has them. */
export interface WordFields extends Readonly<Record<string, string>> {
  readonly summary: string;
  readonly place: string;
}

export const wordsOf = ({ summary, place }: ReportedWords): WordFields => ({ summary, place: place.text });

/** What is sent: only what was changed, with the reason. */
export const correctionOf = (
  { summary, place }: Partial<WordFields>,
  because: string,
): BodyOf<'correctIncident'> => ({
  ...(summary !== undefined && { summary: summary.trim() }),
  ...(place !== undefined && { place: { text: place.trim() } }),
  because: because.trim(),
});

/** Why a correction cannot be sent yet, by field. */
export const missingIn = (
  isChanged: boolean,
  { summary, place }: WordFields,
  because: string,
): readonly ('because' | 'nothing' | 'place' | 'summary')[] => [
  ...(summary.trim() === '' ? ['summary' as const] : []),
  ...(place.trim() === '' ? ['place' as const] : []),
  ...(isChanged ? [] : ['nothing' as const]),
  ...(because.trim() === '' ? ['because' as const] : []),
];
