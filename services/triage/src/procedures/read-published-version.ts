import type { ProcedureRef } from '@muster/contracts';
import { readVersionRow, versionKey, type VersionRow } from './domain/procedure-record.ts';
import type { ProcedureStores } from './store.ts';

/** A published version never changes, so a copy is as good as the row. */
const COPIES_KEPT = 20;

export interface PublishedVersions {
  /** The version as published, or undefined when there is none of that number. */
  readonly find: (ref: ProcedureRef) => Promise<VersionRow | undefined>;
  /** A version that must be there, because something stored refers to it. Throws when it is not. */
  readonly read: (ref: ProcedureRef) => Promise<VersionRow>;
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
    const row = await procedures.childRow(procedureId, versionKey(version));
    if (row === undefined) return undefined;
    const read = readVersionRow(row.data);
    copies.set(key, read);
    const [oldest] = copies.keys();
    if (copies.size > COPIES_KEPT && oldest !== undefined) copies.delete(oldest);
    return read;
  };

  const read = async (ref: ProcedureRef): Promise<VersionRow> => {
    const version = await find(ref);
    if (version === undefined) throw new Error(`no version ${ref.version} of ${ref.procedureId}`);
    return version;
  };

  return { find, read };
};
