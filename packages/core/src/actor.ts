import * as z from 'zod';

/** Who or what caused a change. `id` is a user name, a responder's resource id, a source id or a part of Muster. */
export const Actor = z.object({
  kind: z.enum(['user', 'responder', 'source', 'system']),
  id: z.string().min(1).max(128),
});
export type Actor = z.infer<typeof Actor>;
