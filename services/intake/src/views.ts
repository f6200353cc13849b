import * as z from 'zod';
import {
  ContactChannel,
  Coordinates,
  CorrectedField,
  IncidentFacts,
  Place,
  LinkedAs,
} from '@muster/contracts';
import {
  ContactId,
  inOneLine,
  IncidentId,
  InstantText,
  OneLine,
  PlainText,
  Reference,
  ShownLine,
  Slug,
  SourceId,
  type Instant,
} from '@muster/core';
import { ContactStatus, statusOf, type CallLimits } from './domain/call-status.ts';
import { Contact } from './domain/contact.ts';
import { Repeats } from './domain/repeats.ts';
import { Source, SourceKind, sourceSettings } from './domain/source.ts';
import { SourceCounts } from './domain/source-counts.ts';

/** Longer than any password: a key that can be guessed proves nothing. */
const Secret = z.string().trim().min(16).max(200);

const sourceLines = {
  name: OneLine(120),
  address: sourceSettings.address
    .unwrap()
    .refine(...inOneLine)
    .optional(),
};

export const NewSource = z.strictObject({
  kind: SourceKind,
  ...sourceSettings,
  ...sourceLines,
  secret: Secret,
  newNames: z
    .boolean()
    .optional()
    .describe('True for a new team whose name is near one in use, where no teams are set.'),
});

/** Settings given replace, null removes; `secret` becomes the newest of at most two; `dropOldSecret` ends a rotation. */
export const SourcePatch = z
  .strictObject({
    name: sourceLines.name,
    queue: Slug,
    greeting: sourceSettings.greeting.nullable(),
    address: sourceLines.address.nullable(),
    repeats: Repeats.nullable(),
    oldAfterMinutes: sourceSettings.oldAfterMinutes.nullable(),
    secret: Secret,
    dropOldSecret: z.literal(true),
  })
  .partial();

export const SourceView = z.object({
  ...Source.omit({ settledVersion: true, secretVersion: true }).shape,
  ...SourceCounts.shape,
  /** What to enter at the provider. `voice` and `status` are Twilio's, `events` is for all others. */
  webhooks: z.object({ voice: z.url(), status: z.url() }).or(z.object({ events: z.url() })),
  lastRefusal: z.string().optional(),
  /** What has become unknown since it was set: a type, an outcome or the team. */
  warnings: z.array(z.string()),
});
/** A source in the list of them. Who is no admin sees only what it takes to name it. */
export const ListedSource = SourceView.partial().required({
  sourceId: true,
  name: true,
  kind: true,
  team: true,
});
const SourceName = SourceView.pick({ sourceId: true, name: true, kind: true, team: true });
export const sourceName = (source: Source): z.output<typeof SourceName> => SourceName.parse(source);
export type SourceView = z.input<typeof SourceView>;

export const NewContact = z.strictObject({
  sourceId: SourceId,
  channel: ContactChannel,
  caller: z
    .strictObject({
      sender: OneLine(200).optional(),
      name: OneLine(200).optional(),
      words: PlainText(4000).optional(),
    })
    .optional(),
});

/** `progress` is `end-not-reported` for a call whose end nobody told within the time that the deployment gives it. */
export const ContactView = Contact.omit({ alarm: true, answered: true, proof: true }).extend({
  progress: ContactStatus,
});
export type ContactView = z.input<typeof ContactView>;

/** The contact as it is shown at this instant. */
export const contactView = (contact: Contact, limits: CallLimits, now: Instant): ContactView => ({
  ...contact,
  progress: statusOf(contact, limits, now),
});

export const NewIncident = z.strictObject({
  incidentType: Slug,
  place: Place.strict().extend({ text: OneLine(500), coordinates: Coordinates.strict().optional() }),
  summary: PlainText(2000),
  hazards: z.array(OneLine(200)).max(20).default([]),
  separateBecause: PlainText(1000).optional(),
});

export const LinkToIncident = z.strictObject({
  incidentId: IncidentId,
  summary: PlainText(2000).optional(),
});

export const NewCorrection = z.strictObject({
  summary: PlainText(2000).optional(),
  place: z.strictObject({ text: OneLine(500) }).optional(),
  because: PlainText(500),
});

export const Corrected = z.object({ incidentId: IncidentId, incident: IncidentFacts });

/** After an erasure: what an agent or a source wrote of the incident, which may name the caller all the same. */
export const Erased = ContactView.extend({
  toCorrect: z
    .object({
      incidentId: IncidentId,
      texts: z.array(z.object({ field: CorrectedField, text: z.string() })),
      correctAt: z.string(),
    })
    .optional(),
});
export type Erased = z.input<typeof Erased>;

export const Reported = z.object({ incidentId: IncidentId, reference: Reference });

/** Fields of Twilio's requests that intake reads; all others are let through (they grow without notice). */
export const TwilioForm = z.looseObject({
  CallSid: z.string().regex(/^CA[0-9a-fA-F]{32}$/, 'CA and 32 hexadecimal digits'),
  CallStatus: z.string().max(40).optional(),
  Direction: z.string().max(40).optional(),
  ParentCallSid: z.string().max(64).optional(),
  From: z.string().max(200).optional(),
  CallerName: z.string().max(200).optional(),
  Digits: z.string().optional(),
  SpeechResult: z.string().optional(),
  SequenceNumber: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  CallDuration: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});
export type TwilioForm = z.infer<typeof TwilioForm>;

const slugOf = (said: string): string =>
  said
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '') || 'unknown';

/** A zone as a system says it. None is refused, since that would lose the report: `Old Town` is read as `old-town`. */
const ZoneSaid = z.string().max(200).transform(slugOf);

/** A Standard Webhooks body. A source that reports at once must say what happened and where. */
export const GenericBody = z.looseObject({
  type: z.string().min(1).max(200),
  timestamp: InstantText.optional(),
  data: z.looseObject({
    summary: NewIncident.shape.summary.optional(),
    place: z.object({ ...Place.shape, text: ShownLine(500), zone: ZoneSaid }).optional(),
    hazards: z.array(ShownLine(200)).max(20).default([]),
    caller: z
      .looseObject({ sender: z.string().max(200), name: z.string().max(200) })
      .partial()
      .optional(),
  }),
});
export type GenericBody = z.infer<typeof GenericBody>;

export const GenericReply = z.object({
  contactId: ContactId,
  incidentId: IncidentId.optional(),
  reference: Reference.optional(),
  joined: LinkedAs.optional(),
});
