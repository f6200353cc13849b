import { expectData } from '@muster/client';
import { drill, type Plan, type Role } from '../../support/drill.ts';
import { lead, unique } from './muster.ts';

export { action, drill, role } from '../../support/drill.ts';

export interface DrillOptions {
  /** Absent: a type that no other test uses. */
  readonly incidentType?: string;
  readonly roles?: Role[];
  readonly plan?: Partial<Plan>;
}

/** Publishes a drill under a type of its own and gives the type. */
export async function publishDrill(options: DrillOptions = {}): Promise<string> {
  const { incidentType = unique('drill') } = options;
  const body = drill(incidentType, options);
  const { procedureId } = await expectData(lead.POST('/v1/procedures', { body }));
  const path = { params: { path: { procedureId } } };
  await expectData(lead.POST('/v1/procedures/{procedureId}/publication', { ...path, body: {} }));
  return incidentType;
}
