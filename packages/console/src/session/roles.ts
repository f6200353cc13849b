import type { UserRole } from '@muster/contracts';

/** Whoever is signed in: what their token says of them. */
export interface Person {
  /** The user's id, which never changes. */
  readonly userId: string;
  /** What they sign in with: by this name records say who did something. */
  readonly username: string;
  readonly email: string;
  readonly roles: readonly UserRole[];
  /** The teams whose figures and reports they may see. */
  readonly teams: readonly string[];
}

const includes: Readonly<Record<UserRole, readonly UserRole[]>> = {
  agent: ['agent'],
  dispatcher: ['agent', 'dispatcher'],
  lead: ['agent', 'dispatcher', 'lead'],
  admin: ['admin'],
};

/** Whether somebody may do what this role may; each role may what the lesser ones may. What is allowed in the end is the API's decision. */
export const may = ({ roles }: Person, role: UserRole): boolean =>
  roles.some((one) => includes[one].includes(role));

const isRole = (name: unknown): name is UserRole => typeof name === 'string' && Object.hasOwn(includes, name);

/** The roles among the groups of a token. */
export const rolesIn = (groups: unknown): UserRole[] => (Array.isArray(groups) ? groups.filter(isRole) : []);

const TEAM = 'team.';

/** The teams among the groups of a token, by name. */
export const teamsIn = (groups: unknown): string[] =>
  (Array.isArray(groups) ? groups : [])
    .filter((group): group is string => typeof group === 'string' && group.startsWith(TEAM))
    .map((group) => group.slice(TEAM.length))
    .sort();
