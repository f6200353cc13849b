import * as z from 'zod';
import { HowKnown, OrganisationNames, Priority, ResourceRef, ResourceStatus } from '@muster/contracts';
import {
  AssignmentId,
  IncidentId,
  Instant,
  InstantText,
  OneLine,
  PlainText,
  ResourceId,
  Slug,
  TeamId,
} from '@muster/core';
import { mailAddress } from '@muster/notifications/email/mail-address';
import { Assignment, REASON_LENGTH } from './domain/assignment.ts';
import { Failing } from './domain/correspondent.ts';
import { mailboxOf } from './domain/mailbox.ts';
import { Place, Tried } from './domain/mobilisation.ts';
import { ContactsPolicy } from './domain/policy.ts';
import { Position, RestMinutes, Shifts, Skills, Zones } from './domain/resource.ts';
import { Shift } from './domain/shift.ts';

const Reason = PlainText(REASON_LENGTH);
const howKnown = HowKnown.default('supervisor').describe('How the control room knows it.');
const happenedAt = InstantText.optional().describe(
  'When it happened; now if absent, or the end of an assignment that is over.',
);

const failing = Failing.strict()
  .optional()
  .describe(
    'Mail to it has come back. Nothing is sent there while this stands; leave it out to confirm the address.',
  );

const profile = {
  name: OneLine(200),
  team: TeamId,
  skills: Skills,
  zones: Zones,
  shifts: z.array(Shift.strict()).max(20),
  /** Only a verified address is used; the administrator who enters it answers for that. */
  email: z.strictObject({ address: mailAddress, verified: z.boolean(), failing }),
  sharedMailbox: z.boolean().describe('Somebody else may have an address of the same mailbox.'),
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

/** What became unknown after it was taken. */
const warnings = z.array(z.string());

export const NewResource = z.strictObject({
  ...profile,
  newNames,
  email: profile.email.optional(),
  sharedMailbox: profile.sharedMailbox.optional(),
  restMinutes: RestMinutes.default(0),
  position: profile.position.optional(),
});
export type NewResource = z.infer<typeof NewResource>;

/** Only what is named changes. Dispatchers may set status and position; the rest is an administrator's. */
export const ResourcePatch = z
  .strictObject({
    ...profile,
    email: profile.email.nullable(),
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
  email: z.object({ address: z.string(), verified: z.boolean(), failing }).optional(),
  sharedMailbox: z.boolean().optional(),
  restMinutes: RestMinutes,
  position: Position.optional(),
  status: ResourceStatus,
  because: z.string().optional(),
  /** The assignment this person holds, and the incident it is part of. */
  assignmentId: AssignmentId.optional(),
  incidentId: IncidentId.optional(),
  lastClearAt: Instant.optional(),
  warnings,
});
export type ResourceView = z.input<typeof ResourceView>;

/** A reason is demanded for whoever the latest recommendation did not pick for the role. */
export const Pick = z.strictObject({ role: Slug, resourceId: ResourceId, reason: Reason.optional() });
export type Pick = z.infer<typeof Pick>;
export const Picks = z.strictObject({ picks: z.array(Pick).min(1).max(20) });

/** What became of each pick, in the order given. */
export const PickResult = z.discriminatedUnion('result', [
  z.object({ result: z.literal('offered'), role: Slug, resource: ResourceRef, assignmentId: AssignmentId }),
  z.object({
    result: z.literal('refused'),
    role: Slug,
    resourceId: ResourceId,
    rule: z.string(),
    because: z.string(),
  }),
]);
export type PickResult = z.input<typeof PickResult>;

export const Offered = z.object({ assignments: z.array(Assignment), results: z.array(PickResult) });

/** What the control room learnt about an assignment, by radio or telephone. */
export const StatusCommand = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['accepted', 'clear']), howKnown }),
  z.strictObject({ status: z.enum(['en-route', 'on-scene']), at: happenedAt, howKnown }),
  z.strictObject({ status: z.literal('understood'), confirmed: z.array(Slug).min(1).max(40), howKnown }),
  z.strictObject({ status: z.literal('declined'), reason: Reason.optional(), howKnown }),
  z.strictObject({ status: z.literal('released'), reason: Reason, howKnown }),
]);
export type StatusCommand = z.infer<typeof StatusCommand>;

export const ActionCommand = z.strictObject({
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('done') }),
    z.strictObject({ kind: z.literal('not-possible'), reason: Reason }),
  ]),
  at: happenedAt,
  howKnown,
});

/** Who is told of shortfalls and escalations, by team. */
export const Contacts = z.strictObject({
  teams: z.record(
    TeamId,
    z
      .array(z.strictObject({ name: OneLine(200), email: mailAddress, failing }))
      .max(20)
      .superRefine((people, context) => {
        const mailboxes = people.map(({ email }) => mailboxOf(email));
        for (const [at, mailbox] of mailboxes.entries()) {
          const first = mailboxes.indexOf(mailbox);
          const message = `is the same mailbox as that of entry ${first} of this team`;
          if (first < at) context.addIssue({ code: 'custom', path: [at, 'email'], message });
        }
      }),
  ),
  warnings: z
    .array(OneLine(300))
    .max(200)
    .optional()
    .meta({ readOnly: true, description: 'As shown; nothing comes of it.' }),
});

/** The policy as it stands, with the teams in it that the organisation has no more. */
export const ContactsView = ContactsPolicy.extend({ warnings: warnings.optional() });

export const Names = z.strictObject({
  ...OrganisationNames.shape,
  evenIfInUse: z
    .boolean()
    .optional()
    .describe('True lets people and policies keep names that are not in the lists any more.'),
});

export const MobilisationView = z.object({
  incidentId: IncidentId,
  status: z.enum(['open', 'stood-down']),
  priority: Priority,
  autoDispatch: z.boolean(),
  openedAt: Instant,
  places: z.array(Place),
  tried: z.array(Tried),
});

/** Forms of the responder's page; the same fields are taken as JSON. */
export const AnswerForm = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  reason: z.string().max(REASON_LENGTH).optional(),
});
export const UnderstandingForm = z.strictObject({
  confirmed: z.array(Slug).describe('Every responsibility and action.'),
});
export const StatusForm = z.strictObject({ status: z.enum(['en-route', 'on-scene', 'clear']) });
export const ActionForm = z.strictObject({
  result: z.enum(['done', 'not-possible']),
  reason: z.string().max(REASON_LENGTH).optional(),
});
