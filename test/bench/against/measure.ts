import { checkout } from '@muster/infra/local/instance.ts';
import { names, type Name } from '../options.ts';
import type { Say } from '../row.ts';
import { openOtherBuild } from './checkout.ts';
import { asTable, compare, type Comparison } from './compare.ts';
import { inTurn } from './turns.ts';

/** What a build is compared by; the others depend on the machine alone or take long. */
const compared: readonly Name[] = ['bundles', 'cold-start', 'units', 'latency', 'throughput'];

export interface Against {
  readonly commit: string;
  readonly comparisons: readonly Comparison[];
  readonly table: string;
}

/** Measures this build and a revision in turn. Throws UserError for a revision that is none. */
export async function measureAgainst(
  revision: string,
  { only, say, signal }: { only: ReadonlySet<Name>; say: Say; signal: AbortSignal },
): Promise<Against> {
  const asked = names.filter((name) => only.has(name));
  const wanted = asked.length === names.length ? compared : asked;
  const { commit, folder, remove } = await openOtherBuild(revision, say, signal);
  try {
    const comparisons = compare(await inTurn({ own: checkout, other: folder }, wanted, say, signal));
    return { commit, comparisons, table: asTable(comparisons, commit) };
  } finally {
    await remove();
  }
}
