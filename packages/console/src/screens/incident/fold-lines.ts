import type { ReplyOf } from '@muster/client';

export type Line = ReplyOf<'readTimeline'>['items'][number];

/** What the system does by itself and nobody has to read to follow an incident. */
const NOISE = new Set(['AssessmentStarted', 'MobilisationOpened', 'NotificationSent']);

export type Entry =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'folded'; readonly lines: readonly Line[] };

/** Lines in their order, neighbours that are noise folded into one entry. A missed limit, an escalation or a note is none. */
export const foldLines = (lines: readonly Line[]): Entry[] => {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (!NOISE.has(line.kind)) entries.push({ kind: 'line', line });
    else if (last?.kind === 'folded')
      entries[entries.length - 1] = { kind: 'folded', lines: [...last.lines, line] };
    else entries.push({ kind: 'folded', lines: [line] });
  }
  return entries;
};

/** A key for each entry that stays when newer lines come above it, so that what is folded open stays open. Entries are newest first. */
export const keysOf = (entries: readonly Entry[]): string[] => {
  const met = new Map<string, number>();
  const keys = entries.toReversed().map((entry) => {
    const oldest = entry.kind === 'line' ? entry.line : entry.lines.at(-1);
    const name = `${entry.kind} ${oldest?.at} ${oldest?.kind} ${oldest?.what}`;
    const count = met.get(name) ?? 0;
    met.set(name, count + 1);
    return `${name} ${count}`;
  });
  return keys.reverse();
};

const isSame = (one: Line, other: Line): boolean =>
  one.at === other.at && one.kind === other.kind && one.what === other.what;

const linesOf = (entry: Entry): readonly Line[] => (entry.kind === 'line' ? [entry.line] : entry.lines);

/** Where the first line stands that is older than the given one: an entry's number; undefined while there is none. */
export const firstOlder = (entries: readonly Entry[], than: Line): number | undefined => {
  const at = entries.findLastIndex((entry) => linesOf(entry).some((line) => isSame(line, than)));
  const entry = entries[at];
  if (entry === undefined) return undefined;
  const last = linesOf(entry).at(-1);
  if (last !== undefined && !isSame(last, than)) return at;
  return at + 1 < entries.length ? at + 1 : undefined;
};
