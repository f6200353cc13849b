import type { LinkedAs } from '@muster/contracts';
import type { ContactId, IncidentId, Instant, Reference } from '@muster/core';
import type { Message } from './domain/message.ts';
import type { RefusalReason } from './domain/refusal-reason.ts';
import type { Script } from './domain/script.ts';
import type { WebhookRoute } from './routes.ts';

/** A request of a provider as it came. */
export interface WebhookRequest {
  readonly operation: string;
  readonly at: Instant;
  /** The public address that was called, with its query: what the provider may have signed. */
  readonly url: string;
  readonly rawQuery: string;
  /** The address that those of the source begin with, without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly bodyHash: string;
}

/** What a provider may know of its source. */
export interface SourceSettings {
  readonly queue: string;
  readonly greeting?: string | undefined;
  readonly address?: string | undefined;
}

/** What has become of a message, for its reply: it is stored. */
export interface Kept {
  readonly contactId?: ContactId | undefined;
  readonly script?: Script | undefined;
  /** The text that goes back to whoever sent one. */
  readonly textBack?: string | undefined;
  readonly incident?:
    | {
        readonly incidentId: IncidentId;
        readonly reference: Reference;
        readonly reportedBy: 'agent' | 'source';
        readonly as?: LinkedAs | undefined;
      }
    | undefined;
}

export interface WebhookReply {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who sends contacts and how it speaks. It knows neither stores nor the clock: a folder here and a line in the list. */
export interface Provider {
  /** What its sources are called, in the API and as they are stored. */
  readonly kind: string;
  readonly routes: Readonly<Record<string, WebhookRoute>>;
  /** What an admin enters at the provider, as endings of the base address. */
  readonly webhooks: Readonly<Record<string, string>>;
  /** Why a text cannot be a secret of its own; undefined when it can. */
  readonly secretFault: (secret: string) => string | undefined;
  /** Why a request is not proven to come from the source; undefined when it is. */
  readonly verify: (
    request: WebhookRequest,
    secrets: readonly string[],
    source: SourceSettings,
  ) => RefusalReason | undefined;
  /** What a proven request says. Throws the 400 or 422 for one that cannot be read. */
  readonly parse: (request: WebhookRequest, source: SourceSettings) => Message;
  readonly reply: (request: WebhookRequest, kept: Kept) => WebhookReply;
}
