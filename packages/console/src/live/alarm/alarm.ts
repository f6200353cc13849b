import type { Card } from '../incidents.ts';
import { chooseSound, type Sound, type Sounded } from './choose-sound.ts';
import { noteSeen, type LastSeen } from './last-seen.ts';
import { addHeard, mutesBreaches, readHeard } from './told-already.ts';
import { allToHear, newsSince, type News } from './news.ts';
import { openSeen } from './seen.ts';
import { isSilent, keepSilent } from './silence.ts';
import { Speaker, type Audible } from './speaker.ts';

/** A look later than this after the one before has a gap; milliseconds. */
const GAP_MS = 30_000;

export interface AlarmState {
  /** `elsewhere`: another tab of this person sounds for all; `silent`: they chose that another computer does. */
  readonly audible: Audible | 'elsewhere' | 'silent';
  /** What came up and nobody has pressed away yet; it leaves by itself once it needs nobody any more. */
  readonly news: readonly News[];
}

/**
 * Tells one person, in all their tabs together, what just began to need somebody: each tab shows it, one sounds, once. The tab
 * that sounds holds a lock; any that may sound queues for it, so the next takes over when it is closed.
 */
export class Alarm {
  readonly #userId: string;
  readonly #listeners = new Set<() => void>();
  readonly #speaker = new Speaker(() => this.#heed());
  readonly #seen = openSeen((keys) => this.#drop(new Set(keys)));
  readonly #end = new AbortController();
  readonly #known: LastSeen;
  readonly #lock: string;
  #lookedAt = 0;
  #unheard: readonly News[] = [];
  #last: Sounded | undefined;
  #isQueued = false;
  /** Lets go of the lock; there while this tab is the one that sounds. */
  #release: (() => void) | undefined;
  #state: AlarmState = { audible: 'refused', news: [] };

  constructor(userId: string, nowMs: number) {
    this.#userId = userId;
    this.#lock = `muster-alarm ${userId}`;
    this.#known = new Map(readHeard(userId, nowMs));
    addEventListener('storage', () => this.#heed(), { signal: this.#end.signal });
    this.#heed();
  }

  get state(): AlarmState {
    return this.#state;
  }

  /** Calls back on every change of `state`; gives the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes in the board as it is now: shows what is new, and sounds for it where this tab is the one that does. */
  look(cards: readonly Card[], nowMs: number): void {
    const current = allToHear(cards, nowMs);
    const keys = new Set(current.map(({ key }) => key));
    const news = newsSince(this.#known, cards, { nowMs, hasGap: nowMs - this.#lookedAt > GAP_MS });
    this.#lookedAt = nowMs;
    noteSeen(this.#known, keys, nowMs);
    const isCurrent = ({ key }: News): boolean => keys.has(key);
    this.#unheard = [...this.#unheard, ...news].filter(isCurrent);
    if (this.#release !== undefined) this.#sound(nowMs);
    const shown = this.#state.news.filter(isCurrent);
    if (news.length > 0 || shown.length < this.#state.news.length) this.#set({ news: [...shown, ...news] });
    if (this.#state.audible !== 'yes' || this.#isSilent) this.#heed();
  }

  /** One press lets it sound. */
  allow(): void {
    this.#speaker.allow();
  }

  /** This computer is silent from now on, or sounds again; what came meanwhile and is still there then sounds. */
  silence(silent: boolean): void {
    keepSilent(this.#userId, silent, Date.now());
    this.#heed();
  }

  test(sound: Sound): void {
    this.#speaker.allow();
    this.#speaker.play(sound);
  }

  /** The news were read: they leave every tab. */
  dismiss(nowMs: number): void {
    const keys = this.#state.news.map(({ key }) => key);
    addHeard(this.#userId, keys, nowMs);
    this.#seen.send(keys);
    this.#drop(new Set(keys));
  }

  /** Ends everything, also a sound that has begun. */
  close(): void {
    this.#end.abort();
    this.#speaker.close();
    this.#seen.close();
  }

  get #isSilent(): boolean {
    return isSilent(this.#userId, Date.now());
  }

  #sound(nowMs: number): void {
    if (this.#unheard.length === 0 || this.#isSilent) return;
    const heard = readHeard(this.#userId, nowMs);
    const unheard = this.#unheard.filter(({ key }) => !heard.has(key));
    const sound = chooseSound(unheard, { last: this.#last, nowMs, mutesBreaches: mutesBreaches() });
    this.#unheard = sound === 'later' ? unheard : [];
    if (sound === 'later') return;
    addHeard(
      this.#userId,
      unheard.map(({ key }) => key),
      nowMs,
    );
    if (sound === undefined) return;
    this.#last = { sound, atMs: nowMs };
    this.#speaker.play(sound);
  }

  /** Finds out who can be heard: this tab queues once it can, and asks whether another one is heard while it cannot. */
  #heed(): void {
    const { audible } = this.#speaker;
    if (this.#isSilent) {
      this.#release?.();
      this.#set({ audible: 'silent' });
      return;
    }
    if (audible === 'yes') {
      this.#queue();
      this.#set({ audible });
      return;
    }
    this.#release?.();
    void navigator.locks.query().then(({ held = [] }) => {
      if (this.#end.signal.aborted || this.#speaker.audible === 'yes' || this.#isSilent) return;
      const isElsewhere = held.some(({ name }) => name === this.#lock);
      this.#set({ audible: isElsewhere ? 'elsewhere' : this.#speaker.audible });
    });
  }

  #queue(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    const { signal } = this.#end;
    const hold = () =>
      new Promise<void>((resolve) => {
        this.#release = () => {
          this.#release = undefined;
          this.#isQueued = false;
          resolve();
        };
        signal.addEventListener('abort', () => this.#release?.());
        if (this.#isSilent) this.#release();
        else if (this.#lookedAt > 0) this.#sound(this.#lookedAt);
      });
    navigator.locks.request(this.#lock, { signal }, hold).catch(() => undefined);
  }

  #drop(keys: ReadonlySet<string>): void {
    const news = this.#state.news.filter(({ key }) => !keys.has(key));
    if (news.length < this.#state.news.length) this.#set({ news });
  }

  #set(change: Partial<AlarmState>): void {
    const next = { ...this.#state, ...change };
    if (next.audible === this.#state.audible && next.news === this.#state.news) return;
    this.#state = next;
    this.#listeners.forEach((listener) => listener());
  }
}
