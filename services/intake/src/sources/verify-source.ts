import type { Instant } from '@muster/core';
import type { RefusalReason } from '../providers/domain/refusal-reason.ts';
import { countRequest, type SourceRequest } from './count-request.ts';
import type { Source } from './domain/source.ts';
import type { SourceSecrets } from './source-secrets.ts';
import type { SourceStores } from './store.ts';

export interface ProvenRequest {
  readonly source: Source;
  readonly at: Instant;
  readonly requestId: string;
}

export interface SignedRequest extends SourceRequest {
  readonly kind: Source['kind'];
  /** Why it is not proven under these secrets; undefined when it is. */
  readonly verify: (secrets: readonly string[], source: Source) => RefusalReason | undefined;
}

export type Verified =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly why: RefusalReason | 'no-such-source' };

/** The source that a webhook is proven to come from; a refusal is counted. Rejects when no secret can be fetched. */
export const verifySource = async (
  deps: SourceStores & { readonly secrets: SourceSecrets },
  request: SignedRequest,
): Promise<Verified> => {
  const { sourceId, kind, verify } = request;
  const { state: source } = await deps.sources.load(sourceId);
  if (source?.kind !== kind) return { ok: false, why: 'no-such-source' };
  const why = verify(await deps.secrets.read(source), source);
  if (why === undefined) return { ok: true, source };
  const stillWhy = verify(await deps.secrets.readNewest(source), source);
  if (stillWhy === undefined) return { ok: true, source };
  await countRequest(deps, request, { what: 'refusals', reason: stillWhy });
  return { ok: false, why: stillWhy };
};
