import { consume } from '@muster/runtime/consume';
import { createStores } from '../create-stores.ts';
import { ReviewEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { recordClosedCase } from '../use-cases/record-case.ts';

export const handler = consume(hears['on-events'], {
  IncidentClosed: recordClosedCase(createStores(ReviewEnv.parse(process.env))),
});
