import * as z from 'zod';
import type { ContactProgress } from '@muster/contracts';

/** How a call ended that was not simply completed. */
export const Ending = z.enum(['busy', 'failed', 'no-answer', 'canceled']);
export type Ending = z.infer<typeof Ending>;

/** How far a call has come, in no provider's words. */
export interface CallStatus {
  readonly progress: ContactProgress;
  readonly ending?: Ending;
}
