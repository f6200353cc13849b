import type { Document as Yaml } from 'yaml';
import { isEqual } from '../../../../live/merge-edits.ts';
import { isRecord } from '../is-record.ts';
import { nodeOf, parseYaml, readText, writtenYaml } from './yaml-text.ts';

type Place = readonly [string] | readonly [string, string];

/** The parts that two people may change without meeting: each question, outcome and plan, and each field beside them. */
const DIVIDED: readonly string[] = ['questions', 'outcomes', 'plans'];

const placesIn = (document: unknown): Place[] =>
  Object.entries(isRecord(document) ? document : {}).flatMap(([name, value]): Place[] =>
    DIVIDED.includes(name) && isRecord(value) ? Object.keys(value).map((part) => [name, part]) : [[name]],
  );

const at = (document: unknown, place: Place): unknown =>
  place.reduce<unknown>(
    (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
    document,
  );

const put = (yaml: Yaml, place: Place, value: unknown): void => {
  if (value === undefined) yaml.deleteIn(place);
  else yaml.setIn(place, nodeOf(yaml, value));
};

export interface Merged {
  readonly text: string;
  /** What both changed, each to something else: yours stands in the text. */
  readonly both: readonly (readonly string[])[];
}

/**
 * Brings into one's own text what somebody else changed since `origin`, part by part; one's own lines stay as they were
 * typed, comments with them. Undefined while the text cannot be read.
 */
export const mergeYaml = (origin: unknown, mine: string, theirs: unknown): Merged | undefined => {
  const { value } = readText(mine);
  if (!isRecord(value)) return undefined;
  const yaml = parseYaml(mine);
  const both: Place[] = [];
  const places = new Map([origin, theirs, value].flatMap(placesIn).map((place) => [place.join('.'), place]));
  for (const place of places.values()) {
    const [was, own, other] = [at(origin, place), at(value, place), at(theirs, place)];
    if (isEqual(was, other) || isEqual(own, other)) continue;
    if (isEqual(was, own)) put(yaml, place, other);
    else both.push(place);
  }
  return { text: writtenYaml(yaml), both };
};
