import type { GivenName } from '@muster/contracts';
import { TeamId } from '@muster/core';
import * as z from 'zod';
import { Failing } from '../../people/domain/failing.ts';
import { mailboxOf } from '../../people/domain/mailbox.ts';

/** Somebody who is told: by name, for the mail's To line. */
export const Correspondent = z.object({
  name: z.string().min(1).max(200),
  email: z.string().min(3).max(254),
  failing: Failing.optional(),
});
export type Correspondent = z.infer<typeof Correspondent>;

/** Who is told of a shortfall or an escalation, by the incident's team. */
export const ContactsPolicy = z.object({ teams: z.record(TeamId, z.array(Correspondent).max(20)) });
export type ContactsPolicy = z.infer<typeof ContactsPolicy>;

const anyReachable = (contacts: readonly Correspondent[]): readonly Correspondent[] =>
  contacts.filter(({ failing }) => failing === undefined);

/**
 * Those to tell for a team. For a team without any whose address takes mail, everybody: better told twice than to nobody;
 * when no address takes any, all of them once more.
 */
export const whoToTell = ({ teams }: ContactsPolicy, team: string): Correspondent[] => {
  const [own, all] = [anyReachable(teams[team] ?? []), Object.values(teams).flat()];
  const chosen = [own, anyReachable(all), all].find((contacts) => contacts.length > 0) ?? [];
  return [...new Map(chosen.map((who) => [mailboxOf(who.email), who])).values()];
};

/** The teams of which the policy says who is told. */
export const namesInPolicy = ({ teams }: Pick<ContactsPolicy, 'teams'>): GivenName[] =>
  Object.keys(teams).map((name) => ({ kind: 'teams', field: 'teams', name }));
