import type { Framework } from './framework.ts';

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** FNV-1a: the same text, the same number, on any machine. */
const numberOf = (text: string): number => {
  let hash = OFFSET;
  for (const symbol of text) hash = Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), PRIME);
  return hash >>> 0;
};

/** How many of so many criteria a second assessor looks at: one in four, rounded up. */
export const sampleSize = (criteria: number): number => Math.ceil(criteria / 4);

/** The rule in words, as the record shows it. */
export const SAMPLE_RULE =
  'A second assessor looks at one criterion in four, rounded up. Which ones is drawn from the record’s number, so that nobody chooses them.';

/** The criteria of a record that a second assessor looks at, in the framework's order. */
export const sampleOf = (recordId: string, { criteria }: Framework): string[] => {
  const drawn = criteria
    .map(({ id }) => ({ id, drawnAt: numberOf(`${recordId} ${id}`) }))
    .sort((one, other) => one.drawnAt - other.drawnAt)
    .slice(0, sampleSize(criteria.length))
    .map(({ id }) => id);
  return criteria.flatMap(({ id }) => (drawn.includes(id) ? [id] : []));
};

/** Whether a criterion is in a record's sample. */
export const isInSample = (recordId: string, framework: Framework, criterion: string): boolean =>
  sampleOf(recordId, framework).includes(criterion);
