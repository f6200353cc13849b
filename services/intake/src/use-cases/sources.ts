import {
  slipFor,
  type SourceId,
  type Cause,
  decided,
  invalid,
  notFound,
  refuse,
  type Refused,
} from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { stale } from '@muster/runtime/http/serve';
import type { Outcome } from '@muster/store';
import { ALL_NAMES, refuseUnknown } from '@muster/store/known-names';
import { unknownAtOnce } from '../domain/known-types.ts';
import { settled, type SettingsChange, type Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { ALL_SOURCES, ALL_TYPES } from '../stores.ts';
import { isSigningKey } from '../proof/standard-webhooks.ts';

type Settings = Omit<Source, 'sourceId' | 'createdAt' | 'settledVersion' | 'secretVersion' | 'refusals'>;

const nothingToChange = invalid(
  'nothing-to-change',
  'Nothing to change is named. Give name, queue, greeting, address, repeats, oldAfterMinutes, secret or dropOldSecret.',
);

const misfit = (kind: Source['kind'], secret: string | undefined) => {
  if (secret === undefined) return undefined;
  if (kind === 'generic' && !isSigningKey(secret)) {
    return invalid('secret-does-not-fit', 'secret: give at least 16 random bytes in base64, as in whsec_….');
  }
  return /^[\x21-\x7e]+$/.test(secret)
    ? undefined
    : invalid('secret-does-not-fit', 'secret: give the token as the carrier shows it, in plain characters.');
};

interface Entered {
  readonly secret: string;
  readonly newNames?: boolean | undefined;
}

const teamSlip = async ({ sources }: Pick<Deps, 'sources'>, team: string): Promise<Refused | undefined> => {
  const teams: string[] = [];
  let after: string | undefined;
  do {
    const page = await sources.query('gsi1', ALL_SOURCES, after === undefined ? {} : { after });
    teams.push(...page.items.map(({ state }) => state.team));
    after = page.next;
  } while (after !== undefined);
  const nearest = slipFor(team, teams);
  if (nearest === undefined) return undefined;
  const says = `team: no other source has it. Did you mean “${nearest}”? If it is a new team, send newNames: true.`;
  return invalid('name-near-another', says, { field: 'team', nearest });
};

/** Adds a source with its secret. The secret is kept first and is in force once the source's row names its version. */
export const createSource = async (
  { sources, secrets, knownTypes, knownNames }: Deps,
  settings: Settings,
  { secret, newNames }: Entered,
  cause: Cause,
): Promise<Outcome<Source>> => {
  const unfit = misfit(settings.kind, secret);
  if (unfit) return unfit;
  const { state: known } = await knownTypes.load(ALL_TYPES);
  const { state: names } = await knownNames.load(ALL_NAMES);
  const slip = newNames || names?.teams.length ? undefined : await teamSlip({ sources }, settings.team);
  const notOurs = refuseUnknown(names, [{ kind: 'teams', field: 'team', name: settings.team }]);
  const sourceId = derivedId('src', cause.actor.id, cause.key);
  return sources.decide(sourceId, { ...cause, correlationId: sourceId }, async (there) => {
    if (there) return refuse('already-there', 'This source is there already.', { sourceId });
    const unknown = unknownAtOnce(known, settings.reportAtOnce) ?? notOurs ?? slip;
    if (unknown) return unknown;
    const secretVersion = await secrets.add(sourceId, [secret]);
    return decided({ ...settings, sourceId, createdAt: cause.at, settledVersion: 1, secretVersion }, []);
  });
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

const changesNothing = ({ settings, secret, dropOldSecret }: SourceChange): boolean => {
  const { name, queue, greeting, address } = settings;
  return [name, queue, greeting, address, secret, dropOldSecret].every((given) => given === undefined);
};

/** Changes a source. A new secret is in force once the row names it, so a lost race or a crash between changes nothing. */
export const changeSource = async (
  { sources, secrets }: Deps,
  sourceId: SourceId,
  change: SourceChange,
  ifVersion: number | '*' | undefined,
  cause: Cause,
): Promise<Outcome<Source>> => {
  if (changesNothing(change)) return nothingToChange;
  return sources.decide(sourceId, { ...cause, correlationId: sourceId }, async (source, loaded) => {
    const { version } = loaded;
    if (source === undefined) return notFound('source');
    const unfit = misfit(source.kind, change.secret);
    if (unfit) return unfit;
    const made = ifVersion === '*' ? version : (ifVersion ?? 0);
    if (made < source.settledVersion || made > version) return stale(loaded);
    const turns = change.secret !== undefined || change.dropOldSecret;
    const secretVersion = turns
      ? await secrets.add(sourceId, rotated(await secrets.readAfresh(source), change))
      : undefined;
    return settled(source, change.settings, secretVersion, version + 1);
  });
};
