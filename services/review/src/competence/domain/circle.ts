import type { UserRights } from '@muster/contracts';

/** Somebody who asks for a record. */
export interface Viewer extends Pick<UserRights, 'teams' | 'roles'> {
  readonly username: string;
}

/** What somebody is to a record. To strangers it is as if it were not there. */
export type Standing = 'person' | 'assessor' | 'colleague' | 'stranger';

/** The person themself comes first: a lead never assesses their own record. Leads of the team assess; its others may testify. */
export const standingOf = (
  { person, team }: { readonly person: string; readonly team: string },
  { username, teams, roles }: Viewer,
): Standing => {
  if (username === person) return 'person';
  if (!teams.some((one) => one === team)) return 'stranger';
  return roles.includes('lead') ? 'assessor' : 'colleague';
};

/** Whether they may read a record whole. */
export const mayRead = (standing: Standing): boolean => standing === 'person' || standing === 'assessor';
