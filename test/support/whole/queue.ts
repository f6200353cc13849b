import * as z from 'zod';
import { queueBatch } from '@muster/runtime/testing/queue-batch';
import { LOOK_AGAIN_SECONDS, MOST_LOOKS } from '@muster/core';
import { SECONDS_BETWEEN_CHECKS } from '@muster/runtime/messaging/acknowledgement';

const TRIES = 5;
const BATCH = 10;
/** The one queue that gathers for a second, in which what follows from one action comes together. */
const GATHERS = 'monitoring/on-events';

/** Seconds until a message that failed comes again, how often it comes, and seconds before it comes first. */
const timesOf = (name: string): readonly [number, number, number] => {
  if (name.endsWith('/on-handover')) return [SECONDS_BETWEEN_CHECKS, TRIES, SECONDS_BETWEEN_CHECKS];
  return name === 'monitoring/redact' ? [LOOK_AGAIN_SECONDS, MOST_LOOKS, 0] : [0, TRIES, 0];
};

interface Message {
  readonly id: string;
  readonly body: string;
  readonly tries: number;
  readonly dueAt: number;
}

const Response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** A queue before a consumer: what fails comes again, and lies with the dead letters after its last try. */
export class Queue {
  readonly name: string;
  readonly deadLetters: string[] = [];
  readonly #names: ReadonlySet<string>;
  readonly #seconds: number;
  readonly #tries: number;
  readonly #delay: number;
  #waiting: Message[] = [];
  #count = 0;

  constructor(name: string, names: readonly string[]) {
    this.name = name;
    this.#names = new Set(names);
    const [seconds, tries, delay] = timesOf(name);
    this.#seconds = seconds;
    this.#tries = tries;
    this.#delay = delay;
  }

  /** Whether it hands out only when everything else has come to rest. */
  get gathers(): boolean {
    return this.name === GATHERS;
  }

  subscribesTo(name: string): boolean {
    return this.#names.has(name);
  }

  put(body: string, now: number): void {
    this.#count += 1;
    this.#waiting.push({
      id: `${this.name}-${this.#count}`,
      body,
      tries: 1,
      dueAt: now + this.#delay * 1000,
    });
  }

  /** When the next message is due, in epoch milliseconds. */
  get dueAt(): number | undefined {
    return this.#waiting.length === 0 ? undefined : Math.min(...this.#waiting.map(({ dueAt }) => dueAt));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Hands out one batch of what is due; false when nothing is. */
  async deliver(now: number, consume: (batch: object) => Promise<unknown>): Promise<boolean> {
    const batch = this.#waiting.filter(({ dueAt }) => dueAt <= now).slice(0, this.gathers ? 25 : BATCH);
    if (batch.length === 0) return false;
    this.#waiting = this.#waiting.filter((message) => !batch.includes(message));
    const failed = await this.#failed(batch, consume);
    for (const message of batch) {
      if (!failed.has(message.id)) continue;
      if (message.tries === this.#tries) this.deadLetters.push(message.body);
      else this.#waiting.push({ ...message, tries: message.tries + 1, dueAt: now + this.#seconds * 1000 });
    }
    return true;
  }

  async #failed(
    batch: readonly Message[],
    consume: (batch: object) => Promise<unknown>,
  ): Promise<Set<string>> {
    const records = queueBatch(...batch.map(({ body }) => body)).Records.map((record, at) => ({
      ...record,
      messageId: batch[at]?.id ?? '',
      attributes: { ...record.attributes, ApproximateReceiveCount: String(batch[at]?.tries ?? 1) },
    }));
    try {
      const answer = Response.parse(await consume({ Records: records }));
      return new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch {
      return new Set(batch.map(({ id }) => id));
    }
  }
}
