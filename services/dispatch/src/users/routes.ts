import { UserRole } from '@muster/contracts';
import { Instant, numberInText, OneLine, TeamId } from '@muster/core';
import { mailAddress } from '@muster/notifications/email/mail-address';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { UserId } from './domain/user.ts';

const Roles = z
  .array(UserRole)
  .min(1, 'at least one role; to take all rights from somebody, disable them')
  .max(UserRole.options.length)
  .overwrite((roles) => UserRole.options.filter((role) => roles.includes(role)));
const Teams = z
  .array(TeamId)
  .max(50)
  .overwrite((teams) => [...new Set(teams)].sort());

export const NewUser = z.strictObject({
  email: mailAddress.overwrite((address) => address.toLowerCase()),
  roles: Roles,
  teams: Teams.default([]).describe('The teams whose figures and reports they may see.'),
});

/** Only the given fields change. */
export const UserPatch = z
  .strictObject({ roles: Roles, teams: Teams, enabled: z.boolean(), because: OneLine(200) })
  .partial()
  .refine(({ enabled, because }) => enabled !== false || because !== undefined, {
    path: ['because'],
    error: 'say why they are disabled: other admins read it here',
  });

export const UserView = z.object({
  userId: UserId.describe('Cognito’s sub.'),
  email: z.string(),
  username: z.string(),
  roles: z.array(UserRole),
  teams: z.array(TeamId),
  enabled: z.boolean(),
  signedIn: z.boolean().describe('False until they have chosen a password of their own.'),
  invitedAt: Instant,
  disabledBecause: z.string().optional(),
  changedBy: z.string().optional().describe('The name of the admin who made the last change here.'),
  changedAt: Instant.optional(),
});
export type UserView = z.input<typeof UserView>;

const params = z.object({ userId: UserId });
const admin = { roles: ['admin'] } as const;

export const userRoutes = {
  listUsers: {
    method: 'GET',
    path: '/v1/users',
    auth: admin,
    summary: 'The users who may sign in, in no order, with their roles and teams.',
    query: z.strictObject({ ...paging(25), limit: numberInText().int().min(1).max(60).default(25) }),
    replies: { 200: pageOf(UserView) },
  },
  inviteUser: {
    method: 'POST',
    path: '/v1/users',
    auth: admin,
    summary: 'Invite somebody: they get a mail with a first password, good for three days.',
    body: NewUser,
    replies: { 201: UserView },
  },
  readUser: {
    method: 'GET',
    path: '/v1/users/{userId}',
    auth: admin,
    summary: 'A user, with the version that a change of them has to name.',
    params,
    replies: { 200: UserView },
  },
  changeUser: {
    method: 'PATCH',
    path: '/v1/users/{userId}',
    auth: admin,
    summary:
      'Change roles and teams, disable or enable. Their sign-ins end; a token given before is good for up to an hour.',
    params,
    body: UserPatch,
    replies: { 200: UserView },
  },
  inviteUserAgain: {
    method: 'POST',
    path: '/v1/users/{userId}/invitation',
    auth: admin,
    summary: 'Mail a new first password to a user who has not signed in yet; 409 when they have.',
    params,
    body: z.strictObject({}),
    replies: { 200: UserView },
  },
} as const satisfies Routes;
