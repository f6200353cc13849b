import { Instant, type Slug } from '@muster/core';
import type { AssignmentUpdate } from '../../assignments/domain/assignment-update.ts';
import { REASON_LENGTH, idsToConfirm, type Assignment } from '../../assignments/domain/assignment.ts';
import type { Typed } from '../pages/context.ts';
import type { FieldFault } from '../pages/layout.ts';
import { typedText, type Fields } from './read-form.ts';

/** The content of a form, or its faults; what was typed stays with it. */
export type ReadUpdate = { readonly typed: Typed } & (
  | { readonly update: AssignmentUpdate }
  | { readonly heading: string; readonly faults: readonly FieldFault[] }
);

const tooLong = (reason: string | undefined): string | undefined =>
  reason !== undefined && reason.length > REASON_LENGTH
    ? `Shorten the reason: it has ${reason.length} characters, ${REASON_LENGTH} are possible`
    : undefined;

const notSent = (heading: string, field: string, message: string) => ({
  heading,
  faults: [{ field, message }],
});

export const readAnswer = (fields: Fields): ReadUpdate => {
  const reason = typedText(fields, 'reason');
  const typed = { reason };
  const long = tooLong(reason);
  switch (fields.get('answer')?.[0]) {
    case 'accept':
      return { typed, update: { kind: 'accepted' } };
    case 'decline':
      return long === undefined
        ? { typed, update: { kind: 'declined', reason } }
        : { typed, ...notSent('Not declined yet: the reason is too long', 'reason', long) };
    default:
      return { typed, ...notSent('Not sent yet: accept or decline', 'reason', 'Press Accept or Decline') };
  }
};

export const readUnderstanding = (fields: Fields, assignment: Assignment): ReadUpdate => {
  const confirmed = fields.get('confirmed') ?? [];
  const typed = { confirmed };
  const wanted = idsToConfirm(assignment);
  const open = wanted.filter((id) => !confirmed.includes(id));
  if (open.length === 0) return { typed, update: { kind: 'understood', confirmed: wanted } };
  const said = new Map(
    [...assignment.responsibilities.map(({ id, text }) => [id, text] as const)].concat(
      assignment.actions.map(({ id, title }) => [id, title] as const),
    ),
  );
  return {
    typed,
    heading: `Not confirmed yet: ${open.length} of ${wanted.length} are not ticked`,
    faults: open.map((id) => ({
      field: `confirm-${id}`,
      message: `Tick “${said.get(id) ?? id}”, or ring the control room if you cannot`,
    })),
  };
};

export const readStatus = (fields: Fields): ReadUpdate => {
  const status = fields.get('status')?.[0];
  switch (status) {
    case 'en-route':
    case 'on-scene':
    case 'clear':
      return { typed: {}, update: { kind: status } };
    default:
      return {
        typed: {},
        ...notSent(
          'Not reported yet: choose a status',
          'status',
          'Press one of the buttons under “Report where you are”',
        ),
      };
  }
};

export const readChanges = (fields: Fields): ReadUpdate => {
  const until = Instant.safeParse(fields.get('until')?.[0]);
  return until.success
    ? { typed: {}, update: { kind: 'changes-seen', until: until.data } }
    : {
        typed: {},
        ...notSent('Not recorded yet: open the page again', 'changes', 'Open the link again and press there'),
      };
};

export const readAction = (fields: Fields, assignment: Assignment, actionId: Slug): ReadUpdate => {
  const reason = typedText(fields, 'reason');
  const typed = { reason, actionId };
  const title = assignment.actions.find(({ id }) => id === actionId)?.title ?? actionId;
  const fault = (heading: string, message: string) => ({
    typed,
    ...notSent(heading, `reason-${actionId}`, message),
  });
  switch (fields.get('result')?.[0]) {
    case 'done':
      return { typed, update: { kind: 'action', actionId, result: { kind: 'done' } } };
    case 'not-possible': {
      if (reason === undefined) {
        return fault(
          `Not recorded yet: say why “${title}” is not possible`,
          `Say why “${title}” is not possible`,
        );
      }
      const long = tooLong(reason);
      return long === undefined
        ? { typed, update: { kind: 'action', actionId, result: { kind: 'not-possible', reason } } }
        : fault(`Not recorded yet: the reason for “${title}” is too long`, long);
    }
    default:
      return fault(`Not recorded yet: “${title}”`, 'Press Done or Not possible');
  }
};
