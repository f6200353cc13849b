import type { Provider } from './provider.ts';
import { standardWebhooks } from './standard-webhooks/provider.ts';
import { twilio } from './twilio/provider.ts';

/** Every provider: its routes, its signatures and the kind of its sources are in force by standing here. */
export const providers = [twilio, standardWebhooks] as const satisfies readonly Provider[];
