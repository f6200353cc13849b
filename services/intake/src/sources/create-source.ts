import { decided, invalid, refuse, findSimilarName, type Cause, type Refused } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { Outcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import { faultInReportAtOnce } from '../incident-types/domain/stated-outcomes.ts';
import { readIncidentTypes } from '../incident-types/read-incident-types.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import type { Source } from './domain/source.ts';
import { secretFault } from './secret-fault.ts';
import type { SourceSecrets } from './source-secrets.ts';
import { ALL_SOURCES, type SourceStores } from './store.ts';

type Settings = Omit<Source, 'sourceId' | 'createdAt' | 'settledVersion' | 'secretVersion' | 'refusals'>;

interface Entered {
  readonly secret: string;
  readonly newNames?: boolean | undefined;
}

const slipInTeam = async (
  { sources }: Pick<SourceStores, 'sources'>,
  team: string,
): Promise<Refused | undefined> => {
  const teams: string[] = [];
  let after: string | undefined;
  do {
    const page = await sources.query('gsi1', ALL_SOURCES, after === undefined ? {} : { after });
    teams.push(...page.items.map(({ state }) => state.team));
    after = page.next;
  } while (after !== undefined);
  const nearest = findSimilarName(team, teams);
  if (nearest === undefined) return undefined;
  const says = `team: no other source has it. Did you mean “${nearest}”? If it is a new team, send newNames: true.`;
  return invalid('name-near-another', says, { field: 'team', nearest });
};

/** Adds a source with its secret. The secret is kept first and is in force once the source's row names its version. */
export const createSource = async (
  deps: SourceStores & IncidentTypeStores & OrganisationNameStores & { readonly secrets: SourceSecrets },
  settings: Settings,
  { secret, newNames }: Entered,
  cause: Cause,
): Promise<Outcome<Source>> => {
  const unfit = secretFault(settings.kind, secret);
  if (unfit) return unfit;
  const known = await readIncidentTypes(deps);
  const names = await readOrganisationNames(deps);
  const slip = newNames || names?.teams.length ? undefined : await slipInTeam(deps, settings.team);
  const unknownTeam = refuseUnknownNames(names, [{ kind: 'teams', field: 'team', name: settings.team }]);
  const sourceId = derivedId('src', cause.actor.id, cause.key);
  return deps.sources.decide(sourceId, { ...cause, correlationId: sourceId }, async (there) => {
    if (there) return refuse('already-there', 'This source is there already.', { sourceId });
    const fault = faultInReportAtOnce(known, settings.reportAtOnce) ?? unknownTeam ?? slip;
    if (fault) return fault;
    const secretVersion = await deps.secrets.add(sourceId, [secret]);
    return decided({ ...settings, sourceId, createdAt: cause.at, settledVersion: 1, secretVersion }, []);
  });
};
