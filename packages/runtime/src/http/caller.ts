import { rightsIn, type UserRights, type UserRole } from '@muster/contracts';
import { ProblemError } from './problem.ts';
import type { RouteAuth } from './routes.ts';

export interface Caller extends UserRights {
  readonly username: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/** API Gateway hands a list over as the text `[agent lead]`. */
const groupsOf = (claim: unknown): string[] => {
  if (Array.isArray(claim)) return claim.filter((group) => typeof group === 'string');
  if (typeof claim !== 'string') return [];
  return claim
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
};

const notSignedIn = (rule: string, detail: string) =>
  new ProblemError({ status: 401, rule, detail, headers: { 'www-authenticate': 'Bearer' } });

/** The caller in an access token's claims. Throws the 401 for none, and for a token of another use. */
export const callerOf = (claims: Claims | undefined): Caller => {
  if (claims === undefined) throw notSignedIn('not-signed-in', 'Sign in and send the access token.');
  if (claims['token_use'] !== 'access') {
    throw notSignedIn('access-token-only', 'Send the access token, not another one.');
  }
  const username = claims['username'];
  if (typeof username !== 'string' || username === '') {
    throw notSignedIn('access-token-only', 'The token names no user.');
  }
  return { username, ...rightsIn(groupsOf(claims['cognito:groups'])) };
};

const HOLDERS: Readonly<Record<UserRole, readonly UserRole[]>> = {
  agent: ['agent', 'dispatcher', 'lead'],
  dispatcher: ['dispatcher', 'lead'],
  lead: ['lead'],
  admin: ['admin'],
};

export const hasRole = (caller: Caller, roles: readonly UserRole[]): boolean =>
  roles.some((role) => HOLDERS[role].some((holder) => caller.roles.includes(holder)));

/** The caller of a route for signed-in users, undefined for other routes. Throws the 401 or 403. */
export const authorize = (auth: RouteAuth, claims: Claims | undefined): Caller | undefined => {
  if (typeof auth === 'string') return undefined;
  const caller = callerOf(claims);
  if (!hasRole(caller, auth.roles)) {
    const detail = `This needs the role ${auth.roles.join(' or ')}.`;
    throw new ProblemError({ status: 403, rule: 'role-needed', detail });
  }
  return caller;
};
