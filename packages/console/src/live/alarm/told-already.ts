/** What this person heard or saw in this browser, by key, with when: kept for an hour, so that a reload repeats nothing. */
export type Heard = ReadonlyMap<string, number>;

const KEPT_MS = 3_600_000;
const nameOf = (userId: string): string => `muster-heard ${userId}`;

const isEntry = (value: unknown): value is [string, number] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';

const parse = (text: string | null): [string, number][] => {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
};

export const readHeard = (userId: string, nowMs: number): Heard =>
  new Map(parse(localStorage.getItem(nameOf(userId))).filter(([, at]) => Math.abs(nowMs - at) < KEPT_MS));

export const addHeard = (userId: string, keys: readonly string[], nowMs: number): void => {
  const heard = new Map([...readHeard(userId, nowMs), ...keys.map((key) => [key, nowMs] as const)]);
  localStorage.setItem(nameOf(userId), JSON.stringify([...heard]));
};

const MUTE = 'muster-mute-breaches';

export const mutesBreaches = (): boolean => localStorage.getItem(MUTE) === 'yes';

export const muteBreaches = (isMuted: boolean): void => {
  if (isMuted) localStorage.setItem(MUTE, 'yes');
  else localStorage.removeItem(MUTE);
};
