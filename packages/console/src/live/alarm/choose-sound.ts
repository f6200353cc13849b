import { countNews, type News } from './news.ts';

export type Sound = News['kind'];

export interface Sounded {
  readonly sound: Sound;
  readonly atMs: number;
}

/** What comes so soon after a sound waits for so long: ten at once are one sound and a count. Milliseconds. */
const TOGETHER_MS = 5_000;

/**
 * The one sound for what has not been heard yet; `later` where another has just been heard, undefined for silence. Only breaches
 * can be muted. A P1 sounds over a breach just heard, and never the other way round.
 */
export const chooseSound = (
  unheard: readonly News[],
  {
    last,
    nowMs,
    mutesBreaches,
  }: { readonly last: Sounded | undefined; readonly nowMs: number; readonly mutesBreaches: boolean },
): Sound | 'later' | undefined => {
  const { p1, breach } = countNews(unheard);
  const isHeard = breach > 0 && !mutesBreaches;
  const sound = p1 > 0 ? 'p1' : isHeard ? 'breach' : undefined;
  const isJustNow = last !== undefined && nowMs - last.atMs < TOGETHER_MS;
  const isOver = sound === 'p1' && last?.sound === 'breach';
  return sound !== undefined && isJustNow && !isOver ? 'later' : sound;
};
