import type { Consumers } from '@muster/runtime/messaging/consume';
import { learnIncidentTypes } from '../policies/learn-incident-types.ts';
import type { Stores } from './deps.ts';
import type { subscriptions } from './subscriptions.ts';
import { continueResponse } from '../mobilisation/continue-response.ts';
import { recordCorrection } from '../mobilisation/correct-facts.ts';
import { endResponse } from '../mobilisation/end-response.ts';
import { offerShortPlacesTo } from '../mobilisation/fill-short-places.ts';
import { openMobilisation } from '../mobilisation/open-mobilisation.ts';
import { seekPeople } from '../mobilisation/seek-people.ts';

/** What a response does about each event of its queue. */
export const responseConsumers = (deps: Stores): Consumers<(typeof subscriptions)['on-events'][number]> => ({
  IncidentAssessed: (event, cause) => openMobilisation(deps, event, cause),
  IncidentCorrected: (event, cause) => recordCorrection(deps, event, cause),
  IncidentRejected: ({ data }, cause) => endResponse(deps, data.incidentId, 'rejected', cause),
  IncidentResolved: ({ data }, cause) => endResponse(deps, data.incidentId, 'resolved', cause),
  IncidentClosed: ({ data }, cause) => endResponse(deps, data.incidentId, 'closed', cause),
  AssignmentDeclined: ({ data }, cause) => seekPeople(deps, data.incidentId, cause),
  AssignmentEnded: async ({ data }, cause) => {
    if (data.how === 'released') await seekPeople(deps, data.incidentId, cause);
  },
  ResourceChanged: async ({ data }, cause) => {
    if (data.status === 'available') await offerShortPlacesTo(deps, data.resource.resourceId, cause);
  },
  ProcedurePublished: ({ data }, cause) => learnIncidentTypes(deps, data, cause),
  ResponsePartDone: (event, cause) => continueResponse(deps, event, cause),
});
