/** What an assignment's person says about it by text. `code` names the assignment; without it their only one is meant. */
export type AssignmentCommand = { readonly code?: string | undefined } & (
  | { readonly kind: 'accepted' | 'understood' | 'en-route' | 'on-scene' | 'clear' }
  | { readonly kind: 'declined'; readonly reason?: string | undefined }
  /** `number`: which action of the brief, from 1. */
  | { readonly kind: 'action-done'; readonly number?: number | undefined }
);

/** What a text says. `unclear` is whatever is not surely one of the others: a person reads it. */
export type TextCommand =
  | AssignmentCommand
  /** `stop` and `start` are the carrier's words, too: it sends no more texts to a number after the one. */
  | { readonly kind: 'help' | 'stop' | 'start' | 'unclear' };

/** The words of each command; the first is the one that Muster writes itself. */
export const COMMAND_WORDS = {
  accepted: ['YES', 'ACK', 'Y', 'ACCEPT', 'ACCEPTED'],
  declined: ['NO', 'N', 'DECLINE', 'DECLINED'],
  understood: ['OK', 'OKAY', 'UNDERSTOOD'],
  'en-route': ['GOING', 'EN ROUTE', 'ENROUTE', 'ON ROUTE', 'ON MY WAY', 'ON WAY', 'OMW'],
  'on-scene': ['ARRIVED', 'ON SCENE', 'ONSCENE', 'HERE'],
  clear: ['CLEAR'],
  'action-done': ['DONE'],
} as const satisfies Record<AssignmentCommand['kind'], readonly string[]>;

/** Words that mean something only as the whole text, as the carrier takes them (twilio.com/docs: opt-out keywords). */
export const WHOLE_TEXTS = {
  stop: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  start: ['START', 'UNSTOP'],
  help: ['HELP', 'INFO'],
} as const;

/** A command as Muster writes it: `NO K7Q2 no car`, `DONE K7Q2 2`. */
export const writeCommand = (command: AssignmentCommand): string => {
  const [word] = COMMAND_WORDS[command.kind];
  const more =
    command.kind === 'declined'
      ? command.reason
      : command.kind === 'action-done'
        ? command.number
        : undefined;
  return [word, command.code, more].filter((part) => part !== undefined).join(' ');
};
