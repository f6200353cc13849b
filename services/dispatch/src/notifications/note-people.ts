import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { inGroups } from '../mobilisation/in-groups.ts';
import { channelsOf } from '../people/domain/contact-points.ts';
import type { OpenMobilisation } from '../response/domain/mobilisation.ts';
import { isHeld, type HeldPlace } from '../response/domain/places.ts';
import { noteSpoken } from './calls/note-call.ts';
import { noteMail } from './mails/note-mail.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { isOld } from './open-response.ts';
import { reachedPointsOf } from './reached-points.ts';
import { tellPerson, type PersonMessage } from './tell-person.ts';
import { noteText } from './texts/note-text.ts';

type Linked = MusterEvent<'ContactLinked'>;

const SENDER = 'Muster control room';
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
  const { name } = person;
  const { phone } = deps;
  const { summary } = event.data;
  const lines = summary === undefined ? [] : [`The source says: ${summary}`];
  const words = { name, note, lines, facts, phone, isExercise: cause.exercise };
  const message: PersonMessage = {
    parts: ['note', event.metadata.id, assignmentId],
    about: { incidentId, assignmentId, resourceId, purpose: 'note' },
    name,
    forms: {
      email: async ({ isRepeat }) => ({
        from: { name: SENDER, address: deps.mailFrom },
        ...noteMail({ ...words, isRepeat }),
      }),
      sms: async ({ isRepeat }) => noteText({ ...words, isRepeat }),
      voice: async ({ isRepeat }) => noteSpoken({ ...words, isRepeat }),
    },
  };
  const points = await reachedPointsOf(deps, assignmentId, person, channelsOf(plan));
  const working = points.filter(({ failing }) => failing === undefined);
  await tellPerson(deps, working, message, cause);
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
