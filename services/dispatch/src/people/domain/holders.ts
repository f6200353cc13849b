import { ResourceId } from '@muster/core';
import * as z from 'zod';

const MOST_HOLDERS = 500;

/** Who has an address of one mailbox, or one telephone number, so that two cannot take it at the same moment. */
export const Holders = z.object({ holders: z.array(ResourceId).max(MOST_HOLDERS) });
export type Holders = z.infer<typeof Holders>;
