import type { BodyOf, ReplyOf } from '@muster/client';
import { SCENE_FACTS } from '../../parts/scene-facts.tsx';

export type ReportedWords = ReplyOf<'readReportedWords'>;

/** The words that can be corrected, in the order in which people read them. */
export const WORDS = ['summary', 'place', ...SCENE_FACTS] as const;
export type WordName = (typeof WORDS)[number];

/** The same as a form has them; what nobody has told is empty. */
export type WordFields = Readonly<Record<WordName, string>>;

export const wordsOf = ({
  summary,
  place,
  access = '',
  casualties = '',
  emergencyServices = '',
}: ReportedWords): WordFields => ({ summary, place: place.text, access, casualties, emergencyServices });

/** What is sent: only what was changed, with the reason. */
export const correctionOf = (
  { summary, place, ...scene }: Partial<WordFields>,
  because: string,
): BodyOf<'correctIncident'> => ({
  ...(summary !== undefined && { summary: summary.trim() }),
  ...(place !== undefined && { place: { text: place.trim() } }),
  ...Object.fromEntries(Object.entries(scene).map(([name, words]) => [name, words.trim()])),
  because: because.trim(),
});

/** Why a correction cannot be sent yet, by field. Words can be changed, and not taken away. */
export const missingIn = (
  words: WordFields,
  changed: Partial<WordFields>,
  because: string,
): readonly ('because' | 'nothing' | WordName)[] => [
  ...WORDS.filter((name) => (changed[name] ?? words[name]).trim() === '' && words[name] !== ''),
  ...(Object.keys(changed).length > 0 ? [] : ['nothing' as const]),
  ...(because.trim() === '' ? ['because' as const] : []),
];
