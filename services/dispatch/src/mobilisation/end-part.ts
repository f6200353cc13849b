import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { endPart as decideEndOfPart } from './domain/response-part.ts';
import type { MobilisationStores } from './store.ts';

/** Milliseconds after which a call leaves the rest to the next: its Lambda has ten seconds for all of its messages. */
export const PART_MS = 4000;

/** Ends a part of what a response needs; its event brings the next at once, however often this one broke off. */
export const endPart = async (
  { responseParts }: Pick<MobilisationStores, 'responseParts'>,
  part: DataOf<'ResponsePartDone'>,
  cause: Cause,
): Promise<void> => {
  await responseParts.decide(part.incidentId, cause, (state) => decideEndOfPart(state, part));
};
