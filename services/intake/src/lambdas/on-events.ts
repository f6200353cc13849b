import { consume } from '@muster/runtime/messaging/consume';
import { learnIncidentTypes } from '../incident-types/learn-incident-types.ts';
import { learnOrganisationNames } from '../organisation-names/learn-organisation-names.ts';
import { incidentUpdates } from '../reports/apply-incident-updates.ts';
import { createStores } from '../wiring/deps.ts';
import { IntakeEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const stores = createStores(IntakeEnv.parse(process.env));

export const handler = consume(subscriptions['on-events'], {
  ...incidentUpdates(stores),
  ProcedurePublished: (event, cause) => learnIncidentTypes(stores, event, cause),
  OrganisationNamesSet: (event, cause) => learnOrganisationNames(stores, event, cause),
});
