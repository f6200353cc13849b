import { consume } from '@muster/runtime/consume';
import { createStores } from '../deps.ts';
import { IntakeEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { followClosure, followRejection, followTakeOver } from '../use-cases/follow-incident.ts';

const stores = createStores(IntakeEnv.parse(process.env));

export const handler = consume(hears['on-events'], {
  AssessmentStarted: (event, cause) => followTakeOver(stores)(event.data, cause),
  IncidentRejected: (event, cause) => followRejection(stores)(event.data, cause),
  IncidentClosed: (event, cause) => followClosure(stores)(event.data, cause),
});
