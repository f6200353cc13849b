import * as z from 'zod';
import { Priority, Slug, TeamId } from '@muster/contracts';
import { Correspondent } from './mail-address.ts';

/** Incidents of this priority, and of one of these types if any is named, are dispatched without a dispatcher. */
export const AutoDispatchRule = z.object({
  priority: Priority,
  incidentTypes: z.array(Slug).max(50).optional(),
});
export const AutoDispatchPolicy = z.object({ rules: z.array(AutoDispatchRule).max(20) });
export type AutoDispatchPolicy = z.infer<typeof AutoDispatchPolicy>;

/** Who is told of a shortfall or an escalation, by the incident's team. */
export const ContactsPolicy = z.object({ teams: z.record(TeamId, z.array(Correspondent).max(20)) });
export type ContactsPolicy = z.infer<typeof ContactsPolicy>;
