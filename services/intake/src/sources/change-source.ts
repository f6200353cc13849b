import { invalid, notFound, type Cause, type SourceId } from '@muster/core';
import { stale } from '@muster/store/stale';
import type { Outcome } from '@muster/store';
import { changeSettings, type SettingsChange, type Source } from './domain/source.ts';
import { secretFault } from './secret-fault.ts';
import type { SourceSecrets } from './source-secrets.ts';
import type { SourceStores } from './store.ts';

const nothingToChange = invalid(
  'nothing-to-change',
  'Nothing to change is named. Give name, queue, greeting, address, repeats, oldAfterMinutes, secret or dropOldSecret.',
);

export interface SourceChange {
  readonly settings: SettingsChange;
  readonly secret?: string | undefined;
  readonly dropOldSecret?: true | undefined;
}

/** The newest first, one old one after it while a rotation lasts. */
const rotated = (present: readonly string[], { secret, dropOldSecret }: SourceChange): readonly string[] => {
  const newest = secret ?? present[0];
  if (newest === undefined) return [];
  const old = present.find((one) => one !== newest);
  return old === undefined || dropOldSecret ? [newest] : [newest, old];
};

const changesNothing = ({ settings, secret, dropOldSecret }: SourceChange): boolean => {
  const { name, queue, greeting, address } = settings;
  return [name, queue, greeting, address, secret, dropOldSecret].every((given) => given === undefined);
};

/** Changes a source. A new secret is in force once the row names it, so a lost race or a crash between changes nothing. */
export const changeSource = async (
  { sources, secrets }: Pick<SourceStores, 'sources'> & { readonly secrets: SourceSecrets },
  sourceId: SourceId,
  change: SourceChange,
  ifVersion: number | '*' | undefined,
  cause: Cause,
): Promise<Outcome<Source>> => {
  if (changesNothing(change)) return nothingToChange;
  return sources.decide(sourceId, { ...cause, correlationId: sourceId }, async (source, loaded) => {
    const { version } = loaded;
    if (source === undefined) return notFound('source');
    const unfit = change.secret === undefined ? undefined : secretFault(source.kind, change.secret);
    if (unfit) return unfit;
    const made = ifVersion === '*' ? version : (ifVersion ?? 0);
    if (made < source.settledVersion || made > version) return stale(loaded);
    const turns = change.secret !== undefined || change.dropOldSecret;
    const secretVersion = turns
      ? await secrets.add(sourceId, rotated(await secrets.readAfresh(source), change))
      : undefined;
    return changeSettings(source, change.settings, secretVersion, version + 1);
  });
};
