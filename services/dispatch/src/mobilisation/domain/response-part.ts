import { ResponsePartDone, type DataOf } from '@muster/contracts';
import { IncidentId, decided, type Decided } from '@muster/core';
import * as z from 'zod';

/** Offers made to people in one call. */
export const MOST_OFFERS = 25;

/** People released in one call. */
export const MOST_RELEASES = 50;

/** How many candidates one save tells of: each is an event, and a save holds a hundred rows. */
export const MOST_CANDIDATES = 40;

/** How often dispatch had more to do for a response than one call does. Keyed by the incident's id. */
export const ResponseParts = z.object({ incidentId: IncidentId, count: z.int().min(1) });
export type ResponseParts = z.infer<typeof ResponseParts>;

/** Says that one part of what a response needs is done: the event brings the next. */
export const endPart = (
  before: ResponseParts | undefined,
  part: DataOf<'ResponsePartDone'>,
): Decided<ResponseParts> =>
  decided({ incidentId: part.incidentId, count: (before?.count ?? 0) + 1 }, [ResponsePartDone.with(part)]);
