import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/store';
import type { Stores } from '../deps.ts';
import { expire } from '../domain/answering.ts';
import { changeTrio } from './change-trio.ts';
import { seekPeople } from './seek-people.ts';

/**
 * An accept deadline was missed and the procedure says to offer the next person: ends the offer if it still stands
 * and looks for somebody else. Told twice, or after an answer, it changes nothing.
 */
export const settleDeadline =
  (deps: Stores) =>
  async ({ data }: MusterEvent<'DeadlineMissed'>, cause: Cause): Promise<void> => {
    const { assignmentId, incidentId } = data;
    if (data.kind !== 'accepted' || data.step?.do !== 'offer-next-resource' || !assignmentId) return;
    const ended = await changeTrio(deps)(assignmentId, cause, (trio) => expire(trio, cause.at));
    if (!ended.ok) throw new Error(`no such assignment as the missed deadline names: ${assignmentId}`);
    await seekPeople(deps)(incidentId, cause);
  };
