import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string): number => Buffer.byteLength(text);
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Two significant digits a byte, and one for sign and exponent. */
const numberSize = (text: string): number => {
  const digits = text.replace(/^-|\.|e.*$/gi, '').replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1;
};

const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined) return 3 + sum(value.L.map((one) => 1 + valueSize(one)));
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  throw new TypeError(`no size is known for ${Object.keys(value).join()}`);
};

/** Bytes of an item as DynamoDB counts them: names and values, and what lists and maps cost besides. */
export const itemSize = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => utf8(name) + valueSize(value)));

const KILOBYTE = 1024;
/** Write units of one put of an item, outside a transaction. */
export const writeUnits = (item: Item): number => Math.max(1, Math.ceil(itemSize(item) / KILOBYTE));
