import * as z from 'zod';
import { type Place } from '@muster/contracts';
import { OneLine } from '@muster/core';
import type { Source } from './source.ts';

/** How a source's events repeat, and which of them say that it is over. */
export const Repeats = z.strictObject({
  /** Names of the fields that lead to the key within `data`: events with one value there are of one alarm. */
  dedupeKey: z.array(OneLine(100)).min(1).max(8).optional(),
  /** How long after its last event an alarm that comes again is the same one. */
  withinHours: z.int().min(1).max(168).optional(),
  /** Types of events that say an alarm is over; without them, those that end in `.cleared`. */
  clearedBy: z.array(OneLine(200)).max(50).optional(),
});
export type Repeats = z.infer<typeof Repeats>;

export const REPEATS_WITHIN_HOURS = 24;

/** Which alarm of its source an event is of. Under a key from the data all types are one alarm, and the type is empty. */
export const AlarmKey = z.object({ id: z.string(), type: z.string() });
export type AlarmKey = z.infer<typeof AlarmKey>;

/** Of an event, or of what an agent reports, what distinguishes alarms. */
export interface AlarmFacts {
  readonly type: string;
  readonly data?: unknown;
  readonly place?: Place | undefined;
}

type Repeating = Pick<Source, 'sourceId' | 'repeats' | 'reportAtOnce'>;

/** Whether contacts of the source are of alarms: it says how they repeat, or reports them by itself. */
export const isAlarmSource = ({ repeats, reportAtOnce }: Repeating): boolean =>
  repeats !== undefined || reportAtOnce !== undefined;

const normalised = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const valueAt = (data: unknown, path: readonly string[]): string | undefined => {
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Reflect.get(value, name);
  }
  if (typeof value === 'string') return normalised(value) || undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

const idOf = (sourceId: string, kind: 'data' | 'place', text: string): string =>
  `${sourceId}#${kind}#${text}`;

/** The alarm by the source's key in the data; without that, by place and type. Undefined when neither is given. */
export const alarmKey = (
  { sourceId, repeats }: Repeating,
  { type, data, place }: AlarmFacts,
): AlarmKey | undefined => {
  const value = repeats?.dedupeKey && valueAt(data, repeats.dedupeKey);
  if (value !== undefined) return { id: idOf(sourceId, 'data', value), type: '' };
  if (place === undefined) return undefined;
  const where = `${place.zone}#${normalised(place.text)}`;
  return { id: idOf(sourceId, 'place', where), type: normalised(type) };
};

/** Whether an event of this type says that its alarm is over. */
export const isCleared = ({ repeats }: Repeating, type: string): boolean => {
  const given = normalised(type);
  if (repeats?.clearedBy) return repeats.clearedBy.some((one) => normalised(one) === given);
  return given.endsWith('.cleared');
};
