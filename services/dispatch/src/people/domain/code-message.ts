import { ResourceId } from '@muster/core';
import { attemptWith, type AttemptPolicy } from '@muster/notifications/attempt';
import * as z from 'zod';

/** The attempt to send a code to a person's address. It holds neither the code nor the address. */
export const CodeMessage = attemptWith({ resourceId: ResourceId, verificationId: z.string().min(1) });
export type CodeMessage = z.infer<typeof CodeMessage>;

/** Tried for as long as somebody waits for it, and never again where it may have gone out: another code can be asked for. */
export const codePolicy: AttemptPolicy = {
  leaseSeconds: 60,
  mostAttempts: 5,
  mostUnconfirmed: 1,
  pauseSeconds: () => 0,
  quickPausesMs: [200, 600],
};
