import { asPlainText } from '@muster/core';
import { isJson, readJson } from '@muster/runtime/http/json';
import { ProblemError } from '@muster/runtime/http/problem';
import { validate } from '@muster/runtime/http/validate';
import type * as z from 'zod';

/** The fields of a form, each with all its values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

const fromUrlencoded = (text: string): Fields => {
  const form = new URLSearchParams(text);
  return new Map([...form.keys()].map((name) => [name, form.getAll(name)]));
};

const FORM = 'application/x-www-form-urlencoded';

/** Reads a form as browsers send it, or exactly its fields as JSON; zero bytes are a form without fields. Throws 400, 415, 422. */
export const readForm = (contentType: string, body: Buffer, schema: z.ZodObject): Fields => {
  if (isJson(contentType)) {
    const value = validate(schema, body.length === 0 ? {} : readJson(body), 'body');
    return new Map(Object.entries(value).map(([name, of]) => [name, texts(of)]));
  }
  if (body.length > 0 && contentType.split(';')[0]?.trim().toLowerCase() !== FORM) {
    const detail = 'Send the form of the page, or its fields as JSON in UTF-8.';
    throw new ProblemError({ status: 415, rule: 'form-or-json-only', detail });
  }
  return fromUrlencoded(body.toString('utf8'));
};

/** A typed text, cleaned; undefined if there is none. */
export const typedText = (fields: Fields, name: string): string | undefined => {
  const text = asPlainText(fields.get(name)?.[0] ?? '');
  return text === '' ? undefined : text;
};
