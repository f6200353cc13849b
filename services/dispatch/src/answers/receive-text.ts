import { notFound, type Instant } from '@muster/core';
import { retryOnConflict } from '../assignments/retry-on-conflict.ts';
import { peopleOfNumber } from '../people/people-of-number.ts';
import { startTexts, stopTexts } from '../people/domain/phone-marks.ts';
import type { Resource } from '../people/domain/resource.ts';
import { answerAssignment } from './answer-assignment.ts';
import { causeOfAnswer, type AnswerDeps, type AnswerRequest } from './answer-deps.ts';
import { readText } from './domain/read-text.ts';
import { helpReply, startedReply } from './domain/replies.ts';

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

/** What is answered to a text: a text back, nothing, or that an agent has to read it. */
export type TextOutcome = { readonly reply: string | undefined } | { readonly handOn: 'to-agents' };

/**
 * Takes a text from whoever has its number, and gives the reply, if any: none to a STOP, which the carrier answers itself. Only
 * a verified number says who somebody is. A stranger's text and a person's that is no answer are for an agent to read.
 */
export const receiveText = async (
  deps: AnswerDeps,
  text: IncomingText,
  request: AnswerRequest,
): Promise<TextOutcome> => {
  const known = await peopleOfNumber(deps, text.from);
  const people = known.filter(({ phone }) => phone?.verified === true);
  const command = readText(text.body);
  if (people.length === 0) return command.kind === 'stop' ? { reply: undefined } : { handOn: 'to-agents' };
  switch (command.kind) {
    case 'help':
      return { reply: helpReply(deps) };
    case 'stop':
    case 'start':
      await markTexts(deps, people, command.kind, text, request);
      return { reply: command.kind === 'stop' ? undefined : startedReply() };
    case 'unclear':
      return { handOn: 'to-agents' };
    default:
      return { reply: await answerAssignment(deps, { people, command, textSid: text.textSid }, request) };
  }
};
