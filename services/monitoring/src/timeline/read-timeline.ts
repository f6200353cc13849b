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

const placeOf = ({ at, key }: KeyedLine): string => `${at}#${key}`;

/** Every line of an incident, oldest first. */
export const allLines = async ({ records }: RecordStores, incidentId: IncidentId): Promise<KeyedLine[]> =>
  (await records.lines(incidentId))
    .map((line) => KeyedLine.parse(line))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

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
    (line) => after === undefined || isFurther(placeOf(line), after),
  );
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((line) => KeptLine.parse(line)),
    ...(last && lines.length > limit && { next: cursorAfter(placeOf(last)) }),
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
