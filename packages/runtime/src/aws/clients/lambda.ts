import { LambdaClient } from '@aws-sdk/client-lambda';
import { settings } from './settings.ts';

/** Calls once: what is called may have worked without an answer, and its caller comes back in its own time. */
export const lambdas = (): LambdaClient => new LambdaClient({ ...settings, maxAttempts: 1 });
