import { entriesOf, optionsOf, propertiesOf, samplesOf, shapeOf, type Shape } from './json-shape.ts';
import { isObject, pointerOf, put, spotsOf, typeOf, typesOf, type Spot } from './spots.ts';
import type { Operation } from './wire.ts';

/** A body that does not fit in one thing, and the one place that the refusal has to name. */
export interface Unfit {
  readonly what: string;
  readonly body: unknown;
  readonly pointer: string;
}

const OTHERS: readonly unknown[] = ['text', 7.5, true, null, ['text'], { no: 'such' }];

const ofAnotherType = (body: unknown, { path, shape }: Spot): Unfit[] => {
  const fine = typesOf(shape);
  if (fine.length === 0) return [];
  return OTHERS.filter((other) => !fine.includes(typeOf(other))).map((value) => ({
    what: `${pointerOf(path) || 'the body'} is ${JSON.stringify(value)}`,
    body: put(body, path, { value }),
    pointer: pointerOf(path),
  }));
};

const omit = (value: object, name: string): object =>
  Object.fromEntries(Object.entries(value).filter(([field]) => field !== name));

/** How far a value is from a shape: fields that are missing, and fields that are none of its own. */
const faultsOf = (shape: Shape, value: object): number => {
  const known = propertiesOf(shape).map(([name]) => name);
  const missing = (shape.required ?? []).filter((name) => !(name in value)).length;
  return missing + (Object.keys(value).some((name) => !known.includes(name)) ? 1 : 0);
};

/** Of shapes that nothing tells apart but their fields, it cannot be said whose is missing where two are equally near. */
const isInDoubt = (shape: Shape, value: object): boolean => {
  const options = optionsOf(shape).filter(({ type }) => type === 'object');
  const [best, next] = options.map((option) => faultsOf(option, value)).toSorted((one, other) => one - other);
  return shape.oneOf === undefined && best !== undefined && best === next;
};

const withoutRequired = (body: unknown, { path, value, shape }: Spot): Unfit[] =>
  isObject(value)
    ? (shape.required ?? []).map((name) => ({
        what: `${pointerOf([...path, name])} is missing`,
        body: put(body, [...path, name], {}),
        pointer: pointerOf(isInDoubt(shape, omit(value, name)) ? path : [...path, name]),
      }))
    : [];

const withUnknown = (body: unknown, { path, value, shape }: Spot): Unfit[] => {
  if (!isObject(value) || entriesOf(shape)) return [];
  const at = [...path, 'noSuchField'];
  return [
    { what: `${pointerOf(at)} is there`, body: put(body, at, { value: 'text' }), pointer: pointerOf(at) },
  ];
};

const beyond = ({ value, shape }: Spot): readonly unknown[] => {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = shape;
  if (shape.enum !== undefined) return ['no-such-word'];
  if (typeof value === 'string') {
    if (shape.examples) return [];
    const long = maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)];
    return [...long, ...(minLength ? ['', ' \u200b'] : []), ...(shape.pattern ? ['NO SUCH THING!'] : [])];
  }
  if (typeof value === 'number') {
    const odd = shape.type === 'integer' ? [(minimum ?? 0) + 0.5] : [];
    return [
      ...odd,
      ...(minimum === undefined ? [] : [minimum - 1]),
      ...(maximum === undefined ? [] : [maximum + 1]),
    ];
  }
  if (!Array.isArray(value)) return [];
  const full =
    maxItems === undefined ? [] : [Array.from({ length: maxItems + 1 }, () => value[0] as unknown)];
  return [...full, ...(minItems ? [[]] : [])];
};

const outOfBounds = (body: unknown, spot: Spot): Unfit[] =>
  beyond(spot).map((value) => ({
    what: `${pointerOf(spot.path)} is ${JSON.stringify(value).slice(0, 40)}`,
    body: put(body, spot.path, { value }),
    pointer: pointerOf(spot.path),
  }));

const KINDS = { ofAnotherType, withoutRequired, withUnknown, outOfBounds };
export type Kind = keyof typeof KINDS;

/** Bodies of the operation that are good but for one thing, each thing of its schema in turn, nested ones too. */
export const unfitBodies = ({ route }: Operation, kind: Kind): Unfit[] => {
  const shape: Shape = route.body ? shapeOf(route.body) : {};
  const all = samplesOf(shape).flatMap((body) =>
    spotsOf(body, shape).flatMap((spot) => KINDS[kind](body, spot)),
  );
  const kindOf = ({ what }: Unfit): string => what.replaceAll(/[/]\d+(?=[/ ])/g, '/0');
  return [...new Map(all.map((one) => [kindOf(one), one])).values()];
};
