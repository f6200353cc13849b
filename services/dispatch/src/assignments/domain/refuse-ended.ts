import { refuse, type Refused } from '@muster/core';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { isHeld } from '../../response/domain/places.ts';
import { listInWords } from '../../wording/domain/in-words.ts';
import type { EndedAssignment } from './assignment.ts';
import type { Reader } from './reader.ts';

const holdersOf = (mobilisation: Mobilisation, role: string): string[] =>
  mobilisation.status === 'never-opened'
    ? []
    : mobilisation.places.flatMap((place) =>
        place.role === role && isHeld(place) ? [place.resource.name] : [],
      );

const sinceThen = ({ role }: EndedAssignment, mobilisation: Mobilisation): string => {
  if (mobilisation.status !== 'open') {
    return `The incident is over: it is ${mobilisation.because}. Nobody needs to come any more.`;
  }
  const given = holdersOf(mobilisation, role);
  return given.length > 0 ? `It was given to ${listInWords(given)}.` : 'Nobody else has taken it yet.';
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Why an ended assignment takes no more answers: to the person whose it was, or about them to the control room. */
export const refuseEnded = (
  ended: EndedAssignment,
  mobilisation: Mobilisation,
  reader: Reader = 'control-room',
): Refused => {
  const { status, roleTitle, resource, endReason } = ended;
  const isOwn = reader === 'responder';
  const { name } = resource;
  const said = endReason === undefined ? '' : ` ${sentence(endReason)}`;
  const why = said === '' ? '' : ` Why:${said}`;
  switch (status) {
    case 'declined': {
      const what = isOwn ? `You declined ${roleTitle}.` : `${name} declined ${roleTitle}.`;
      return refuse('declined', `${what} ${sinceThen(ended, mobilisation)}`);
    }
    case 'expired': {
      const what = isOwn
        ? `The time to accept ${roleTitle} is over.`
        : `${name} did not answer in time for ${roleTitle}.`;
      return refuse('expired', `${what} ${sinceThen(ended, mobilisation)}`);
    }
    case 'released':
      return refuse(
        'released',
        isOwn
          ? `You are not needed any more as ${roleTitle}.${why}`
          : `${name} was released from ${roleTitle}.${why}`,
      );
    case 'clear':
      return refuse(
        'clear',
        isOwn
          ? `You are clear: your part as ${roleTitle} has ended.${said}`
          : `${name} is clear: the part as ${roleTitle} has ended.${said}`,
      );
  }
};
