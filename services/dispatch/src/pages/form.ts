import { asPlainText } from '@muster/contracts';

/** The fields of a form, each with all its values; undefined and a status when it is not one we read. */
export type ReadForm =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, readonly string[]> }
  | { readonly ok: false; readonly status: 400 | 415; readonly detail: string };

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');

const fromJson = (text: string): ReadForm => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { ok: true, fields: new Map(Object.entries(value).map(([name, of]) => [name, texts(of)])) };
    }
  } catch {
    // Not JSON: answered below, as for JSON that is no object.
  }
  return { ok: false, status: 400, detail: 'The body is not a JSON object.' };
};

const fromUrlencoded = (text: string): ReadForm => {
  const form = new URLSearchParams(text);
  return { ok: true, fields: new Map([...form.keys()].map((name) => [name, form.getAll(name)])) };
};

/** Reads a form as browsers send it, or the same fields as JSON. */
export const readForm = (contentType: string, body: Buffer): ReadForm => {
  const text = body.toString('utf8');
  switch (contentType.split(';')[0]?.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return fromUrlencoded(text);
    case 'application/json':
      return fromJson(text === '' ? '{}' : text);
    default:
      return { ok: false, status: 415, detail: 'Send the form of the page, or JSON.' };
  }
};

/** A typed text as it may be kept; undefined when there is none. */
export const typedText = (
  fields: ReadonlyMap<string, readonly string[]>,
  name: string,
): string | undefined => {
  const text = asPlainText(fields.get(name)?.[0] ?? '');
  return text === '' ? undefined : text;
};
