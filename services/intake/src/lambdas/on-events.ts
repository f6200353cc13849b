import { consume } from '@muster/runtime/messaging/consume';
import { publishedTypes } from '../incident-types/learn-published-types.ts';
import { organisationNames } from '../organisation-names/learn-names.ts';
import { incidentUpdates } from '../reports/apply-incident-updates.ts';
import { createStores } from '../wiring/deps.ts';
import { IntakeEnv } from '../wiring/env.ts';
import { subscriptions } from '../wiring/subscriptions.ts';

const stores = createStores(IntakeEnv.parse(process.env));

export const handler = consume(subscriptions['on-events'], {
  ...incidentUpdates(stores),
  ...publishedTypes(stores),
  ...organisationNames(stores),
});
