import * as z from 'zod';
import type { SourceId } from '@muster/core';
import { Secrets, type SecretsOptions } from '@muster/runtime/aws/secrets';
import type { Source } from './domain/source.ts';

const Kept = z.object({ secrets: z.array(z.string()).max(2) });

export interface SourceSecretsOptions {
  /** Remembers for a few seconds, and longer through an outage. */
  readonly secrets: Secrets;
  /** The same, asked only for a signature that fits none of those. */
  readonly newest: Secrets;
  readonly prefix: string;
}

/** A secret that was deleted holds no longer than this; one in use outlasts an outage of a minute. */
const KEPT_MS = 5_000;
const OUTAGE_MS = 60_000;
/** How often wrong signatures have a source's newest secret asked for. */
const NEWEST_MS = 1_000;

/** The secrets of sources in Secrets Manager, under names that begin with the prefix. */
export const sourceSecretsIn = (
  prefix: string,
  from: Pick<SecretsOptions, 'client' | 'elapsed'>,
): SourceSecrets =>
  new SourceSecrets({
    secrets: new Secrets({ ...from, keepFor: KEPT_MS, outlasts: OUTAGE_MS }),
    newest: new Secrets({ ...from, keepFor: NEWEST_MS }),
    prefix,
  });

type Holder = Pick<Source, 'sourceId' | 'secretVersion'>;

/** Two at most, newest first. The source's row names the version in force, so secret and settings change in one write. */
export class SourceSecrets {
  readonly #options: SourceSecretsOptions;

  constructor(options: SourceSecretsOptions) {
    this.#options = options;
  }

  /** None for a source whose secret is missing or blank. Rejects when they cannot be fetched. */
  read({ sourceId, secretVersion }: Holder): Promise<readonly string[]> {
    return this.#read((id) => this.#options.secrets.read(id, secretVersion), sourceId);
  }

  /** As `read`, nothing remembered: a rotation that starts from an old list would drop a secret in use. */
  readAfresh({ sourceId, secretVersion }: Holder): Promise<readonly string[]> {
    return this.#read((id) => this.#options.secrets.readAfresh(id, secretVersion), sourceId);
  }

  /** As `read`, a second old at most: for a signature that fits none. A version never changes, so there is no newer. */
  readNewest(source: Holder): Promise<readonly string[]> {
    if (source.secretVersion !== undefined) return this.read(source);
    return this.#read((id) => this.#options.newest.read(id), source.sourceId);
  }

  /** Keeps these secrets as a new version, which is in force once the source's row names it. */
  async add(sourceId: SourceId, secrets: readonly string[]): Promise<string> {
    return this.#options.secrets.put(this.#options.prefix + sourceId, JSON.stringify({ secrets }));
  }

  async #read(from: Secrets['read'], sourceId: SourceId): Promise<readonly string[]> {
    try {
      const text = await from(this.#options.prefix + sourceId);
      if (text === undefined) return [];
      return Kept.parse(JSON.parse(text)).secrets.filter((secret) => secret.trim() !== '');
    } catch (error) {
      // So Secrets Manager answers for a secret that is marked for deletion.
      if (error instanceof Error && error.name === 'InvalidRequestException') return [];
      throw error;
    }
  }
}
