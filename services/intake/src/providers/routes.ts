import * as z from 'zod';
import { SourceId } from '@muster/core';
import type { Route } from '@muster/runtime/http/routes';

const params = z.object({ sourceId: SourceId });

/** An address that a provider calls for one of its sources: signed, and read as the exact bytes. */
export interface WebhookRoute extends Route {
  readonly method: 'POST';
  readonly auth: 'signature';
  readonly raw: true;
  readonly params: typeof params;
}

type Described = Pick<Route, 'summary' | 'body' | 'form' | 'replies'>;

/** A route of a provider. Its path begins with `/webhooks/` and the kind of the provider. */
export const webhookRoute = (
  path: `/webhooks/${string}/{sourceId}${string}`,
  described: Described,
): WebhookRoute => ({ method: 'POST', path, auth: 'signature', params, raw: true, ...described });
