import type { ReplyOf } from '@muster/client';

export type Line = ReplyOf<'readTimeline'>['items'][number];

/** What the system does by itself and nobody has to read to follow an incident. */
const NOISE = new Set([
  'DeadlineArmed',
  'DeadlineMet',
  'ClockSet',
  'NotificationSent',
  'MobilisationOpened',
  'AssessmentStarted',
  'ResourceChanged',
]);

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
