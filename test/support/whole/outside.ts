import * as z from 'zod';
import { SecretVersions } from '../secret-versions.ts';
import { SampleUserPool } from '../user-pool.ts';
import type { Interceptor } from './aws.ts';

const Named = z.looseObject({ SecretId: z.string().optional(), Name: z.string().optional() });
const Kept = z.looseObject({
  Key: z.string(),
  Body: z.union([z.string(), z.instanceof(Uint8Array)]).default(''),
});
const Mailed = z.looseObject({ Content: z.object({ Raw: z.object({ Data: z.instanceof(Uint8Array) }) }) });
const Queued = z.looseObject({ QueueUrl: z.string(), MessageBody: z.string() });
const Entries = z.looseObject({
  Entries: z.array(
    z.looseObject({ DetailType: z.string(), Detail: z.string(), Resources: z.array(z.string()).default([]) }),
  ),
});
const Call = z.looseObject({ FunctionName: z.string(), Payload: z.string() });
const Secret = Named.extend({ SecretString: z.string() });
const Asked = z.looseObject({ SecretId: z.string(), VersionId: z.string().optional() });

const EventId = /evt_[0-9a-z]{26}/;
const HEADERS = /^(?:To|Subject): .*$/gm;
const REPEAT = /\[possibly a repeat\] |(?:had this message before)/;

const mailText = (mime: Buffer): string => {
  const text = mime
    .toString()
    .replaceAll('=\r\n', '')
    .replaceAll(/\r\n[ \t]+/g, ' ');
  const headers = (text.match(HEADERS) ?? []).join(' ').replace(REPEAT, '');
  return `mail ${headers}${REPEAT.test(text) ? REPEATED : ''}`;
};

/** Stands behind a mail that says that it may be a repetition. */
export const REPEATED = ' (perhaps again)';

/** An event on its way, as a queue behind the bus gets it. */
export interface OnTheBus {
  readonly name: string;
  readonly body: string;
}

/** What is outside of Muster's own code but for its tables: secrets, users, mail, bucket, bus and queues, as far as it uses them. */
export class Outside {
  readonly #versions = new SecretVersions();
  readonly secrets = this.#versions.current;
  readonly users = new SampleUserPool();
  readonly objects = new Map<string, Buffer>();
  readonly mails: Buffer[] = [];
  readonly queued: { readonly queueUrl: string; readonly body: string }[] = [];
  readonly bus: OnTheBus[] = [];

  /** Answers everything that is not for a table. `invoke` calls a Lambda by its name. */
  answer(invoke: (name: string, payload: unknown) => Promise<unknown>): Interceptor {
    return async (sent, goOn) => {
      const { command, input } = sent;
      switch (command) {
        case 'GetSecretValueCommand': {
          const { SecretId, VersionId } = Asked.parse(input);
          return { SecretString: this.#versions.get(SecretId, VersionId) };
        }
        case 'CreateSecretCommand':
        case 'PutSecretValueCommand':
          return this.#put(Secret.parse(input));
        case 'PutObjectCommand': {
          const { Key, Body } = Kept.parse(input);
          this.objects.set(Key, typeof Body === 'string' ? Buffer.from(Body) : Buffer.from(Body));
          return {};
        }
        case 'GetObjectCommand':
          return this.#get(Kept.parse(input).Key);
        case 'SendEmailCommand':
          return { MessageId: `mail-${this.mails.push(Buffer.from(Mailed.parse(input).Content.Raw.Data))}` };
        case 'SendMessageCommand': {
          const { QueueUrl, MessageBody } = Queued.parse(input);
          return { MessageId: `message-${this.queued.push({ queueUrl: QueueUrl, body: MessageBody })}` };
        }
        case 'PutEventsCommand':
          return this.#publish(Entries.parse(input));
        case 'InvokeCommand': {
          const { FunctionName, Payload } = Call.parse(input);
          const result = await invoke(FunctionName, JSON.parse(Payload));
          return { StatusCode: 200, Payload: new TextEncoder().encode(JSON.stringify(result ?? null)) };
        }
        default:
          return this.users.answer(sent, goOn);
      }
    };
  }

  /** Back to these secrets and objects, with nothing sent since. */
  restore({
    secrets,
    objects,
  }: {
    secrets: ReadonlyMap<string, string>;
    objects: ReadonlyMap<string, Buffer>;
  }): void {
    this.secrets.clear();
    this.objects.clear();
    for (const [name, value] of secrets) this.secrets.set(name, value);
    for (const [key, body] of objects) this.objects.set(key, body);
    for (const sent of [this.mails, this.queued, this.bus]) sent.length = 0;
  }

  /** What went out, a text each: mails as often as they were sent, events and dead letters once. */
  effects(): string[] {
    const published = this.bus.map(
      ({ name, body }) => `published ${name} ${EventId.exec(body)?.[0] ?? body}`,
    );
    const aside = this.queued.map(({ queueUrl, body }) => `queued ${queueUrl} ${body}`);
    return [
      ...[...this.secrets].map(([name, value]) => `secret ${name} ${value}`),
      ...[...this.objects.keys()].map((key) => `object ${key}`),
      ...this.mails.map(mailText),
      ...new Set([...published, ...aside]),
    ];
  }

  #get(key: string): object {
    const kept = this.objects.get(key);
    if (kept === undefined) throw Object.assign(new Error('no such object'), { name: 'NoSuchKey' });
    const transformToByteArray = () => Promise.resolve(new Uint8Array(kept));
    return { Body: { transformToByteArray, transformToString: () => Promise.resolve(kept.toString()) } };
  }

  #put({ Name, SecretId, SecretString }: z.infer<typeof Secret>): object {
    return Name === undefined
      ? this.#versions.put(SecretId ?? '', SecretString)
      : this.#versions.create(Name, SecretString);
  }

  #publish({ Entries: entries }: z.infer<typeof Entries>): object {
    for (const { DetailType, Detail, Resources, Source } of entries) {
      const body = {
        'detail-type': DetailType,
        source: Source,
        detail: JSON.parse(Detail) as unknown,
        resources: Resources,
      };
      this.bus.push({ name: DetailType, body: JSON.stringify(body) });
    }
    return { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: 'taken' })) };
  }
}
