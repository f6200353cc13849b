import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { planInvitation, type InvitationPlan, type UserRights } from '@muster/contracts';
import type { TeamId } from '@muster/core';
import { UserPool } from '@muster/runtime/aws/user-pool';
import { UserError } from '../local/user-error.ts';

export interface Invitation extends UserRights {
  readonly email: string;
  readonly username: string;
  /** For a pool that makes none by its own rules, as the emulator's. */
  readonly firstPassword?: string | undefined;
}

export interface Invited {
  readonly mail: InvitationPlan['mail'];
  readonly newTeams: readonly TeamId[];
}

/** Makes a user with role and teams, whom Cognito mails a first password. Broken off, the same order finishes it. */
export async function invite(
  client: CognitoIdentityProviderClient,
  poolId: string,
  { email, username, firstPassword, ...rights }: Invitation,
): Promise<Invited> {
  const pool = new UserPool({
    client,
    poolId,
    ...(firstPassword !== undefined && { firstPassword: () => firstPassword }),
  });
  const there = await pool.named(username);
  if (there && there.email.toLowerCase() !== email) {
    throw new UserError(`The name ${username} is taken: give another one with --username.`);
  }
  const plan = planInvitation(there && { ...there, groups: [] }, rights);
  const newTeams = await pool.makeTeams(rights.teams);
  if (there === undefined && (await pool.create(username, email)) === undefined) {
    throw new UserError(`${email} belongs to another user: invite them by that name, with --username.`);
  }
  await pool.finishInvitation(username, plan);
  return { mail: plan.mail, newTeams };
}
