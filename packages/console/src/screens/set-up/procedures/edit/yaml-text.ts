import { isAlias, isMap, isScalar, isSeq, Document, LineCounter, parseDocument, visit } from 'yaml';
import type { Node, Document as Yaml } from 'yaml';

/** A place in a text where it cannot be read; line and column from 1. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

export interface ReadText {
  /** What the text says; undefined where it cannot be read. */
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  /** The line of a place in the document; of what is not there, the line of what it would stand in. */
  readonly lineOf: (place: readonly string[]) => number;
}

/** Text that is no YAML at all has thousands of faults; the first ones help. */
const FAULTS_TOLD = 5;

/** What stands within a line, so that a question is read at a glance. */
const WITHIN_A_LINE: readonly unknown[] = ['leadsTo', 'whenSkipped', 'triage', 'step'];

/** Reads as version 1.2, as the procedure language does. */
export const parseYaml = (text: string, lineCounter?: LineCounter): Yaml =>
  parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    ...(lineCounter && { lineCounter }),
  });

/** As text, folded where a line is long. */
export const writtenYaml = (yaml: Yaml): string => yaml.toString({ lineWidth: 100 });

const layOut = <Laid extends Node | Yaml>(laid: Laid): Laid => {
  visit(laid, {
    Pair: (_, { key, value }) => {
      if (isMap(value) && isScalar(key) && WITHIN_A_LINE.includes(key.value)) value.flow = true;
      if (isSeq(value) && value.items.every(isScalar)) value.flow = true;
    },
  });
  return laid;
};

/** A document as YAML, the same for the same document. */
export const yamlOf = (document: unknown): string =>
  writtenYaml(layOut(new Document(document, { aliasDuplicateObjects: false })));

/** A part of a document as it is written into another's text. */
export const nodeOf = (yaml: Yaml, value: unknown): Node =>
  layOut(yaml.createNode(value, { aliasDuplicateObjects: false }));

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;

const named = (item: unknown, name: string): boolean =>
  isMap(item) && ['id', 'role', 'name', 'deadline'].some((field) => item.get(field) === name);

/** One name further into a document: an entry by its key, of a list by its number or by what names it. */
const enter = (yaml: Yaml, node: unknown, name: string): { at: unknown; value: unknown } | undefined => {
  const inside = isAlias(node) ? node.resolve(yaml) : node;
  if (isMap(inside)) {
    const pair = inside.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    return pair && { at: pair.key, value: pair.value };
  }
  if (!isSeq(inside)) return undefined;
  const item = /^\d+$/.test(name) ? inside.items[Number(name)] : inside.items.find((one) => named(one, name));
  return item === undefined ? undefined : { at: item, value: item };
};

const offsetOf = (yaml: Yaml, place: readonly string[]): number => {
  let node: unknown = yaml.contents;
  let offset = startOf(node) ?? 0;
  for (const name of place) {
    const entry = enter(yaml, node, name);
    if (entry === undefined) break;
    offset = startOf(entry.at) ?? offset;
    node = entry.value;
  }
  return offset;
};

const valueOf = (yaml: Yaml<Node>): { readonly value: unknown; readonly says?: string } => {
  try {
    const value: unknown = yaml.toJS({ maxAliasCount: 100 });
    return { value };
  } catch (error) {
    return { value: undefined, says: error instanceof Error ? error.message : String(error) };
  }
};

/** Reads a text that may be in the middle of being typed. */
export const readText = (text: string): ReadText => {
  const lines = new LineCounter();
  const yaml = parseYaml(text, lines);
  const positionOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const lineOf = (place: readonly string[]): number => positionOf(offsetOf(yaml, place)).line;
  const faults = yaml.errors.slice(0, FAULTS_TOLD).map(({ pos, message }) => ({
    ...positionOf(pos[0]),
    says: message,
  }));
  if (faults.length > 0) return { value: undefined, faults, lineOf };
  const { value, says } = valueOf(yaml);
  return { value, faults: says === undefined ? [] : [{ line: 1, column: 1, says }], lineOf };
};
