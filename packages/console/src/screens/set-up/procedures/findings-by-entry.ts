import type { ReplyOf } from '@muster/client';
import { outcomeKey, questionKey, type Document } from './drawing/procedure-graph.ts';

export type Finding = ReplyOf<'readProcedure'>['findings'][number];

/** The entries of a procedure that a finding is about, by key: a plan's are those of the outcomes that call for it. */
export const entriesOf = (document: Document, { where }: Pick<Finding, 'where'>): readonly string[] => {
  const [part = '', name = ''] = where.split('.');
  switch (part) {
    case 'start':
      return [questionKey(document.start)];
    case 'questions':
      return [questionKey(name)];
    case 'outcomes':
      return [outcomeKey(name)];
    case 'plans':
      return Object.entries(document.outcomes).flatMap(([outcome, { plan }]) =>
        plan === name ? [outcomeKey(outcome)] : [],
      );
    default:
      return [];
  }
};

/** The findings of each question and outcome, by its key. */
export const findingsByEntry = (
  document: Document,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const key of entriesOf(document, finding)) found.set(key, [...(found.get(key) ?? []), finding]);
  return found;
};
