import { notFound, type Instant } from '@muster/core';
import { retryOnConflict } from '../assignments/retry-on-conflict.ts';
import { peopleOfNumber } from '../people/people-of-number.ts';
import { startTexts, stopTexts } from '../people/domain/phone-marks.ts';
import type { Resource } from '../people/domain/resource.ts';
import { answerAssignment } from './answer-assignment.ts';
import { causeOfAnswer, type AnswerDeps, type AnswerRequest } from './answer-deps.ts';
import { readText } from './domain/read-text.ts';
import { helpReply, notUnderstoodReply, startedReply, strangerReply } from './domain/replies.ts';

/** A text as the carrier brings it. `textSid` is the same when it is brought again. */
export interface IncomingText {
  readonly textSid: string;
  readonly from: string;
  readonly body: string;
}

const markTexts = async (
  deps: AnswerDeps,
  people: readonly Resource[],
  what: 'stop' | 'start',
  { textSid }: IncomingText,
  request: AnswerRequest,
): Promise<void> => {
  const rule = (person: Resource, now: Instant) =>
    what === 'stop' ? stopTexts(person, now) : startTexts(person);
  for (const { resourceId } of people) {
    const cause = causeOfAnswer(request, resourceId, 'text', textSid);
    await retryOnConflict(() =>
      deps.resources.decide(resourceId, cause, (person) =>
        person ? rule(person, cause.at) : notFound('resource'),
      ),
    );
  }
};

/**
 * Takes a text from whoever has its number, and gives the reply, if any: none to a STOP, which the carrier answers itself. Only
 * a verified number says who somebody is.
 */
export const receiveText = async (
  deps: AnswerDeps,
  text: IncomingText,
  request: AnswerRequest,
): Promise<string | undefined> => {
  const known = await peopleOfNumber(deps, text.from);
  const people = known.filter(({ phone }) => phone?.verified === true);
  const command = readText(text.body);
  if (people.length === 0) return command.kind === 'stop' ? undefined : strangerReply(deps);
  switch (command.kind) {
    case 'help':
      return helpReply(deps);
    case 'stop':
    case 'start':
      await markTexts(deps, people, command.kind, text, request);
      return command.kind === 'stop' ? undefined : startedReply();
    case 'unclear':
      return notUnderstoodReply(deps);
    default:
      return answerAssignment(deps, { people, command, textSid: text.textSid }, request);
  }
};
