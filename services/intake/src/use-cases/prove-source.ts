import type { Instant, SourceId } from '@muster/contracts';
import { ConflictError, ThrottledError } from '@muster/store';
import { refused, type RefusalReason, type Source, type SourceKind } from '../domain/source.ts';
import type { Deps } from '../deps.ts';

export interface Claimed {
  readonly sourceId: SourceId;
  readonly kind: SourceKind;
  readonly requestId: string;
  readonly at: Instant;
  readonly doubt: (secrets: readonly string[], source: Source) => RefusalReason | undefined;
}

export type Proven =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly why: RefusalReason | 'no-such-source' };

/** A count that is lost among many refusals harms nobody; the request is refused all the same. */
const count = async ({ sources }: Deps, { sourceId, requestId, at }: Claimed, reason: RefusalReason) => {
  const actor = { kind: 'system' as const, id: 'intake' };
  const cause = {
    key: requestId,
    actor,
    at,
    correlationId: sourceId,
    causationId: requestId,
    exercise: false,
  };
  try {
    await sources.decide(sourceId, cause, (source) => {
      if (source === undefined) throw new TypeError('a source that was there is gone');
      return refused(source, reason, at);
    });
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof ThrottledError)) throw error;
  }
};

/** The source a webhook is proven to come from; a refusal is counted there. Rejects when no secret can be fetched. */
export const proveSource =
  (deps: Deps) =>
  async (claimed: Claimed): Promise<Proven> => {
    const { sourceId, kind, doubt } = claimed;
    const { state: source } = await deps.sources.load(sourceId);
    if (source?.kind !== kind) return { ok: false, why: 'no-such-source' };
    const why = doubt(await deps.secrets.read(sourceId), source);
    if (why === undefined) return { ok: true, source };
    const stillWhy = doubt(await deps.secrets.readNewest(sourceId), source);
    if (stillWhy === undefined) return { ok: true, source };
    await count(deps, claimed, stillWhy);
    return { ok: false, why: stillWhy };
  };
