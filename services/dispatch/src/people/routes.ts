import { NotificationChannel, ResourceStatus } from '@muster/contracts';
import { AssignmentId, IncidentId, Instant, OneLine, PlainText, ResourceId, TeamId } from '@muster/core';
import { mailAddress } from '@muster/notifications/email/mail-address';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { Shift } from '../staffing/domain/shift.ts';
import { FailingMark } from './domain/failing.ts';
import { PhoneNumber } from './domain/phone-number.ts';
import { Code } from './domain/verification.ts';
import { Position, RestMinutes, Shifts, Skills, Zones } from './domain/resource.ts';

const StoppedAt = Instant.optional().describe(
  'When the person answered STOP. It stands until they text START or have another number, whatever is sent here.',
);

const profile = {
  name: OneLine(200),
  team: TeamId,
  skills: Skills,
  zones: Zones,
  shifts: z.array(Shift.strict()).max(20),
  /** Only a verified address is used; the administrator who enters it answers for that. */
  email: z.strictObject({ address: mailAddress, verified: z.boolean(), failing: FailingMark }),
  sharedMailbox: z.boolean().describe('Somebody else may have an address of the same mailbox.'),
  phone: z
    .strictObject({
      number: PhoneNumber,
      verified: z.boolean(),
      texts: z.strictObject({ failing: FailingMark, stoppedAt: StoppedAt }).optional(),
      calls: z.strictObject({ failing: FailingMark }).optional(),
    })
    .describe(
      'A mobile takes texts and calls, a British landline calls. The number is kept in international form.',
    ),
  sharedPhone: z.boolean().describe('Somebody else may have the same telephone number.'),
  changeNotes: z
    .boolean()
    .describe('False: no short note when an incident the person goes to is corrected. True unless set.'),
  restMinutes: RestMinutes,
  position: z.strictObject({
    ...Position.shape,
    at: Instant.optional().describe('When seen; now if absent.'),
  }),
};

const newNames = z
  .boolean()
  .optional()
  .describe(
    'True for a new team, skill or zone whose name is near one in use, where no names of its kind are set.',
  );

export const NewResource = z.strictObject({
  ...profile,
  newNames,
  email: profile.email.optional(),
  sharedMailbox: profile.sharedMailbox.optional(),
  phone: profile.phone.optional(),
  sharedPhone: profile.sharedPhone.optional(),
  changeNotes: profile.changeNotes.optional(),
  restMinutes: RestMinutes.default(0),
  position: profile.position.optional(),
});
export type NewResource = z.infer<typeof NewResource>;

/** Only the given fields change. Dispatchers may set status and position; administrators everything. */
export const ResourcePatch = z
  .strictObject({
    ...profile,
    email: profile.email.nullable(),
    phone: profile.phone.nullable(),
    position: profile.position.nullable(),
    status: z.enum(['available', 'out-of-service']),
    because: PlainText(200),
    newNames,
  })
  .partial();
export type ResourcePatch = z.infer<typeof ResourcePatch>;

export const ResourceView = z.object({
  resourceId: ResourceId,
  name: z.string(),
  team: TeamId,
  skills: Skills,
  zones: Zones,
  shifts: Shifts,
  email: z.object({ address: z.string(), verified: z.boolean(), failing: FailingMark }).optional(),
  sharedMailbox: z.boolean().optional(),
  phone: z
    .object({
      number: z.string().describe('In international form, +447700900123.'),
      verified: z.boolean(),
      texts: z.object({ failing: FailingMark, stoppedAt: StoppedAt }).optional(),
      calls: z.object({ failing: FailingMark }).optional(),
    })
    .optional(),
  sharedPhone: z.boolean().optional(),
  contactPoints: z
    .array(z.object({ channel: NotificationChannel, verified: z.boolean(), failing: FailingMark }))
    .describe('On which channels Muster can tell this person something; a landline takes no texts.'),
  changeNotes: z.boolean().optional(),
  restMinutes: RestMinutes,
  position: Position.optional(),
  status: ResourceStatus,
  because: z.string().optional(),
  /** The assignment this person holds, and the incident it is part of. */
  assignmentId: AssignmentId.optional(),
  incidentId: IncidentId.optional(),
  lastClearAt: Instant.optional(),
  /** What became unknown after it was taken. */
  warnings: z.array(z.string()),
});
export type ResourceView = z.input<typeof ResourceView>;

const resource = z.object({ resourceId: ResourceId });
const admin = { roles: ['admin'] } as const;
const staff = { roles: ['dispatcher', 'admin'] } as const;
const page = paging(50);

const contactPoint = z.object({ resourceId: ResourceId, channel: NotificationChannel });

export const VerificationView = z.object({
  channel: NotificationChannel,
  askedAt: Instant,
  expiresAt: Instant.describe('Until then the code may be typed back.'),
  triesLeft: z.int(),
  message: z
    .enum(['waiting', 'sent', 'failed'])
    .describe('Whether the code is on its way: waiting until the provider has taken it.'),
  reason: z.string().optional().describe('By which code of the provider it failed.'),
  verifiedAt: Instant.optional(),
});
export type VerificationView = z.infer<typeof VerificationView>;

export const peopleRoutes = {
  createResource: {
    method: 'POST',
    path: '/v1/resources',
    auth: admin,
    summary: 'Add a deployable person.',
    body: NewResource,
    replies: { 201: ResourceView },
  },
  listResources: {
    method: 'GET',
    path: '/v1/resources',
    auth: staff,
    summary: 'Deployable people by team and name.',
    query: z.object({ ...page, team: TeamId.optional(), status: ResourceStatus.optional() }),
    replies: { 200: pageOf(ResourceView) },
  },
  readResource: {
    method: 'GET',
    path: '/v1/resources/{resourceId}',
    auth: staff,
    summary: 'One deployable person; the ETag is what a PATCH needs.',
    params: resource,
    replies: { 200: ResourceView },
  },
  removeResource: {
    method: 'DELETE',
    path: '/v1/resources/{resourceId}',
    auth: admin,
    summary:
      'Remove a person who leaves: name, address, number and position go, the record of past incidents stays.',
    params: resource,
    replies: { 204: { description: 'Nobody is asked under this id any more.' } },
  },
  changeResource: {
    method: 'PATCH',
    path: '/v1/resources/{resourceId}',
    auth: staff,
    summary: 'Change what is named; If-Match is required. Dispatchers may change status and position only.',
    params: resource,
    body: ResourcePatch,
    replies: { 200: ResourceView },
  },
  readVerification: {
    method: 'GET',
    path: '/v1/resources/{resourceId}/contact-points/{channel}/verification',
    auth: admin,
    summary: 'The latest code that was sent to a person’s address on a channel, never its digits.',
    params: contactPoint,
    replies: { 200: VerificationView },
  },
  sendContactPointCode: {
    method: 'POST',
    path: '/v1/resources/{resourceId}/contact-points/{channel}/verification',
    auth: admin,
    summary: 'Send a code of six digits to a person’s address on a channel; it counts for ten minutes.',
    params: contactPoint,
    body: z.strictObject({}),
    replies: { 202: VerificationView },
  },
  confirmContactPointCode: {
    method: 'PUT',
    path: '/v1/resources/{resourceId}/contact-points/{channel}/verification',
    auth: admin,
    summary: 'Give the code that the person read out: the address is verified. Five tries.',
    params: contactPoint,
    body: z.strictObject({ code: Code }),
    replies: { 200: ResourceView },
  },
} as const satisfies Routes;
