import type { SourceId } from '@muster/core';
import type { RawRequest } from '@muster/runtime/http/serve';
import type { Source, SourceKind } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { proveSource, type Claimed } from '../use-cases/prove-source.ts';
import { cannotCheck, noSuchSource, notProven } from './problems.ts';

/** The source that a raw request is proven to come from. Throws the 401, 404 or 503. */
export const sourceOf = async (
  deps: Deps,
  kind: SourceKind,
  request: Pick<RawRequest, 'id' | 'at'> & { readonly params: { readonly sourceId: SourceId } },
  doubt: Claimed['doubt'],
): Promise<Source> => {
  const { id: requestId, at, params } = request;
  const proven = await proveSource(deps, { sourceId: params.sourceId, kind, requestId, at, doubt }).catch(
    (error: unknown) => {
      throw Object.assign(cannotCheck(), { cause: error });
    },
  );
  if (proven.ok) return proven.source;
  throw proven.why === 'no-such-source' ? noSuchSource() : notProven(proven.why);
};
