import type { IncidentFacts, ResponsePlan } from '@muster/contracts';
import type { AssignmentId, Cause, IncidentId } from '@muster/core';
import { channelsOf } from '../people/domain/contact-points.ts';
import type { Resource } from '../people/domain/resource.ts';
import { noteSpoken } from './calls/note-call.ts';
import { noteMail } from './mails/note-mail.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { reachedPointsOf } from './reached-points.ts';
import { tellPerson, type PersonMessage } from './tell-person.ts';
import { noteText } from './texts/note-text.ts';

const SENDER = 'Muster control room';

/** What is new of an incident, for one person of its response. */
export interface Note {
  readonly incidentId: IncidentId;
  readonly assignmentId: AssignmentId;
  readonly person: Resource;
  readonly facts: IncidentFacts;
  readonly plan: ResponsePlan;
  /** The event that it follows from: of each, a person gets one note. */
  readonly eventId: string;
  readonly note: string;
  readonly lines: readonly string[];
}

/** Sends a note once to a person, where the brief may have arrived. */
export const tellNote = async (
  deps: NotifierDeps,
  { incidentId, assignmentId, person, facts, plan, eventId, note, lines }: Note,
  cause: Cause,
): Promise<void> => {
  const { name, resourceId } = person;
  const words = { name, note, lines, facts, phone: deps.phone, isExercise: cause.exercise };
  const message: PersonMessage = {
    parts: ['note', eventId, assignmentId],
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
