import type { ResourceId } from '@muster/core';
import type { Item } from '@muster/store';
import type { Resource } from './domain/resource.ts';
import { loadListed } from './load-people.ts';
import type { PeopleStores } from './store.ts';

/** Milliseconds after which the list shows a person at least as this process knew them. */
const NEWER_FOR_MS = 10_000;

interface Seen extends Item<Resource> {
  readonly at: number;
}

/**
 * What one process knows of people beyond the list, which may be a moment old: those it has read or saved itself since, and those
 * whom it is about to reserve. Verdicts that come together then read the list once and do not race for the same people.
 */
export class PeopleInHand {
  #reading: Promise<readonly Item<Resource>[]> | undefined;
  #newer: ReadonlyMap<string, Seen> = new Map();
  readonly #held = new Map<ResourceId, Promise<void>>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Everybody, each as the list or this process has them, whichever is newer. Whoever asks during a reading shares it. */
  async everybody(stores: Pick<PeopleStores, 'resources'>): Promise<Resource[]> {
    this.#reading ??= loadListed(stores).finally(() => {
      this.#reading = undefined;
    });
    const listed = await this.#reading;
    const since = this.#now() - NEWER_FOR_MS;
    const newer = listed.flatMap(({ id, version }) => {
      const known = this.#newer.get(id);
      return known && known.version > version && known.at > since ? [known] : [];
    });
    this.#newer = new Map(newer.map((one) => [one.id, one]));
    return listed.map(({ id, state }) => this.#newer.get(id)?.state ?? state);
  }

  /** Notes people as they were read or saved. */
  note(people: readonly Item<Resource>[]): void {
    const newer = people.filter(({ id, version }) => version > (this.#newer.get(id)?.version ?? 0));
    const at = this.#now();
    this.#newer = new Map([...this.#newer, ...newer.map((one) => [one.id, { ...one, at }] as const)]);
  }

  /** Those of them whom this process has read or saved lately. */
  known(ids: readonly ResourceId[]): Resource[] {
    return ids.flatMap((id) => this.#newer.get(id)?.state ?? []);
  }

  /** Ends when nobody else in this process reserves any of them; undefined if nobody does. */
  others(ids: readonly ResourceId[]): Promise<unknown> | undefined {
    const reserving = ids.flatMap((id) => this.#held.get(id) ?? []);
    return reserving.length === 0 ? undefined : Promise.all(reserving);
  }

  /** Keeps others in this process from reserving them, until what it returns is called. */
  hold(ids: readonly ResourceId[]): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const id of ids) this.#held.set(id, promise);
    return () => {
      for (const id of ids) if (this.#held.get(id) === promise) this.#held.delete(id);
      resolve();
    };
  }
}
