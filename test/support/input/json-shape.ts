import * as fc from 'fast-check';
import * as z from 'zod';

export type Shape = z.core.JSONSchema.BaseSchema;

/** A schema as JSON Schema, with nothing shared between its parts. */
export const shapeOf = (schema: z.ZodType, io: 'input' | 'output' = 'input'): Shape =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });

const isShape = (of: unknown): of is Shape => typeof of === 'object' && of !== null;
export const optionsOf = ({ anyOf, oneOf }: Shape): readonly Shape[] =>
  (anyOf ?? oneOf ?? []).filter(isShape);
export const propertiesOf = ({ properties = {} }: Shape): [string, Shape][] =>
  Object.entries(properties).flatMap(([name, of]) => (isShape(of) ? [[name, of]] : []));
export const itemsOf = ({ items }: Shape): Shape => (isShape(items) ? items : {});
/** What stands under freely chosen names, if names are free. */
export const entriesOf = ({ propertyNames, additionalProperties }: Shape): Shape | undefined =>
  propertyNames !== undefined && isShape(additionalProperties) ? additionalProperties : undefined;
const namesOf = ({ propertyNames }: Shape): Shape => (isShape(propertyNames) ? propertyNames : {});

/** The pattern of short names, which is everywhere: words are made faster than by trying. */
const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

const WORD = fc.stringMatching(/^[a-z0-9]{1,12}$/);

/** Made once for each pattern: reading one takes longer than making many texts. */
const matching = new Map<string, fc.Arbitrary<string>>();
const textsOf = (pattern: string): fc.Arbitrary<string> => {
  const known = matching.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  matching.set(pattern, known);
  return known;
};

const text = ({ format, pattern, minLength = 0, maxLength = 200 }: Shape): fc.Arbitrary<string> => {
  const most = Math.min(maxLength, Math.max(minLength, 60));
  if (format === 'email') return WORD.map((name) => `${name}@example.com`);
  if (format === 'uri') return WORD.map((name) => `https://example.com/${name}`);
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (pattern === SLUG) return fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
  if (pattern !== undefined)
    return textsOf(pattern).filter(({ length }) => length >= minLength && length <= most);
  return fc
    .string({ minLength, maxLength: most, unit: fc.constantFrom(...'abc xyz,.éß漢0123') })
    .map((given) => `x${given.slice(1)}`.padEnd(minLength, 'x'));
};

const number = ({ type, minimum = -1e9, maximum = 1e9 }: Shape): fc.Arbitrary<number> =>
  type === 'integer'
    ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) })
    : fc.double({ min: minimum, max: maximum, noNaN: true }).map((exact) => Math.round(exact * 1e6) / 1e6);

/** What a freely chosen name is in a whole value. */
const FREE_NAME = 'a-name';

const object = (shape: Shape, whole: boolean): fc.Arbitrary<unknown> => {
  const entries = entriesOf(shape);
  if (entries) {
    if (whole) return valuesOf(entries, whole).map((value) => ({ [FREE_NAME]: value }));
    return fc.dictionary(text(namesOf(shape)), valuesOf(entries, whole), { maxKeys: 2 });
  }
  const model = Object.fromEntries(propertiesOf(shape).map(([name, of]) => [name, valuesOf(of, whole)]));
  const required = (shape.required ?? []).filter((name) => name in model);
  return fc.record(model, whole ? {} : { requiredKeys: required });
};

/**
 * Values that fit the shape. A whole one has every optional part; the others leave some out. What JSON Schema
 * cannot say (a zone that exists, an order of two times) is shown by the schema's own examples.
 */
export const valuesOf = (shape: Shape, whole: boolean): fc.Arbitrary<unknown> => {
  const options = optionsOf(shape);
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.examples?.length) return fc.constantFrom(...shape.examples);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (options.length > 0) return fc.oneof(...options.map((option) => valuesOf(option, whole)));
  switch (shape.type) {
    case 'string':
      return text(shape);
    case 'integer':
    case 'number':
      return number(shape);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const { minItems = 0, maxItems = 3 } = shape;
      const minLength = whole ? Math.max(1, minItems) : minItems;
      return fc.array(valuesOf(itemsOf(shape), whole), {
        minLength,
        maxLength: Math.min(maxItems, minLength + 1),
      });
    }
    case 'object':
      return object(shape, whole);
    default:
      return fc.jsonValue();
  }
};

/** The same few whole values each time. */
export const samplesOf = (shape: Shape, seed = 6): readonly unknown[] =>
  fc.sample(valuesOf(shape, true), { numRuns: 4, seed });
