import { ProblemError } from './problem.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** The first key that one object of a well-formed text has twice: readers differ in which of the two they take. */
const keyTwice = (text: string): string | undefined => {
  const keys: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') keys.push(new Set());
    else if (token === '}' || token === ']') keys.pop();
    else if (token === ':') {
      const key = String(JSON.parse(last));
      if (keys.at(-1)?.has(key)) return key;
      keys.at(-1)?.add(key);
    }
    last = token;
  }
  return undefined;
};

const notJson = (detail: string) => new ProblemError({ status: 400, rule: 'not-json', detail });

/** What JSON in UTF-8 holds. Throws the 400 for other bytes, and for an object with a key twice. */
export const readJson = (bytes: Buffer): unknown => {
  let value: unknown;
  let text: string;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw notJson('The body is not JSON in UTF-8.');
  }
  const twice = keyTwice(text);
  if (twice !== undefined) {
    throw notJson(`The body has the key ${JSON.stringify(twice.slice(0, 60))} twice. Send it once.`);
  }
  return value;
};

/** Whether a content type says JSON in UTF-8. */
export const isJson = (contentType: string): boolean => {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  return type.trim() === 'application/json' && (!charset || /^charset="?utf-8"?$/.test(charset));
};
