import type { RefusalReason, Source, SourceKind } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { countAtSource, type CountedRequest } from './count-at-source.ts';

export interface Claimed extends CountedRequest {
  readonly kind: SourceKind;
  readonly doubt: (secrets: readonly string[], source: Source) => RefusalReason | undefined;
}

export type Proven =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly why: RefusalReason | 'no-such-source' };

/** The source a webhook is proven to come from; a refusal is counted beside it. Rejects when no secret can be fetched. */
export const proveSource = async (deps: Deps, claimed: Claimed): Promise<Proven> => {
  const { sourceId, kind, doubt } = claimed;
  const { state: source } = await deps.sources.load(sourceId);
  if (source?.kind !== kind) return { ok: false, why: 'no-such-source' };
  const why = doubt(await deps.secrets.read(source), source);
  if (why === undefined) return { ok: true, source };
  const stillWhy = doubt(await deps.secrets.readNewest(source), source);
  if (stillWhy === undefined) return { ok: true, source };
  await countAtSource(deps, claimed, { what: 'refusals', reason: stillWhy });
  return { ok: false, why: stillWhy };
};
