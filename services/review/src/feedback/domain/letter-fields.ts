/** Each field of a template. One that is not known as a letter is drafted stays in it, and stops it. */
export const FIELDS = [
  'reference',
  'kind',
  'received',
  'answer by',
  'reason for more time',
  'new answer by',
  'finding',
  'what was found',
  'remedy',
  'independent body',
] as const;
export type Field = (typeof FIELDS)[number];
