import type { SourceId } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import { stale } from '@muster/runtime/serve';
import { met, type Cause, type Outcome } from '@muster/store';
import { decided, invalid, notFound, refuse } from '@muster/store/decision';
import { settled, type SettingsChange, type Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { isSigningKey } from '../proof/standard-webhooks.ts';

type Settings = Omit<Source, 'sourceId' | 'createdAt' | 'settledVersion' | 'refusals'>;

const misfit = (kind: Source['kind'], secret: string | undefined) => {
  if (secret === undefined) return undefined;
  if (kind === 'generic' && !isSigningKey(secret)) {
    return invalid('secret-does-not-fit', 'secret: give at least 16 random bytes in base64, as in whsec_….');
  }
  return /^[\x21-\x7e]+$/.test(secret)
    ? undefined
    : invalid('secret-does-not-fit', 'secret: give the token as the carrier shows it, in plain characters.');
};

/** Adds a source. Its secret is kept after it, so that a repetition with another body changes no secret. */
export const createSource =
  ({ sources, secrets }: Deps) =>
  async (settings: Settings, secret: string, cause: Cause): Promise<Outcome<Source>> => {
    const unfit = misfit(settings.kind, secret);
    if (unfit) return unfit;
    const sourceId = derivedId('src', cause.actor.id, cause.key);
    const created: Source = {
      ...settings,
      sourceId,
      createdAt: cause.at,
      settledVersion: 1,
      refusals: { count: 0 },
    };
    const outcome = await sources.decide(sourceId, { ...cause, correlationId: sourceId }, (there) =>
      there ? refuse('already-there', 'This source is there already.', { sourceId }) : decided(created, []),
    );
    if (outcome.ok && (await secrets.readAfresh(sourceId)).length === 0) {
      await secrets.keep(sourceId, [secret]);
    }
    return outcome;
  };

export interface SourceChange {
  readonly settings: SettingsChange;
  readonly secret?: string | undefined;
  readonly dropOldSecret?: true | undefined;
}

/** The newest first, one old one beside it while a rotation lasts. */
const rotated = (present: readonly string[], { secret, dropOldSecret }: SourceChange): readonly string[] => {
  const newest = secret ?? present[0];
  if (newest === undefined) return [];
  const old = present.find((one) => one !== newest);
  return old === undefined || dropOldSecret ? [newest] : [newest, old];
};

/** Changes a source, its secrets first: sent again after a crash, the request finishes. Counted refusals make no version stale. */
export const changeSource =
  ({ sources, secrets }: Deps) =>
  async (
    sourceId: SourceId,
    change: SourceChange,
    ifVersion: number | '*' | undefined,
    cause: Cause,
  ): Promise<Outcome<Source>> => {
    const { causes } = await sources.load(sourceId);
    const first = met(causes, cause) === 'new';
    const outcome = await sources.decide(
      sourceId,
      { ...cause, correlationId: sourceId },
      async (source, { version }) => {
        if (source === undefined) return notFound('source');
        const unfit = misfit(source.kind, change.secret);
        if (unfit) return unfit;
        const made = ifVersion === '*' ? version : (ifVersion ?? 0);
        if (made < source.settledVersion || made > version) return stale(version);
        if (first && (change.secret !== undefined || change.dropOldSecret)) {
          await secrets.keep(sourceId, rotated(await secrets.readAfresh(sourceId), change));
        }
        return settled(source, change.settings, version + 1);
      },
    );
    return outcome;
  };
