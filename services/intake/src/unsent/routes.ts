import * as z from 'zod';
import { Instant } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { Place, UnsentFields } from './domain/unsent-text.ts';

const Unsent = z.object({ fields: UnsentFields, savedAt: Instant.optional() });
const everyone = { roles: ['agent', 'dispatcher', 'lead'] } as const;
const params = z.object({ place: Place });

export const unsentRoutes = {
  readUnsent: {
    method: 'GET',
    path: '/v1/unsent/{place}',
    auth: everyone,
    summary: 'What you yourself have typed at a place and not sent; without fields where nothing is.',
    params,
    replies: { 200: Unsent },
  },
  saveUnsent: {
    method: 'PUT',
    path: '/v1/unsent/{place}',
    auth: everyone,
    summary:
      'Keep what you are typing at a place, for a day, for yourself alone. Save no fields once it is sent.',
    params,
    ifMatch: true,
    body: UnsentFields,
    replies: { 200: Unsent },
  },
} as const satisfies Routes;
