import type { News } from '../live/alarm/news.ts';

type Counts = Readonly<Record<News['kind'], number>>;

const several = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const inWords = ({ p1, breach }: Counts): string =>
  [
    ...(p1 > 0 ? [`${p1} P1`] : []),
    ...(breach > 0 ? [several(breach, 'missed limit', 'missed limits')] : []),
  ].join(', ');

/** What calls for a person, on every screen. */
export const alarmTexts = {
  region: 'New',
  news: (counts: Counts) => `New: ${inWords(counts)}`,
  more: (count: number) => `and ${count} more`,
  seen: 'Seen',
  seenOf: (references: string) => `Seen: ${references}`,
  refused: 'No sound: your browser waits for a press. A new P1 would be silent.',
  failed: 'No sound: your browser has no device to play on. Watch the screen and the title of this tab.',
  allow: 'Allow sound',
  again: 'Try the sound again',
  silent: 'This computer is silent, as you chose. A new P1 sounds on your other computer only.',
  soundHere: 'Let this computer sound',
  silence: 'This computer is silent for 12 hours, because another one of mine sounds',
  eachSounds: 'Each computer at which you are signed in sounds, unless you make it silent here.',
  settings: 'Sound',
  on: 'Sound is on.',
  elsewhere: 'Another tab of yours sounds for all.',
  testP1: 'Test the sound of a P1',
  testBreach: 'Test the sound of a missed limit',
  mute: 'Sound for missed limits',
  unmutable: 'A new P1 always sounds: somebody is in danger, and you are the one who sends help.',
  badge: ({ p1, breach }: Counts): string =>
    [...(p1 > 0 ? [`${p1} P1`] : []), ...(breach > 0 ? [`${breach} late`] : [])].join(', '),
} as const;
