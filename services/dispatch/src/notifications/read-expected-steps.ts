import { notFound, type IncidentId, type Refused, type ResourceId } from '@muster/core';
import type { PeopleStores } from '../people/store.ts';
import type { PolicyStores } from '../policies/store.ts';
import type { ResponseStores } from '../response/store.ts';
import { stepsWithin } from './domain/due-steps.ts';
import { readReachSteps } from './reach-steps.ts';
import type { ExpectedSteps } from './routes.ts';

type Stores = ResponseStores & Pick<PeopleStores, 'resources'> & Pick<PolicyStores, 'notificationOrder'>;

interface Offer {
  readonly incidentId: IncidentId;
  readonly resourceId: ResourceId;
  readonly role?: string | undefined;
}

/** In which steps a person would be told of an offer made now, by the rules that the notifier goes by. */
export const readExpectedSteps = async (
  deps: Stores,
  { incidentId, resourceId, role }: Offer,
): Promise<({ readonly ok: true } & ExpectedSteps) | Refused> => {
  const [{ state: mobilisation }, { state: resource }] = await Promise.all([
    deps.mobilisations.load(incidentId),
    deps.resources.load(resourceId),
  ]);
  if (mobilisation === undefined || mobilisation.status === 'never-opened') return notFound('mobilisation');
  if (resource === undefined) return notFound('resource');
  const planned = mobilisation.plan.roles.find((one) => one.role === role);
  const steps = await readReachSteps(deps, { resource, mobilisation });
  return {
    ok: true,
    steps: stepsWithin(steps, planned?.acceptWithinSeconds ?? Infinity).map(({ afterSeconds, points }) => ({
      afterSeconds,
      channels: points.map(({ channel }) => channel),
    })),
  };
};
