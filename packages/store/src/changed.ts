import * as z from 'zod';
import { Actor, Instant } from '@muster/core';

/** Who saved the present version of an aggregate, and when. */
export const Changed = z.object({ by: Actor, at: Instant });
export type Changed = z.infer<typeof Changed>;
