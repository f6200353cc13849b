import { consume } from '@muster/runtime/consume';
import { createCaseDeps } from '../deps.ts';
import { ReviewEnv } from '../env.ts';
import { hears } from '../subscriptions.ts';
import { recordClosedCase } from '../use-cases/record-case.ts';

export const handler = consume(hears['on-events'], {
  IncidentClosed: recordClosedCase(createCaseDeps(ReviewEnv.parse(process.env))),
});
