import { randomUUID } from 'node:crypto';
import { ResourceExistsException, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';

const missing = { message: 'no such secret', $metadata: {} };

/** Secrets as Secrets Manager keeps them: each put is a version for ever, the newest is current until a test sets another. */
export class SecretVersions {
  /** The current texts by the secret's name. */
  readonly current: Map<string, string>;
  readonly #versions = new Map<string, string>();

  constructor(current = new Map<string, string>()) {
    this.current = current;
  }

  get(id: string, version?: string): string {
    const text = version === undefined ? this.current.get(id) : this.#version(id, version);
    if (text === undefined) throw new ResourceNotFoundException(missing);
    return text;
  }

  create(name: string, text: string): { VersionId: string } {
    if (this.current.has(name)) throw new ResourceExistsException(missing);
    return this.put(name, text);
  }

  put(id: string, text: string): { VersionId: string } {
    const VersionId = randomUUID();
    this.current.set(id, text);
    this.#versions.set(`${id}@${VersionId}`, text);
    return { VersionId };
  }

  /** With the secret its versions are gone. */
  #version(id: string, version: string): string | undefined {
    return this.current.has(id) ? this.#versions.get(`${id}@${version}`) : undefined;
  }
}
