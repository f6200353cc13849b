import type { ReplyOf } from '@muster/client';
import { recordTexts, standsCounts, type EvidenceKind } from '../../texts/competence.ts';

export type RecordView = ReplyOf<'readCompetenceRecord'>;
export type Criterion = RecordView['criteria'][number];
export type Evidence = RecordView['evidence'][number];
export type WrittenKind = Exclude<EvidenceKind, 'product'>;
type Counts = ReplyOf<'listCompetenceRecords'>['items'][number]['counts'];

/** How many criteria of so many stand how, in words: `4 met`, `1 not yet met`, `11 without a verdict`. */
export const sumOf = (counts: Counts, of: number): string[] => {
  const { met, 'not-yet': notYet, insufficient } = counts;
  const open = Math.max(0, of - met - notYet - insufficient);
  const sums = [
    [met, standsCounts.met],
    [notYet, standsCounts['not-yet']],
    [insufficient, standsCounts.insufficient],
    [open, standsCounts.open],
  ] as const;
  return sums.flatMap(([count, words]) => (count > 0 ? [words(count)] : []));
};

const WRITES: Readonly<Record<RecordView['you'], readonly WrittenKind[]>> = {
  person: ['reflective-account'],
  assessor: ['observation', 'questioning', 'professional-discussion', 'witness-testimony'],
};

/** The kinds that somebody may write for a criterion, in the order in which they are offered. Products are kept, not written. */
export const writableKinds = (
  you: RecordView['you'],
  { accepts }: Pick<Criterion, 'accepts'>,
): WrittenKind[] => WRITES[you].filter((kind) => accepts.includes(kind));

/** What the second assessor's look came to; undefined outside of the sample. */
export const sampleWords = ({
  inSample,
  assessorsAgree,
}: Pick<Criterion, 'inSample' | 'assessorsAgree'>): string | undefined => {
  if (assessorsAgree !== undefined) return recordTexts.sample[assessorsAgree ? 'agrees' : 'differs'];
  return inSample ? recordTexts.sample.open : undefined;
};

/** Whether the newest verdict waits for a second assessor. */
export const waitsForSecond = ({ inSample, verdicts }: Pick<Criterion, 'inSample' | 'verdicts'>): boolean => {
  const newest = verdicts.at(-1);
  return inSample && newest !== undefined && newest.second === undefined;
};

/** Whether somebody may look at the newest verdict as second assessor: not whoever said it. */
export const mayBeSecond = (criterion: Pick<Criterion, 'inSample' | 'verdicts'>, username: string): boolean =>
  waitsForSecond(criterion) && criterion.verdicts.at(-1)?.by !== username;

/** Each piece with its short name, as the document has it: E1, E2 … by the first criterion that it is of. */
export const numbered = ({
  criteria,
  evidence,
}: Pick<RecordView, 'evidence'> & {
  readonly criteria: readonly Pick<Criterion, 'id'>[];
}): ReadonlyMap<string, string> => {
  const order = criteria.flatMap(({ id }) => evidence.filter((one) => one.criteria[0] === id));
  return new Map(order.map(({ evidenceId }, place) => [evidenceId, `E${place + 1}`]));
};

/** The criterion so many places on from another, round at the ends; the first where none is open. */
export const criterionBeside = (
  criteria: readonly Pick<Criterion, 'id'>[],
  open: string | undefined,
  by: 1 | -1,
): string | undefined => {
  const place = criteria.findIndex(({ id }) => id === open);
  if (place === -1) return criteria.at(by === 1 ? 0 : -1)?.id;
  return criteria[(place + by + criteria.length) % criteria.length]?.id;
};
