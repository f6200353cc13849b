import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { inGroups } from '../mobilisation/in-groups.ts';
import type { OpenMobilisation } from '../response/domain/mobilisation.ts';
import { isHeld, type HeldPlace } from '../response/domain/places.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { isOld } from './open-response.ts';
import { tellNote } from './tell-note.ts';

type Linked = MusterEvent<'ContactLinked'>;

const AT_ONCE = 10;

/** What is new to those under way, if anything: a further repetition of an alarm is not. */
const noteOf = ({ as, wasCleared }: Linked['data']): string | undefined => {
  if (as === 'cleared') return 'The source reports the alarm as cleared';
  return wasCleared ? 'The source reports the alarm again' : undefined;
};

const notePerson = async (
  deps: NotifierDeps,
  { incidentId, facts, plan }: OpenMobilisation,
  { assignmentId, resource: { resourceId } }: HeldPlace,
  { event, note, cause }: { readonly event: Linked; readonly note: string; readonly cause: Cause },
): Promise<void> => {
  const { state: person } = await deps.resources.load(resourceId);
  if (!person) return;
  const { summary } = event.data;
  const lines = summary === undefined ? [] : [`The source says: ${summary}`];
  const about = { incidentId, assignmentId, person, facts, plan };
  await tellNote(deps, { ...about, eventId: event.metadata.id, note, lines }, cause);
};

/** Tells everybody who holds a place that the source reports the alarm as cleared, or again after that. It sends nobody. */
export const notePeople = async (deps: NotifierDeps, event: Linked, cause: Cause): Promise<void> => {
  const note = noteOf(event.data);
  if (note === undefined || isOld(event, cause)) return;
  const { state } = await deps.mobilisations.load(event.data.incidentId);
  if (state?.status !== 'open') return;
  await inGroups(state.places.filter(isHeld), AT_ONCE, (place) =>
    notePerson(deps, state, place, { event, note, cause }),
  );
};
