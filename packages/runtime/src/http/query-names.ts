import { pointerTo } from './validate.ts';
import type { Fault } from './problem.ts';

/** A name that may be a number or somebody's words is not repeated: a query without `=` counts as a name. */
const PLAIN_NAME = /^[a-z_][a-z_.[\]-]{0,39}\d{0,2}$/i;

/** The fault of a name in a query, if any: an ignored filter would answer another question. */
const faultOf = (name: string, times: number, known: readonly string[]): string | undefined => {
  if (known.includes(name)) return times > 1 ? 'Given more than once. Give it once.' : undefined;
  return known.length === 0
    ? 'This address takes no query.'
    : `There is no such name here. The query takes ${known.join(', ')}.`;
};

/** A fault for each name of a query that is not known, and for one that is given twice. */
export const queryFaults = (rawQuery: string, known: readonly string[]): Fault[] => {
  const names = [...new URLSearchParams(rawQuery).keys()];
  return [...Map.groupBy(names, (name) => name)].flatMap(([name, { length }]) => {
    const message = faultOf(name, length, known);
    return message === undefined
      ? []
      : [{ in: 'query' as const, pointer: PLAIN_NAME.test(name) ? pointerTo([name]) : '', message }];
  });
};
