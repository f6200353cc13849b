import type { Clock } from '@muster/runtime/aws/clock';
import * as z from 'zod';
import type { Sender, SendResult } from '../channel.ts';
import { postOnce, type Posted } from '../http-post.ts';
import { retryAfterSeconds } from '../retry-after.ts';
import {
  checkAddress,
  guardedLookup,
  REFUSED_ADDRESS,
  type AddressRules,
  type FindAddresses,
} from './address-guard.ts';
import { signWebhook } from './sign-webhook.ts';
import { secretsAt } from './signing-secret.ts';
import type { Webhook, WebhookEndpoint } from './webhook.ts';

export interface WebhookSettings extends AddressRules {
  /** The endpoint as it stands now; undefined when there is none of this id. */
  readonly endpoint: (endpointId: string) => Promise<WebhookEndpoint | undefined>;
  readonly now: Clock;
  readonly timeoutMs?: number;
  /** How the addresses of a name are found, where that is not the system's way. */
  readonly findAddresses?: FindAddresses;
}

const TIMEOUT_MS = 15_000;

/** Receivers need not take more. */
const MOST_BYTES = 20_000;

const Rendered = z.object({ endpointId: z.string().min(1), body: z.string().min(2) });

const failed = (reason: string, again: boolean) => ({ kind: 'failed', reason, again }) as const;

/** Only a 2xx is a success. What a receiver refuses is tried again: it can be mended, and knows a repetition by its id. */
const resultOf = (posted: Posted, id: string): SendResult => {
  if (posted.kind === 'no-answer') return { kind: 'unknown', reason: 'no-answer' };
  if (posted.kind === 'not-connected') {
    const isRefused = posted.why === REFUSED_ADDRESS;
    return isRefused ? failed('not-a-public-address', false) : failed('unreachable', true);
  }
  const { status, headers } = posted;
  if (status >= 200 && status < 300) return { kind: 'sent', providerId: id };
  if (status === 410) return { ...failed('gone (410)', false), address: 'stopped' };
  const retryAfter = retryAfterSeconds(headers['retry-after']);
  return {
    ...failed(status >= 300 && status < 400 ? `redirected (${status})` : `refused (${status})`, true),
    ...(retryAfter !== undefined && { retryAfterSeconds: retryAfter }),
  };
};

/** Signed webhooks as Standard Webhooks 1.0.0 has them, to public addresses alone. */
export class WebhookSender implements Sender<Webhook> {
  readonly name = 'webhook';
  readonly format = { contentType: 'application/json', fileEnding: 'json' };
  readonly #settings: WebhookSettings;

  constructor(settings: WebhookSettings) {
    this.#settings = settings;
  }

  /** The body and whom it is for, by id: as it is kept it holds neither address nor secret. */
  async render({ endpointId, payload }: Webhook): Promise<Buffer> {
    const body = JSON.stringify(payload);
    if (Buffer.byteLength(body) > MOST_BYTES)
      throw new RangeError(`a webhook may be ${MOST_BYTES} bytes long`);
    return Buffer.from(JSON.stringify(Rendered.parse({ endpointId, body })));
  }

  async send(message: Buffer, id: string): Promise<SendResult> {
    const { endpointId, body } = Rendered.parse(JSON.parse(message.toString('utf8')));
    const found = await this.#endpointOf(endpointId);
    if (found.kind === 'failed') return found;
    const { endpoint } = found;
    if (endpoint.disabledAt !== undefined) return failed('disabled', false);
    const refusal = checkAddress(endpoint.url, this.#settings);
    if (refusal !== undefined) return failed(refusal, false);
    const at = this.#settings.now();
    const posted = await postOnce({
      url: new URL(endpoint.url),
      headers: {
        'content-type': 'application/json',
        ...signWebhook(secretsAt(endpoint.secrets, at), { id, at, body }),
      },
      body,
      timeoutMs: this.#settings.timeoutMs ?? TIMEOUT_MS,
      lookup: guardedLookup(this.#settings, this.#settings.findAddresses),
    });
    return resultOf(posted, id);
  }

  async #endpointOf(id: string) {
    try {
      const endpoint = await this.#settings.endpoint(id);
      return endpoint === undefined
        ? ({ kind: 'failed', reason: 'no-endpoint', again: false } as const)
        : ({ kind: 'found', endpoint } as const);
    } catch {
      return { kind: 'failed', reason: 'no-endpoint-for-now', again: true } as const;
    }
  }
}
