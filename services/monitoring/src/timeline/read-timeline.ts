import * as z from 'zod';
import type { IncidentId } from '@muster/core';
import { cursorAfter, placeIn, type Page } from '@muster/store';
import type { RecordStores } from '../record/store.ts';
import { KeptLine } from './views.ts';

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly order?: 'oldest' | 'newest';
}

const KeyedLine = KeptLine.extend({ key: z.string() });
type KeyedLine = z.infer<typeof KeyedLine>;

/** A line and its place: by its time and, within one instant, by the order of saving. Two lines of an instant may have the same key. */
type PlacedLine = KeyedLine & { readonly place: string };

/** Every line of an incident, oldest first. */
export const allLines = async ({ records }: RecordStores, incidentId: IncidentId): Promise<PlacedLine[]> =>
  (await records.lines(incidentId))
    .map((line, index) => {
      const keyed = KeyedLine.parse(line);
      return { ...keyed, place: `${keyed.at}#${String(index).padStart(6, '0')}` };
    })
    .sort((one, other) => (one.place < other.place ? -1 : 1));

/** A page of an incident's timeline, oldest first unless asked otherwise. The lines of its saves overlap in time, so all of them are read. */
export const readTimeline = async (
  deps: RecordStores,
  incidentId: IncidentId,
  { limit, cursor, order = 'oldest' }: Paged,
): Promise<Page<KeptLine>> => {
  const after = cursor === undefined ? undefined : placeIn(cursor);
  const all = await allLines(deps, incidentId);
  const isFurther = (place: string, than: string) => (order === 'oldest' ? place > than : place < than);
  const lines = (order === 'oldest' ? all : all.reverse()).filter(
    ({ place }) => after === undefined || isFurther(place, after),
  );
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((line) => KeptLine.parse(line)),
    ...(last && lines.length > limit && { next: cursorAfter(last.place) }),
  };
};

export const readNote = async (
  deps: RecordStores,
  incidentId: IncidentId,
  key: string,
): Promise<KeptLine | undefined> => {
  const line = (await allLines(deps, incidentId)).find((one) => one.key === key);
  return line && KeptLine.parse(line);
};
