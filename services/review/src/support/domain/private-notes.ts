import * as z from 'zod';
import { Instant, SupportPlanId, decided, refuse, type Decision } from '@muster/core';
import { Username } from './support-plan.ts';

const MOST = 100;

/** One side's notes on a plan, which nobody else is given: a row of its own, apart from the plan, without any event. */
export const PrivateNotes = z.object({
  supportPlanId: SupportPlanId,
  writer: Username,
  notes: z.array(z.object({ at: Instant, text: z.string() })).max(MOST),
});
export type PrivateNotes = z.infer<typeof PrivateNotes>;

export const addNote = (
  notes: PrivateNotes | undefined,
  of: Pick<PrivateNotes, 'supportPlanId' | 'writer'>,
  note: PrivateNotes['notes'][number],
): Decision<PrivateNotes> => {
  const before = notes?.notes ?? [];
  return before.length >= MOST
    ? refuse('notes-full', `You have ${MOST} notes on this plan, which is as many as it takes.`)
    : decided({ supportPlanId: of.supportPlanId, writer: of.writer, notes: [...before, note] }, []);
};
