import { isRecord, type Fields } from './json.ts';

export interface MarshallOptions {
  readonly removeUndefinedValues?: boolean;
}

const number = (value: number): Fields => {
  if (!Number.isFinite(value)) throw new TypeError(`DynamoDB has no number ${value}`);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new TypeError(`${value} is not kept exactly`);
  return { N: String(value) };
};

const toBase64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const attributeOf = (value: unknown, options: MarshallOptions): Fields => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: toBase64(value) };
  if (Array.isArray(value)) {
    const kept: unknown[] =
      options.removeUndefinedValues === true ? value.filter((one) => one !== undefined) : value;
    return { L: kept.map((one) => attributeOf(one, options)) };
  }
  if (isRecord(value) && isPlain(value)) return { M: toAttributes(value, options) };
  throw new TypeError(`DynamoDB has no place for ${typeof value}`);
};

/** An item as DynamoDB's JSON, its bytes in base64. Throws for what DynamoDB would not give back as it is. */
export const toAttributes = (item: Fields, options: MarshallOptions = {}): Fields =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined || options.removeUndefinedValues !== true)
      .map(([name, value]) => [name, attributeOf(value, options)]),
  );

const numberOf = (digits: string): number => {
  const value = Number(digits);
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw new TypeError(`${digits} is not read exactly`);
  return value;
};

const valueOf = (attribute: unknown): unknown => {
  const [[kind, value] = ['', undefined]] = isRecord(attribute) ? Object.entries(attribute) : [];
  if (kind === 'S' || kind === 'BOOL') return value;
  if (kind === 'N') return numberOf(String(value));
  if (kind === 'B') return new Uint8Array(Buffer.from(String(value), 'base64'));
  if (kind === 'NULL') return null;
  if (kind === 'L' && Array.isArray(value)) return value.map(valueOf);
  if (kind === 'M' && isRecord(value)) return fromAttributes(value);
  throw new TypeError(`an attribute of the kind ${kind} that we never write`);
};

/** What `toAttributes` wrote. */
export const fromAttributes = (attributes: Fields): Fields =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, valueOf(value)]));
