import * as z from 'zod';
import {
  ContactChannel,
  ContactId,
  Coordinates,
  IncidentId,
  Place,
  PlainText,
  Reference,
  Slug,
  SourceId,
} from '@muster/contracts';
import { Contact } from './domain/contact.ts';
import { Source, SourceKind, sourceSettings } from './domain/source.ts';
import { SourceCounts } from './domain/source-counts.ts';

/** Longer than any password: a key that can be guessed proves nothing. */
const Secret = z.string().trim().min(16).max(200);

export const NewSource = z.strictObject({ kind: SourceKind, ...sourceSettings, secret: Secret });

/** Settings given replace, null removes; `secret` becomes the newest of at most two; `dropOldSecret` ends a rotation. */
export const SourcePatch = z
  .strictObject({
    name: sourceSettings.name,
    queue: Slug,
    greeting: sourceSettings.greeting.nullable(),
    address: sourceSettings.address.nullable(),
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
});
export type SourceView = z.input<typeof SourceView>;

export const NewContact = z.strictObject({
  sourceId: SourceId,
  channel: ContactChannel,
  caller: z
    .strictObject({
      sender: PlainText(200).optional(),
      name: PlainText(200).optional(),
      words: PlainText(4000).optional(),
    })
    .optional(),
});

export const ContactView = Contact.omit({ answered: true, proof: true });

export const NewIncident = z.strictObject({
  incidentType: Slug,
  place: Place.strict().extend({ text: PlainText(500), coordinates: Coordinates.strict().optional() }),
  summary: PlainText(2000),
  hazards: z.array(PlainText(200)).max(20).default([]),
});

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

/** A Standard Webhooks body. A source that reports at once must say what happened and where. */
export const GenericBody = z.looseObject({
  type: z.string().min(1).max(200),
  data: z.looseObject({
    summary: NewIncident.shape.summary.optional(),
    place: z.object({ ...Place.shape, text: PlainText(500) }).optional(),
    hazards: NewIncident.shape.hazards,
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
});
