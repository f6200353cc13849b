import { notFound, type Cause, type Decision } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { refuseHistory } from '../exercise-history/domain/mark.ts';
import type { Improvement } from './domain/improvement.ts';
import { readImprovement } from './read-improvement.ts';
import type { ImprovementStores } from './store.ts';

/** Changes an action of one of these teams by a rule, on the version that it was read at where one is given. */
export const changeAction = async (
  deps: ImprovementStores,
  improvementId: string,
  {
    teams,
    ifMatch = '*',
  }: { readonly teams: readonly string[]; readonly ifMatch?: number | '*' | undefined },
  cause: Cause,
  rule: (improvement: Improvement) => Decision<Improvement>,
): Promise<Outcome<Improvement>> => {
  const found = await readImprovement(deps, improvementId, teams);
  if (!found.ok) return found;
  return deps.improvements.decide(improvementId, cause, (improvement, loaded) => {
    if (improvement === undefined) return notFound('improvement');
    const made = refuseHistory(improvement);
    if (made) return made;
    return ifMatch === '*' || ifMatch === loaded.version ? rule(improvement) : stale(loaded);
  });
};
