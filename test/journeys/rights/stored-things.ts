import { storedRows } from '../requests/stored.ts';
import type { Things } from '../requests/things.ts';
import { muster } from '../support/muster.ts';

const MADE_BY_CALLS = [
  'CONTACT',
  'INCIDENT',
  'SOURCE',
  'RESOURCE',
  'POLICY',
  'PROCEDURE',
  'REPORT',
  'SUPPORTPLAN',
  'IMPROVEMENT',
  'COMPLAINT',
  'COMPLAINTSETTINGS',
  'LETTER',
];

/** Who was turned away is counted beside the source, so that row may differ. */
const isCount = (pk: string): boolean => pk.startsWith('SOURCECOUNTS#');

/** All that is stored of the things, and how many there are of whatever a call can make. */
export async function storedThings({ ids, another }: Things) {
  const names = [...Object.values(ids), another.assignmentId, another.resource.resourceId].filter(
    (id) => id.length > 20,
  );
  const rows = (await Promise.all(Object.values(muster.tables).map((name) => storedRows(name)))).flat();
  const keyed = rows.map((row) => ({ pk: String(row['pk']), sk: String(row['sk']), row }));
  const ours = keyed
    .filter(({ pk }) => names.some((id) => pk.includes(id)) && !isCount(pk))
    .map(({ pk, sk, row }) => [`${pk} ${sk}`, row] as const);
  const counts = MADE_BY_CALLS.map(
    (kind) =>
      [kind, new Set(keyed.map(({ pk }) => pk).filter((pk) => pk.startsWith(`${kind}#`))).size] as const,
  );
  return { rows: Object.fromEntries(ours), counts: Object.fromEntries(counts) };
}
