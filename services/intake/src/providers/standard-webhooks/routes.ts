import * as z from 'zod';
import { LinkedAs, Place } from '@muster/contracts';
import { ContactId, IncidentId, InstantText, PlainText, Reference, ShownLine } from '@muster/core';
import { webhookRoute } from '../routes.ts';

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
export const EventBody = z.looseObject({
  type: z.string().min(1).max(200),
  timestamp: InstantText.optional(),
  data: z.looseObject({
    summary: PlainText(2000).optional(),
    place: z.object({ ...Place.shape, text: ShownLine(500), zone: ZoneSaid }).optional(),
    hazards: z.array(ShownLine(200)).max(20).default([]),
    access: ShownLine(500).optional(),
    casualties: ShownLine(500).optional(),
    emergencyServices: ShownLine(500).optional(),
    caller: z
      .looseObject({ sender: z.string().max(200), name: z.string().max(200) })
      .partial()
      .optional(),
  }),
});

export const EventReply = z.object({
  contactId: ContactId,
  incidentId: IncidentId.optional(),
  reference: Reference.optional(),
  joined: LinkedAs.optional(),
});

export const routes = {
  genericEvent: webhookRoute('/webhooks/generic/{sourceId}', {
    summary:
      'Any system: a contact, signed by Standard Webhooks; a repeated webhook-id gets the first answer.',
    body: EventBody,
    replies: { 200: EventReply },
  }),
};
