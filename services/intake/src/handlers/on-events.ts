import { consume } from '@muster/runtime/messaging/consume';
import { createStores } from '../deps.ts';
import { IntakeEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { incidentFollowers } from '../use-cases/follow-incident.ts';

const stores = createStores(IntakeEnv.parse(process.env));

export const handler = consume(hears['on-events'], incidentFollowers(stores));
