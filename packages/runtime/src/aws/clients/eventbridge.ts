import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { settings } from './settings.ts';

/** Tries once: the relay itself repeats what failed, and no more than that. */
export const eventBridge = (): EventBridgeClient => new EventBridgeClient({ ...settings, maxAttempts: 1 });
