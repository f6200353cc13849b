import type { Assignment } from '../../assignments/domain/assignment.ts';

const actionResult = ({ actions }: Assignment, actionId: string): string | undefined => {
  const action = actions.find(({ id }) => id === actionId);
  if (!action?.result) return undefined;
  return `Recorded as ${action.result.kind === 'done' ? 'done' : 'not possible'}: ${action.title}`;
};

/** The result of the person's last step, if it is really stored; an address alone proves nothing. */
export const resultOf = (assignment: Assignment, done: string | undefined): string | undefined => {
  const { status, roleTitle } = assignment;
  if (done === undefined) return undefined;
  if (done.startsWith('action.')) return actionResult(assignment, done.slice('action.'.length));
  switch (done) {
    case 'accept':
      return status === 'accepted' ? `You have accepted: ${roleTitle}` : undefined;
    case 'decline':
      return status === 'declined' ? `You have declined: ${roleTitle}` : undefined;
    case 'changes-seen':
      return assignment.changesSeenAt === undefined ? undefined : 'Noted: you have read what changed';
    case 'understanding':
      return 'understoodAt' in assignment ? 'You have confirmed your brief' : undefined;
    case 'en-route':
      return status === 'en-route' ? 'Reported: you are en route' : undefined;
    case 'on-scene':
      return status === 'on-scene' ? 'Reported: you are on scene' : undefined;
    case 'clear':
      return status === 'clear' ? 'Reported: you are clear' : undefined;
    default:
      return undefined;
  }
};

/** The person's status as a heading, for a page that follows no step. */
export const statusInWords = ({ status, roleTitle }: Assignment): string => {
  switch (status) {
    case 'offered':
      return `Can you come? ${roleTitle}`;
    case 'accepted':
      return `You have accepted: ${roleTitle}. Now confirm your brief`;
    case 'understood':
      return `You are expected: ${roleTitle}`;
    case 'en-route':
      return `You are en route: ${roleTitle}`;
    case 'on-scene':
      return `You are on scene: ${roleTitle}`;
    case 'clear':
      return `This link is used up: you are clear of ${roleTitle}`;
    case 'declined':
      return `This link is used up: you declined ${roleTitle}`;
    case 'expired':
      return `This link is used up: the time to accept ${roleTitle} is over`;
    case 'released':
      return `You are not needed any more: ${roleTitle}`;
  }
};
