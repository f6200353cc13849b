import * as z from 'zod';
import type { SourceId } from '@muster/contracts';
import { Secrets, type SecretsOptions } from '@muster/runtime/secrets';

const Kept = z.object({ secrets: z.array(z.string()).max(2) });

export interface SourceSecretsOptions {
  /** Remembers for a few seconds, and longer through an outage. */
  readonly secrets: Secrets;
  /** The same, asked only for a signature that fits none of those. */
  readonly newest: Secrets;
  readonly prefix: string;
}

/** A secret that was dropped holds no longer than this; one in use outlasts an outage of a minute. */
const NEWEST_MS = 5_000;
const OUTAGE_MS = 60_000;

/** The secrets of sources in Secrets Manager, under names that begin with the prefix. */
export const sourceSecretsIn = (
  prefix: string,
  from: Pick<SecretsOptions, 'client' | 'elapsed'>,
): SourceSecrets =>
  new SourceSecrets({
    secrets: new Secrets({ ...from, keepFor: NEWEST_MS, outlasts: OUTAGE_MS }),
    newest: new Secrets({ ...from, keepFor: NEWEST_MS }),
    prefix,
  });

/** The secrets that sources sign with: two at most, newest first. */
export class SourceSecrets {
  readonly #options: SourceSecretsOptions;

  constructor(options: SourceSecretsOptions) {
    this.#options = options;
  }

  /** None for a source whose secret is missing or blank. Rejects when they cannot be fetched. */
  read(sourceId: SourceId): Promise<readonly string[]> {
    return this.#read((id) => this.#options.secrets.read(id), sourceId);
  }

  /** As `read`, nothing remembered: a rotation that starts from an old list would drop a secret in use. */
  readAfresh(sourceId: SourceId): Promise<readonly string[]> {
    return this.#read((id) => this.#options.secrets.readAfresh(id), sourceId);
  }

  /** As `read`, at most seconds old: for a signature that fits none, which a newer secret may explain. */
  readNewest(sourceId: SourceId): Promise<readonly string[]> {
    return this.#read((id) => this.#options.newest.read(id), sourceId);
  }

  async keep(sourceId: SourceId, secrets: readonly string[]): Promise<void> {
    await this.#options.secrets.put(this.#options.prefix + sourceId, JSON.stringify({ secrets }));
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
