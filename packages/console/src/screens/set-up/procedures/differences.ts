import { isRecord } from './is-record.ts';

/** One difference between two versions of a document. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** The names that lead there: `questions`, `where-smelt`, `answers`, `indoors`, `label`. */
  readonly place: readonly string[];
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

type Entries = ReadonlyMap<string, unknown>;

/** What names an entry of a list, by the fields that the language has for it. */
const nameOf = (value: Readonly<Record<string, unknown>>): string | undefined =>
  ['id', 'role', 'name', 'deadline'].map((field) => value[field]).find((one) => typeof one === 'string');

const TITLES = ['text', 'label', 'title', 'reason', 'name'] as const;

/** Entries of a list by name; the second of a name is told apart. */
const byName = (list: readonly unknown[]): Entries | undefined => {
  const entries = new Map<string, unknown>();
  for (const one of list) {
    const name = isRecord(one) ? nameOf(one) : undefined;
    if (name === undefined) return undefined;
    const same = [...entries.keys()].filter((key) => key === name || key.startsWith(`${name} #`)).length;
    entries.set(same === 0 ? name : `${name} #${same + 1}`, one);
  }
  return entries;
};

/** What a value consists of; undefined for one that is compared as a whole, such as where an answer leads. */
const entriesOf = (value: unknown): Entries | undefined => {
  if (Array.isArray(value)) return byName(value);
  if (!isRecord(value)) return undefined;
  const names = Object.keys(value);
  const isTarget = names.length === 1 && (names[0] === 'question' || names[0] === 'outcome');
  return isTarget ? undefined : new Map(Object.entries(value));
};

/** A value in few words: of what has a title or a text, that. */
const brief = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(brief).join(', ');
  if (!isRecord(value)) return String(value);
  const title = TITLES.map((field) => value[field]).find((one) => typeof one === 'string');
  if (typeof title === 'string') return title;
  return Object.entries(value)
    .map(([name, one]) => `${name} ${brief(one)}`)
    .join(', ');
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What an entry says; undefined where it is its name. */
const said = (name: string, value: unknown): string | undefined =>
  brief(value) === name ? undefined : brief(value);

const within = (before: Entries, after: Entries, place: readonly string[]): Difference[] => [
  ...[...before].flatMap(([name, value]): Difference[] =>
    after.has(name)
      ? compare(value, after.get(name), [...place, name])
      : [{ kind: 'removed', place: [...place, name], before: said(name, value) }],
  ),
  ...[...after].flatMap(([name, value]): Difference[] =>
    before.has(name) ? [] : [{ kind: 'added', place: [...place, name], after: said(name, value) }],
  ),
];

const compare = (before: unknown, after: unknown, place: readonly string[]): Difference[] => {
  if (isSame(before, after)) return [];
  const [left, right] = [entriesOf(before), entriesOf(after)];
  if (left === undefined || right === undefined)
    return [{ kind: 'changed', place, before: brief(before), after: brief(after) }];
  const found = within(left, right, place);
  const kept = (entries: Entries, others: Entries) => [...entries.keys()].filter((name) => others.has(name));
  const isReordered = Array.isArray(after) && !isSame(kept(left, right), kept(right, left));
  return isReordered ? [...found, { kind: 'reordered', place }] : found;
};

/** What differs between two documents, named as their authors name it, in the order of the earlier one. */
export const differencesOf = (before: unknown, after: unknown): readonly Difference[] =>
  compare(before, after, []);
