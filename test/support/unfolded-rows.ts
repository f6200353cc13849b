import { SAVE, STATE } from '@muster/store/rows';

type Row = Readonly<Record<string, unknown>>;

interface Body {
  readonly state?: unknown;
  readonly shared?: object;
  readonly events?: readonly Row[];
  readonly lines?: readonly Row[];
}

export const isSave = ({ sk }: Row): boolean => String(sk).startsWith(SAVE);

/** Events whose data carry lists, by the names of those. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  DeadlinesSettled: ['armed', 'met'],
  DeviationsFound: ['deviations'],
};

/** An event's data, for each entry of its lists apart: how many share an event depends on what came together. */
const entriesOf = ({ name, data }: Row): readonly unknown[] => {
  const lists = LISTS[String(name)];
  if (lists === undefined) return [data];
  const { incidentId, ...carried } = data as Row;
  return lists.flatMap((list) => {
    const entries = carried[list];
    return Array.isArray(entries) ? entries.map((entry: unknown) => ({ incidentId, [list]: [entry] })) : [];
  });
};

/** What a decompressed save says: a row for each event and each line, and the row of its state. */
export const unfold = (row: Row): { readonly state: Row | undefined; readonly others: readonly Row[] } => {
  const { pk, sk: _, body, ...about } = row;
  const { state, shared, events = [], lines = [] } = body as Body;
  const before = Number(about['sequence']) - events.length;
  return {
    state: state === undefined ? undefined : { pk, sk: STATE, ...about, state },
    others: [
      ...events.flatMap((event, at) => {
        const metadata = { ...shared, sequence: before + 1 + at };
        return entriesOf(event).map((data) => ({ pk, sk: 'EVENT', name: event['name'], data, metadata }));
      }),
      ...lines.map((line) => ({ pk, sk: 'LINE', line })),
    ],
  };
};

/** Decompressed rows with the events and lines of each save, and of an aggregate's saves the state of the newest. */
export const unfoldedRows = (rows: readonly Row[]): Row[] => {
  const newest = new Map<unknown, Row>();
  const found: Row[] = [];
  for (const row of rows) {
    if (!isSave(row)) {
      found.push(row);
      continue;
    }
    const { state, others } = unfold(row);
    found.push(...others);
    if (state && Number(newest.get(row['pk'])?.['version'] ?? 0) < Number(state['version']))
      newest.set(row['pk'], state);
  }
  return [...found, ...newest.values()];
};
