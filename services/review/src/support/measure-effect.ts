import type { Instant } from '@muster/core';
import { listClosedCases } from '../cases/list-cases.ts';
import type { CaseStores } from '../cases/store.ts';
import { casesOfUser, shareByMetric } from '../figures/domain/metric.ts';
import { effectOf, windowsOf } from './domain/effect.ts';
import type { Effect, SupportPlan } from './domain/support-plan.ts';

/** The person's figure before and after the agreement, from case rows of every team the plan was in; undefined without an agreed one. */
export const measureEffect = async (
  deps: CaseStores,
  plan: SupportPlan,
  now: Instant,
): Promise<Effect | undefined> => {
  const windows = windowsOf(plan, now);
  if (windows === undefined) return undefined;
  const { metric } = windows.measure;
  const teams = [...new Set([plan.team, ...plan.handOvers.map(({ fromTeam }) => fromTeam)])];
  const shareIn = async ({ from, to }: { readonly from: Instant; readonly to: Instant }) => {
    const rows = await Promise.all(teams.map((team) => listClosedCases(deps, team, from, to)));
    return shareByMetric(casesOfUser(rows.flat(), plan.person, metric), metric);
  };
  const [was, is] = await Promise.all([shareIn(windows.before), shareIn(windows.after)]);
  return effectOf(windows, was, is);
};
