import { entriesOf, itemsOf, optionsOf, propertiesOf, type Shape } from './json-shape.ts';

export type Path = readonly (string | number)[];

/** One place in a value that fits: where it is, what stands there, and what may. */
export interface Spot {
  readonly path: Path;
  readonly value: unknown;
  readonly shape: Shape;
}

export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with another value at the path; without a value, a copy with nothing there. */
export const put = (value: unknown, path: Path, change: { readonly value?: unknown }): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change.value;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === key ? put(item, rest, change) : item));
  const entries = Object.entries(isObject(value) ? value : {});
  if (rest.length > 0 || !('value' in change)) {
    return Object.fromEntries(
      entries.flatMap(([name, of]) =>
        name !== key ? [[name, of]] : rest.length > 0 ? [[name, put(of, rest, change)]] : [],
      ),
    );
  }
  return Object.fromEntries([...entries.filter(([name]) => name !== key), [key, change.value]]);
};

export const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
};

/** The types that may stand at a place, by JSON's names; nothing when every one may. */
export const typesOf = (shape: Shape): readonly string[] => {
  const options = optionsOf(shape);
  if (options.length > 0) return options.flatMap(typesOf);
  if (shape.type !== undefined)
    return [shape.type].flat().map((name) => (name === 'integer' ? 'number' : name));
  return shape.const === undefined ? [] : [typeOf(shape.const)];
};

const fitsOption = (value: unknown, option: Shape): boolean => {
  if (!isObject(value)) return typesOf(option).includes(typeOf(value));
  const known = new Map(propertiesOf(option));
  return (
    option.type === 'object' &&
    Object.keys(value).every((name) => known.has(name) || option.additionalProperties !== false) &&
    (option.required ?? []).every((name) => name in value) &&
    [...known].every(([name, { const: only, enum: some }]) => {
      const of = value[name];
      if (only !== undefined && name in value) return of === only;
      return some === undefined || !(name in value) || some.some((one) => one === of);
    })
  );
};

/** Every place of the value, itself first. */
export const spotsOf = (value: unknown, shape: Shape, path: Path = []): Spot[] => {
  const options = optionsOf(shape);
  if (options.length > 0) {
    const option = options.find((one) => fitsOption(value, one)) ?? {};
    const [, ...within] = spotsOf(value, option, path);
    return [{ path, value, shape: { ...option, ...shape } }, ...within];
  }
  const here = { path, value, shape };
  if (Array.isArray(value)) {
    return [here, ...value.flatMap((item, at) => spotsOf(item, itemsOf(shape), [...path, at]))];
  }
  if (!isObject(value)) return [here];
  const entries = entriesOf(shape);
  const known = new Map(propertiesOf(shape));
  return [
    here,
    ...Object.entries(value).flatMap(([name, of]) =>
      spotsOf(of, entries ?? known.get(name) ?? {}, [...path, name]),
    ),
  ];
};

/** The places where people write what they like. */
export const freeTextsOf = (value: unknown, shape: Shape): Spot[] =>
  spotsOf(value, shape).filter(({ shape: { type, pattern, format, const: only, enum: words, examples } }) => {
    return type === 'string' && !pattern && !format && !only && !words && !examples;
  });
