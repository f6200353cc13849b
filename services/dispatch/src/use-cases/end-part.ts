import type { DataOf } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Stores } from '../deps.ts';
import { endPart as sayPartDone } from '../domain/response-part.ts';

/** Milliseconds after which a call leaves the rest to the next: its Lambda has ten seconds for all of its messages. */
export const PART_MS = 4000;

/** Ends a part of what a response needs; its event brings the next at once, however often this one broke off. */
export const endPart = async (
  { responseParts }: Pick<Stores, 'responseParts'>,
  said: DataOf<'ResponsePartDone'>,
  cause: Cause,
): Promise<void> => {
  await responseParts.decide(said.incidentId, cause, (state) => sayPartDone(state, said));
};
