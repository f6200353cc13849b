import { ApiProblem, expectData, type MusterClient } from '@muster/client';
import { until } from '@muster/demo/until';

/** Rules that a policy holds besides the new one, so that it never outgrows its limit. */
const KEPT = 15;

/** Has P1 incidents of a type dispatched without a dispatcher, from now on. Waits until dispatch has heard of the type. */
export async function dispatchAtOnce(lead: MusterClient, incidentType: string): Promise<void> {
  const { rules } = await expectData(lead.GET('/v1/policies/auto-dispatch'));
  const added = { priority: 'P1' as const, incidentTypes: [incidentType] };
  const body = { rules: [...rules.slice(-KEPT), added] };
  await until('dispatch to know the type', () =>
    expectData(lead.PUT('/v1/policies/auto-dispatch', { body })).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.problem['rule'] === 'unknown-incident-type') return undefined;
      throw error;
    }),
  );
}
