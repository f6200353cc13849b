import { inLocalTime, type Refusal } from '@muster/core';
import type { Assignment } from '../../assignments/domain/assignment.ts';
import type { FoundAssignment } from './find-assignment.ts';
import { WHOLE_TEXTS, writeCommand, type AssignmentCommand } from './text-command.ts';

/** What replies need to know of the organisation. */
export interface ReplySettings {
  /** The control room's telephone number. */
  readonly phone: string;
  /** The IANA zone in whose local time moments are given. */
  readonly zone: string;
}

/** So much of a reply is sent, in three parts at most. */
const LONGEST = 450;

const [HELP] = WHOLE_TEXTS.help;
const [START] = WHOLE_TEXTS.start;

const shortened = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 3);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}...`;
};

const asReply = ({ exercise }: Pick<Assignment, 'exercise'>, text: string): string =>
  shortened(exercise ? `EXERCISE. ${text}` : text);

const how = (
  kind: 'accepted' | 'declined' | 'understood' | 'en-route' | 'on-scene' | 'clear',
  code: string,
) => writeCommand({ kind, code });

/** The actions without a result, each with the command that gives it one. */
const openActions = ({ actions }: Assignment, code: string): string[] =>
  actions.flatMap(({ title, result, doneBefore }, at) =>
    result || doneBefore ? [] : [`${writeCommand({ kind: 'action-done', code, number: at + 1 })} (${title})`],
  );

const next = (assignment: Assignment, code: string): string => {
  const { roleTitle, reference } = assignment;
  switch (assignment.status) {
    case 'offered':
      return `${roleTitle} for ${reference} is offered to you. Reply ${how('accepted', code)} to come, or ${how('declined', code)}.`;
    case 'accepted':
      return `You have accepted ${roleTitle} for ${reference}. Read the whole brief by its link, then reply ${how('understood', code)}.`;
    case 'understood':
      return `Brief understood. Reply ${how('en-route', code)} when you set out, ${how('on-scene', code)} when you are there.`;
    case 'en-route':
      return `You are on the way to ${reference}. Reply ${how('on-scene', code)} when you are there.`;
    case 'on-scene': {
      const open = openActions(assignment, code);
      const left = open.length === 0 ? '' : ` Reply when done: ${open.join(', ')}.`;
      return `You are on scene of ${reference}.${left} Reply ${how('clear', code)} when you leave.`;
    }
    case 'clear':
      return `You are clear of ${reference}. Thank you.`;
    case 'declined':
      return `You have declined ${roleTitle} for ${reference}. Somebody else is asked.`;
    case 'expired':
    case 'released':
      return `You are not needed any more as ${roleTitle} for ${reference}.`;
  }
};

/** What stands after an answer was recorded, and what may be replied next. */
export const recordedReply = (assignment: Assignment, command: AssignmentCommand, code: string): string => {
  const done = command.kind === 'action-done' ? 'Noted. ' : '';
  return asReply(assignment, `${done}${next(assignment, code)}`);
};

/** Why an answer was not recorded, as the person reads it. */
export const refusedReply = (
  assignment: Assignment,
  { because }: Pick<Refusal, 'because'>,
  { phone, zone }: ReplySettings,
): string => asReply(assignment, `Not recorded. ${inLocalTime(because, zone)} Questions: ring ${phone}.`);

/** Asks which of the actions is done. */
export const whichActionReply = (
  assignment: Assignment,
  why: 'which-action' | 'no-open-action',
  code: string,
): string => {
  const open = openActions(assignment, code);
  return asReply(
    assignment,
    why === 'no-open-action' || open.length === 0
      ? `Nothing to note: no action is open. Reply ${how('clear', code)} when you leave.`
      : `Not noted: which action? Reply ${open.join(', ')}.`,
  );
};

/** What is asked back where a text does not surely name an assignment. */
export const notFoundReply = (
  { why }: Extract<FoundAssignment, { ok: false }>,
  { code, ...command }: AssignmentCommand,
  { phone }: ReplySettings,
): string => {
  switch (why) {
    case 'unknown-code':
      return `Not recorded. ${code ?? ''} is none of your codes. Look at the last text we sent you, or ring ${phone}.`;
    case 'code-needed':
      return `Not recorded. Several people have this number. Reply with the code of the text, as ${writeCommand({ ...command, code: 'K7Q2' })}.`;
    case 'nothing-offered':
      return `Not recorded. Nothing is offered to you. If you expected something, ring ${phone}.`;
  }
};

/** What to reply to what we send. */
export const helpReply = ({ phone }: ReplySettings): string => {
  const answers = (['accepted', 'declined', 'understood'] as const).map((kind) => how(kind, 'CODE'));
  const status = (['en-route', 'on-scene', 'clear'] as const).map((kind) => how(kind, 'CODE'));
  return (
    `Muster: reply ${answers.join(', ')}; then ${status.join(', ')}; DONE CODE 1 for an action. ` +
    `The code is in our text. STOP ends texts, ${START} brings them back. Control room: ${phone}.`
  );
};

/** To a text that is no answer, where no source takes such texts: nobody reads it, so it says whom to ring. */
export const nobodyReadsReply = ({ phone }: ReplySettings): string =>
  `Nobody reads texts to this number, and yours was not kept. To report something, ring ${phone}. Reply ${HELP} for what can be answered.`;

export const startedReply = (): string => 'You get texts from Muster again.';
