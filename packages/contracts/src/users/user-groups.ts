import { TeamId } from '@muster/core';
import { UserRole } from '../vocabulary.ts';

const TEAM = 'team.';

/** What a user may do, and whose figures they see. */
export interface UserRights {
  readonly roles: readonly UserRole[];
  readonly teams: readonly TeamId[];
}

/** The group of the user pool that stands for a team. */
export const groupOfTeam = (team: TeamId): string => `${TEAM}${team}`;

/** The groups of the user pool that give these rights, which every token names. */
export const groupsFor = ({ roles, teams }: UserRights): string[] => [...roles, ...teams.map(groupOfTeam)];

/** The rights that groups give; groups that are no role and no team give none. */
export const rightsIn = (groups: readonly string[]): UserRights => ({
  roles: UserRole.options.filter((role) => groups.includes(role)),
  teams: groups
    .filter((group) => group.startsWith(TEAM))
    .flatMap((group) => TeamId.safeParse(group.slice(TEAM.length)).data ?? []),
});
