import type { UserRights } from '@muster/contracts';
import { refuse, type Refused } from '@muster/core';
import type { Side, SupportPlan } from './support-plan.ts';

/** Somebody who asks for a plan. */
export interface Asker extends UserRights {
  readonly username: string;
}

export const leadsTeam = ({ roles, teams }: Asker, team: string): boolean =>
  roles.includes('lead') && teams.includes(team);

/** On which side somebody stands; undefined for everybody else. Nobody is both: whose plan it is, is the person. */
export const sideOf = (
  { person, team }: Pick<SupportPlan, 'person' | 'team'>,
  asker: Asker,
): Side | undefined => {
  if (asker.username === person) return 'person';
  return leadsTeam(asker, team) ? 'lead' : undefined;
};

/** Every lead of the team may read; one of them agrees with the person, until another takes it over. */
export const refuseOtherLead = (
  { lead }: SupportPlan,
  { side, by }: { readonly side: Side; readonly by: string },
): Refused | undefined =>
  side === 'lead' && lead !== undefined && lead !== by
    ? refuse('another-lead', `${lead} agrees this plan with the person. Take it over first, saying why.`, {
        lead,
      })
    : undefined;

/** The evidence is for the person first: until they have seen it, the lead's part waits. */
export const refuseUnseen = (
  { about, person }: SupportPlan,
  { side }: { readonly side: Side },
): Refused | undefined =>
  side === 'lead' && isWithheld(about)
    ? refuse('evidence-not-seen', `${person} has not seen the evidence yet. It is shown to them first.`)
    : undefined;

/** Whether evidence is kept from the lead for now. */
export const isWithheld = (about: SupportPlan['about']): boolean =>
  about.purpose === 'development' && about.evidence.length > 0 && about.seenAt === undefined;
