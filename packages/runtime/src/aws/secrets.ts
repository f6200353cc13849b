import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { isTransient } from '../http/problem.ts';

export interface SecretsOptions {
  readonly client: SecretsManagerClient;
  /** Milliseconds. */
  readonly keepFor?: number;
  /** How old a cached secret may be while it cannot be fetched because of a transient fault; milliseconds. */
  readonly outlasts?: number;
  readonly elapsed?: () => number;
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

const keyOf = (id: string, version: string | undefined): string =>
  version === undefined ? id : `${id}@${version}`;

/** Texts in Secrets Manager, kept for a while (usually a minute), so that a rotated secret is in use soon after. */
export class Secrets {
  readonly #client: SecretsManagerClient;
  readonly #keepFor: number;
  readonly #outlasts: number;
  readonly #elapsed: () => number;
  readonly #kept = new Map<string, { readonly value: string; readonly at: number }>();

  constructor({
    client,
    keepFor = 60_000,
    outlasts = keepFor,
    elapsed = () => performance.now(),
  }: SecretsOptions) {
    this.#client = client;
    this.#keepFor = keepFor;
    this.#outlasts = outlasts;
    this.#elapsed = elapsed;
  }

  /** The secret's given or current version, or undefined when there is none (asked again at once). Throws when it cannot be fetched. */
  async read(id: string, version?: string): Promise<string | undefined> {
    const kept = this.#kept.get(keyOf(id, version));
    if (kept === undefined) return this.readAfresh(id, version);
    const age = this.#elapsed() - kept.at;
    if (age < this.#keepFor) return kept.value;
    try {
      return await this.readAfresh(id, version);
    } catch (error) {
      if (age < this.#outlasts && isTransient(error)) return kept.value;
      throw error;
    }
  }

  /** Like `read`, but never from the cache: for a caller that writes something based on it. */
  async readAfresh(id: string, version?: string): Promise<string | undefined> {
    const value = await this.#fetch(id, version);
    const key = keyOf(id, version);
    if (value === undefined) this.#kept.delete(key);
    else this.#kept.set(key, { value, at: this.#elapsed() });
    return value;
  }

  /** Puts the secret, as a new version when it is there already; gives the version's id. */
  async put(id: string, value: string): Promise<string> {
    const { VersionId } = await this.#put(id, value);
    this.#kept.delete(id);
    if (VersionId === undefined) throw new TypeError(`no version of the secret ${id} was named`);
    return VersionId;
  }

  async #put(id: string, value: string): Promise<{ VersionId?: string | undefined }> {
    try {
      return await this.#client.send(new CreateSecretCommand({ Name: id, SecretString: value }));
    } catch (error) {
      if (!isNamed(error, 'ResourceExistsException')) throw error;
      return this.#client.send(new PutSecretValueCommand({ SecretId: id, SecretString: value }));
    }
  }

  async #fetch(id: string, version: string | undefined): Promise<string | undefined> {
    try {
      const { SecretString } = await this.#client.send(
        new GetSecretValueCommand({ SecretId: id, ...(version !== undefined && { VersionId: version }) }),
      );
      return SecretString;
    } catch (error) {
      if (isNamed(error, 'ResourceNotFoundException')) return undefined;
      throw error;
    }
  }
}
