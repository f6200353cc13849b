import { OrganisationNames } from '@muster/contracts';
import type { Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';

export const OrganisationBody = z.strictObject({
  ...OrganisationNames.shape,
  evenIfInUse: z
    .boolean()
    .optional()
    .describe('True lets people and policies keep names that are not in the lists any more.'),
});

export const organisationRoutes = {
  readOrganisation: {
    method: 'GET',
    path: '/v1/organisation',
    auth: { roles: ['agent', 'admin'] },
    summary:
      "The organisation's teams, zones and skills by name; a list without any says nothing of its kind.",
    replies: { 200: OrganisationNames },
  },
  setOrganisation: {
    method: 'PUT',
    path: '/v1/organisation',
    auth: { roles: ['admin'] },
    summary: 'Set the names of teams, zones and skills; from then on no other is taken.',
    body: OrganisationBody,
    replies: { 200: OrganisationNames },
  },
} as const satisfies Routes;
