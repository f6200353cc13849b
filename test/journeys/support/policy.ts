import { ApiProblem, expectData } from '@muster/client';
import { until } from '@muster/demo/until';
import { lead } from './muster.ts';

/** Has P1 incidents of a type dispatched without a dispatcher, from now on. Waits until dispatch has heard of the type. */
export async function dispatchAtOnce(incidentType: string, as = lead): Promise<void> {
  const { rules } = await expectData(as.GET('/v1/policies/auto-dispatch'));
  const body = { rules: [...rules.slice(-15), { priority: 'P1' as const, incidentTypes: [incidentType] }] };
  await until('dispatch to know the type', () =>
    expectData(as.PUT('/v1/policies/auto-dispatch', { body })).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.problem['rule'] === 'unknown-incident-type') return undefined;
      throw error;
    }),
  );
}
