import { countNews, type News } from './news.ts';

export type Sound = News['kind'];

export interface Sounded {
  readonly sound: Sound;
  readonly atMs: number;
}

/** What comes so soon after a sound is part of it: ten at once are one sound and a count. Milliseconds. */
const TOGETHER_MS = 5_000;

/**
 * The one sound for what has not been heard yet; undefined for silence. Only breaches can be muted. A P1 sounds over a breach
 * just heard, and never the other way round.
 */
export const chooseSound = (
  unheard: readonly News[],
  {
    last,
    nowMs,
    mutesBreaches,
  }: { readonly last: Sounded | undefined; readonly nowMs: number; readonly mutesBreaches: boolean },
): Sound | undefined => {
  const { p1, breach } = countNews(unheard);
  const isJustNow = last !== undefined && nowMs - last.atMs < TOGETHER_MS;
  if (p1 > 0) return isJustNow && last.sound === 'p1' ? undefined : 'p1';
  return breach > 0 && !mutesBreaches && !isJustNow ? 'breach' : undefined;
};
