import type { AssignmentId, NotificationId } from '@muster/core';
import { receiveText } from '../../src/answers/receive-text.ts';
import { pressKey } from '../../src/answers/press-key.ts';
import type { AssignmentUpdate } from '../../src/assignments/domain/assignment-update.ts';
import type { Assignment } from '../../src/assignments/domain/assignment.ts';
import { recordUpdate } from '../../src/assignments/record-update.ts';
import { replyCodeOf } from '../../src/links/reply-code.ts';
import { attemptIds } from '../../src/notifications/message-attempts.ts';
import { firstBriefParts, partsOn } from '../../src/notifications/message-parts.ts';
import { keys } from '../support/dispatch.ts';
import { PEOPLE, type SimulatedResponse } from './simulated-response.ts';

const requestAt = ({ clock }: SimulatedResponse, id: string) => ({ id, at: clock.now() });
const numberOf = ({ resource }: Assignment): string | undefined =>
  PEOPLE.find(({ resourceId }) => resourceId === resource.resourceId)?.phone?.number;

/** What a person taps on their page. */
export const byLink = async (
  of: SimulatedResponse,
  { assignmentId, resource }: Assignment,
  update: AssignmentUpdate,
  key: string,
): Promise<boolean> => {
  const cause = of.causeOf(key, { kind: 'responder', id: resource.resourceId });
  await recordUpdate(of.stores, assignmentId, { update, howKnown: 'self-report' }, cause);
  return true;
};

/** What the control room records of a person. */
export const byControlRoom = async (
  of: SimulatedResponse,
  assignmentId: AssignmentId,
  update: AssignmentUpdate,
  key: string,
): Promise<void> => {
  await recordUpdate(of.stores, assignmentId, { update, howKnown: 'supervisor' }, of.causeOf(key));
};

/** A text with the assignment's code; says whether the person has a telephone to send it. `words` come before and after the code. */
export const byText = async (
  of: SimulatedResponse,
  assignment: Assignment,
  [word, more = '']: readonly [string, string?],
  key: string,
): Promise<boolean> => {
  const from = numberOf(assignment);
  if (from === undefined) return false;
  const { state } = await of.stores.resources.load(assignment.resource.resourceId);
  const body = `${word} ${replyCodeOf(assignment.assignmentId, keys)} ${more}`.trim();
  await receiveText(of.deps, { textSid: key, from, body }, requestAt(of, key));
  return state?.removedAt === undefined;
};

/** A text of one word: STOP or START. */
export const plainText = async (of: SimulatedResponse, who: number, body: string, key: string) => {
  const from = PEOPLE[who % PEOPLE.length]?.phone?.number;
  if (from !== undefined) await receiveText(of.deps, { textSid: key, from, body }, requestAt(of, key));
};

const callsAbout = (assignmentId: AssignmentId): readonly NotificationId[] =>
  attemptIds({ parts: partsOn(firstBriefParts(assignmentId), 'voice') });

/** A key in the call about the offer; says whether there was such a call. */
export const byKey = async (
  of: SimulatedResponse,
  { assignmentId }: Assignment,
  step: string,
  pressed: string,
  key: string,
): Promise<boolean> => {
  const called = of.handed.find(({ id }) => callsAbout(assignmentId).includes(id));
  if (called === undefined) return false;
  await pressKey(
    of.deps,
    { notificationId: called.id, callSid: key, step, key: pressed },
    requestAt(of, key),
  );
  return true;
};
