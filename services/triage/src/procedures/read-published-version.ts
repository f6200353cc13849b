import type { ProcedureClosure, ProcedureRef } from '@muster/contracts';
import { refsOf, versionsOf, type ProcedureVersions } from '@muster/procedures/closure';
import { VersionRow, versionKey } from './domain/procedure-record.ts';
import type { ProcedureStores } from './store.ts';

/** A published version never changes, so a copy is as good as the row. */
const COPIES_KEPT = 20;

export interface PublishedVersions {
  /** The version as published, or undefined when there is none of that number. */
  readonly find: (ref: ProcedureRef) => Promise<VersionRow | undefined>;
  /** The documents of a closure, which must all be there, because something stored refers to them. Throws when one is not. */
  readonly readClosure: (closure: ProcedureClosure) => Promise<ProcedureVersions>;
}

/** What a use case needs that reads published versions. */
export interface VersionReads {
  readonly versions: PublishedVersions;
}

/** Reads published versions, each once for as long as it is among the last ones asked for. */
export const publishedVersions = (procedures: ProcedureStores['procedures']): PublishedVersions => {
  const copies = new Map<string, VersionRow>();

  const find = async ({ procedureId, version }: ProcedureRef): Promise<VersionRow | undefined> => {
    const key = `${procedureId}#${version}`;
    const copy = copies.get(key);
    if (copy) return copy;
    const row = await procedures.besideOne(procedureId, versionKey(version));
    if (row === undefined) return undefined;
    const read = VersionRow.parse(row.data);
    copies.set(key, read);
    const [oldest] = copies.keys();
    if (copies.size > COPIES_KEPT && oldest !== undefined) copies.delete(oldest);
    return read;
  };

  const readClosure = async (closure: ProcedureClosure): Promise<ProcedureVersions> => {
    const rows = await Promise.all(refsOf(closure).map(find));
    const versions = versionsOf(
      closure,
      rows.map((row) => row?.document),
    );
    if (versions) return versions;
    throw new Error(`no version ${closure.version} of ${closure.procedureId} with all that it pins`);
  };

  return { find, readClosure };
};
