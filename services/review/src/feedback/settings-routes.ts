import * as z from 'zod';
import { WorkingCalendar } from '@muster/calendar';
import { mailAddress } from '@muster/notifications/email/mail-address';
import type { Routes } from '@muster/runtime/http/routes';
import { ClockProfile, ProfileId } from './domain/profiles.ts';
import { Told } from './domain/settings.ts';

const SettingsBody = z.strictObject({
  profile: ProfileId.describe('By whose rule complaints are counted; queries have figures of their own.'),
  calendar: WorkingCalendar,
  tell: z
    .array(Told.extend({ email: mailAddress }))
    .max(50)
    .describe('Who is told by e-mail of what is late: of one team, or of all.'),
});

const SettingsView = z.object({
  profile: ProfileId,
  calendar: WorkingCalendar,
  tell: z.array(Told),
  profiles: z.record(ProfileId, ClockProfile),
});

export const complaintSettingsRoutes = {
  readComplaintSettings: {
    method: 'GET',
    path: '/v1/complaint-settings',
    auth: { roles: ['lead', 'admin'] },
    summary: 'By which rule and calendar complaints are counted, and every rule there is with its source.',
    replies: { 200: SettingsView },
  },
  setComplaintSettings: {
    method: 'PUT',
    path: '/v1/complaint-settings',
    auth: { roles: ['admin'] },
    summary: 'Set rule, calendar and who is told. What is open and not late is counted again within minutes.',
    ifMatch: true,
    body: SettingsBody,
    replies: { 200: SettingsView },
  },
} as const satisfies Routes;
