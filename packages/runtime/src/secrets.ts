import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { isTransient } from './problem.ts';

export interface SecretsOptions {
  readonly client: SecretsManagerClient;
  /** Milliseconds. */
  readonly keepFor?: number;
  /** How old a kept secret may be when it cannot be fetched for a fault that passes; milliseconds. */
  readonly outlasts?: number;
  readonly elapsed?: () => number;
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

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

  /** The secret, or undefined when there is none (asked again at once). Throws when it cannot be fetched. */
  async read(id: string): Promise<string | undefined> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return this.readAfresh(id);
    const age = this.#elapsed() - kept.at;
    if (age < this.#keepFor) return kept.value;
    try {
      return await this.readAfresh(id);
    } catch (error) {
      if (age < this.#outlasts && isTransient(error)) return kept.value;
      throw error;
    }
  }

  /** As `read`, from Secrets Manager itself: for whoever writes what follows from it. */
  async readAfresh(id: string): Promise<string | undefined> {
    const value = await this.#fetch(id);
    if (value === undefined) this.#kept.delete(id);
    else this.#kept.set(id, { value, at: this.#elapsed() });
    return value;
  }

  /** Puts the secret, as a new version when it is there already. */
  async put(id: string, value: string): Promise<void> {
    try {
      await this.#client.send(new CreateSecretCommand({ Name: id, SecretString: value }));
    } catch (error) {
      if (!isNamed(error, 'ResourceExistsException')) throw error;
      await this.#client.send(new PutSecretValueCommand({ SecretId: id, SecretString: value }));
    }
    this.#kept.delete(id);
  }

  async #fetch(id: string): Promise<string | undefined> {
    try {
      const { SecretString } = await this.#client.send(new GetSecretValueCommand({ SecretId: id }));
      return SecretString;
    } catch (error) {
      if (isNamed(error, 'ResourceNotFoundException')) return undefined;
      throw error;
    }
  }
}
