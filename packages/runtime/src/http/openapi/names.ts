import * as z from 'zod';
import * as contracts from '@muster/contracts';
import * as core from '@muster/core';
import { isSchema, type RouteTable } from '../routes.ts';

type Named = Record<string, z.ZodType>;

/** What `readAssignment` answers is called Assignment, wherever else it occurs. */
const readBy = (tables: readonly RouteTable[]): Named =>
  Object.fromEntries(
    tables
      .flatMap(({ routes }) => Object.entries(routes))
      .flatMap(([operationId, { replies }]) => {
        const name = /^read([A-Z]\w*)$/.exec(operationId)?.[1];
        const shape = replies[200];
        return name && shape && isSchema(shape) ? [[name, shape] as const] : [];
      }),
  );

const vocabulary = (): Named =>
  Object.fromEntries(
    Object.entries({ ...core, ...contracts }).flatMap(([name, value]) =>
      value instanceof z.ZodType ? [[name, value] as const] : [],
    ),
  );

/** The schemas that the document keeps once, by name: the words of core and contracts, and what is read. */
export const namedSchemas = (tables: readonly RouteTable[]): Named => {
  const words = vocabulary();
  const known = new Set(Object.values(words));
  const read = Object.entries(readBy(tables)).filter(
    ([name, shape]) => !(name in words) && !known.has(shape),
  );
  return { ...Object.fromEntries(read), ...words };
};

const referenced = (document: unknown): Set<string> =>
  new Set(
    [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    ),
  );

export const withoutUnused = <Document extends { components?: { schemas?: Record<string, unknown> } }>(
  document: Document,
): Document => {
  const schemas = document.components?.schemas ?? {};
  const needed = referenced({ ...document, components: { ...document.components, schemas: {} } });
  for (const name of needed) {
    for (const further of referenced(schemas[name] ?? {})) needed.add(further);
  }
  const kept = Object.entries(schemas).filter(([name]) => needed.has(name));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } };
};

interface Rendering {
  readonly zodSchema: z.core.$ZodTypes;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
  readonly io: 'input' | 'output';
}

/** Objects in answers are open, as they may gain fields in any version; what is sent stays strict. */
export const openAnswers = ({ jsonSchema, io }: Rendering): void => {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
};

/** A record over a fixed set of keys is an object with these properties: JSON Schema has no other word for it. */
export const spellOutRecords = ({ zodSchema, jsonSchema }: Rendering): void => {
  const { def } = zodSchema._zod;
  if (def.type !== 'record' || typeof jsonSchema.additionalProperties !== 'object') return;
  const keys = def.keyType._zod.values;
  if (keys === undefined) return;
  const value = jsonSchema.additionalProperties;
  jsonSchema.properties = Object.fromEntries([...keys].map((key) => [String(key), value]));
  jsonSchema.additionalProperties = false;
  delete jsonSchema.propertyNames;
};
