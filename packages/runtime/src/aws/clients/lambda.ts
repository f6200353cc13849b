import { LambdaClient } from '@aws-sdk/client-lambda';
import { settings } from './settings.ts';

/** Calls once: what is called may have worked without an answer, and its caller comes back in its own time. `patienceMs`: for what takes longer. */
export const lambdas = (patienceMs = settings.requestHandler.requestTimeout): LambdaClient =>
  new LambdaClient({
    ...settings,
    requestHandler: { ...settings.requestHandler, requestTimeout: patienceMs },
    maxAttempts: 1,
  });
