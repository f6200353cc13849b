import { expectData } from '@muster/client';
import { lead } from './muster.ts';

/** Has P1 incidents of a type dispatched without a dispatcher, from now on. */
export async function dispatchAtOnce(incidentType: string, as = lead): Promise<void> {
  const { rules } = await expectData(as.GET('/v1/policies/auto-dispatch'));
  const body = { rules: [...rules.slice(-15), { priority: 'P1' as const, incidentTypes: [incidentType] }] };
  await expectData(as.PUT('/v1/policies/auto-dispatch', { body }));
}
