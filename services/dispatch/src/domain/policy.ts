import * as z from 'zod';
import { Priority } from '@muster/contracts';
import { Slug, TeamId } from '@muster/core';
import { Correspondent } from './correspondent.ts';
import { mailboxOf } from './mailbox.ts';

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

/** Whether the policy sends people to such an incident without a dispatcher. */
export const dispatchesItself = (
  { rules }: AutoDispatchPolicy,
  priority: Priority,
  incidentType: string,
): boolean =>
  rules.some(
    (rule) =>
      rule.priority === priority &&
      (rule.incidentTypes === undefined || rule.incidentTypes.includes(incidentType)),
  );

const anyReachable = (contacts: readonly Correspondent[]): readonly Correspondent[] =>
  contacts.filter(({ failing }) => failing === undefined);

/**
 * Those to tell for a team. For a team without any whose address takes mail, everybody: better told twice than to nobody;
 * when no address takes any, all of them once more.
 */
export const whoToTell = ({ teams }: ContactsPolicy, team: string): Correspondent[] => {
  const [own, all] = [anyReachable(teams[team] ?? []), Object.values(teams).flat()];
  const told = [own, anyReachable(all), all].find((contacts) => contacts.length > 0) ?? [];
  return [...new Map(told.map((who) => [mailboxOf(who.email), who])).values()];
};
