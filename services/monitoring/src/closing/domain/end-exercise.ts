import { notFound, refuse, unchanged, type Actor, type Decision } from '@muster/core';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { pendingChanges, toDecision } from '../../record/domain/pending-changes.ts';
import { settle } from '../../settlement/domain/settle.ts';
import { refusalToClose } from './closing-rules.ts';

const ENDED = 'The exercise has ended.';

/** Ends an exercise however far its response has come: what is open holds nothing up, and no lead is told. Ended again, it stays as it is. */
export const endExercise = (
  record: IncidentRecord | undefined,
  { by }: { readonly by: Actor },
  context: DecisionContext,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  const { exercise, verdict, resolution, closing, closure } = record;
  if (!exercise)
    return refuse(
      'not-an-exercise',
      'Only an exercise is ended like this. Resolve and close a real incident.',
    );
  if (closing || closure) return unchanged(record);
  if (!verdict)
    return refuse('not-assessed', 'There is no verdict yet. Choose an outcome in the assessment first.');
  const { now } = context;
  const isOver = resolution !== undefined || !verdict.respond;
  const over = isOver ? record : { ...record, resolution: { at: now, by, note: ENDED } };
  const refused = refusalToClose(over);
  if (refused) return refused;
  const ending = { at: now, by, disposition: 'cancelled' as const, note: ENDED };
  return toDecision(settle(pendingChanges({ ...over, closing: ending }), context, 'event'));
};
