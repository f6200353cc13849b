import { unchanged, type Cause } from '@muster/core';
import type { Outcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { shareByMetric } from '../figures/domain/metric.ts';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { takeUpImprovement, type NewImprovement } from './domain/take-up.ts';
import type { Improvement } from './domain/improvement.ts';
import type { ImprovementStores } from './store.ts';

/** Takes up an action with the figure of its baseline. The same idempotency key gives the same action. */
export const takeUpAction = (
  deps: ImprovementStores & CaseStores & OrganisationNameStores,
  given: NewImprovement,
  cause: Cause,
): Promise<Outcome<Improvement>> =>
  deps.improvements.decide(given.improvementId, cause, async (known) => {
    if (known) return unchanged(known);
    const { team, baseline, metric } = given;
    const names = await readOrganisationNames(deps);
    const unknown = refuseUnknownNames(names, [{ kind: 'teams', field: 'team', name: team }]);
    if (unknown) return unknown;
    const rows = await listClosedCases(deps, team, baseline.from, baseline.to);
    return takeUpImprovement(given, shareByMetric(rows, metric), cause.actor.id, cause.at);
  });
