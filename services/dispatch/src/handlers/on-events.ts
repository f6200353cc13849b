import { consume } from '@muster/runtime/messaging/consume';
import { createDeps } from '../deps.ts';
import { DispatchEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { takeCorrection } from '../use-cases/correct-facts.ts';
import { learnProcedure } from '../use-cases/policies.ts';
import { goOn } from '../use-cases/go-on.ts';
import { seekPlaceFor } from '../use-cases/seek-again.ts';
import { seekPeople } from '../use-cases/seek-people.ts';
import { endResponse } from '../use-cases/stand-down.ts';
import { takeVerdict } from '../use-cases/take-verdict.ts';

const deps = createDeps(DispatchEnv.parse(process.env));

export const handler = consume(hears['on-events'], {
  IncidentAssessed: (event, cause) => takeVerdict(deps, event, cause),
  IncidentCorrected: (event, cause) => takeCorrection(deps, event, cause),
  IncidentRejected: ({ data }, cause) => endResponse(deps, data.incidentId, 'rejected', cause),
  IncidentResolved: ({ data }, cause) => endResponse(deps, data.incidentId, 'resolved', cause),
  IncidentClosed: ({ data }, cause) => endResponse(deps, data.incidentId, 'closed', cause),
  AssignmentDeclined: ({ data }, cause) => seekPeople(deps, data.incidentId, cause),
  AssignmentEnded: async ({ data }, cause) => {
    if (data.how === 'released') await seekPeople(deps, data.incidentId, cause);
  },
  ResourceChanged: async ({ data }, cause) => {
    if (data.status === 'available') await seekPlaceFor(deps, data.resource.resourceId, cause);
  },
  ProcedurePublished: ({ data }, cause) => learnProcedure(deps, data, cause),
  ResponsePartDone: (event, cause) => goOn(deps, event, cause),
});
