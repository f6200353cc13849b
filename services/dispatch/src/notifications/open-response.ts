import type { MusterEvent } from '@muster/contracts';
import { secondsBetween, type IncidentId, type Cause } from '@muster/core';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { plannedRole } from '../response/domain/places.ts';
import type { ResponseStores } from '../response/store.ts';

/** What is older than this is on the board long since; a mail about it would alarm people about the past. */
const TELL_WITHIN_SECONDS = 3600;

/** Whether an event is too old for anybody to be told of it. */
export const isOld = ({ metadata }: MusterEvent, { at }: Cause): boolean =>
  secondsBetween(metadata.occurredAt, at) > TELL_WITHIN_SECONDS;

export type OpenResponse = Extract<Mobilisation, { status: 'open' }>;

export type IncidentEvent = MusterEvent & { readonly data: { readonly incidentId: IncidentId } };

/** The response that an event is about, while people may still be told of it: it is open and the event is not old. */
export const openResponse = async (
  { mobilisations }: ResponseStores,
  event: IncidentEvent,
  cause: Cause,
): Promise<OpenResponse | undefined> => {
  if (isOld(event, cause)) return undefined;
  const { state } = await mobilisations.load(event.data.incidentId);
  return state?.status === 'open' ? state : undefined;
};

/** Whether nobody is left for a place of the role. */
export const isShortOf = ({ places }: OpenResponse, role: string): boolean =>
  places.some((place) => place.role === role && place.state === 'short');

export const titleOf = (response: OpenResponse, role: string): string =>
  plannedRole(response, role)?.title ?? role;
