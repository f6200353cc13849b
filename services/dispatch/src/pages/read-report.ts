import type { Slug } from '@muster/core';
import { REASON_LENGTH, toConfirm, type Assignment } from '../domain/assignment.ts';
import type { Report } from '../domain/reports.ts';
import type { Typed } from './context.ts';
import { typedText, type Fields } from './form.ts';
import type { FieldFault } from './layout.ts';

/** What a form says, or what to put right in it; what was typed stays with it. */
export type ReadReport = { readonly typed: Typed } & (
  { readonly report: Report } | { readonly heading: string; readonly faults: readonly FieldFault[] }
);

const tooLong = (reason: string | undefined): string | undefined =>
  reason !== undefined && reason.length > REASON_LENGTH
    ? `Shorten the reason: it has ${reason.length} characters, ${REASON_LENGTH} are possible`
    : undefined;

const unsent = (heading: string, field: string, message: string) => ({
  heading,
  faults: [{ field, message }],
});

export const readAnswer = (fields: Fields): ReadReport => {
  const reason = typedText(fields, 'reason');
  const typed = { reason };
  const long = tooLong(reason);
  switch (fields.get('answer')?.[0]) {
    case 'accept':
      return { typed, report: { kind: 'accepted' } };
    case 'decline':
      return long === undefined
        ? { typed, report: { kind: 'declined', reason } }
        : { typed, ...unsent('Not declined yet: the reason is too long', 'reason', long) };
    default:
      return { typed, ...unsent('Not sent yet: accept or decline', 'reason', 'Press Accept or Decline') };
  }
};

export const readUnderstanding = (fields: Fields, assignment: Assignment): ReadReport => {
  const confirmed = fields.get('confirmed') ?? [];
  const typed = { confirmed };
  const wanted = toConfirm(assignment);
  const open = wanted.filter((id) => !confirmed.includes(id));
  if (open.length === 0) return { typed, report: { kind: 'understood', confirmed: wanted } };
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

export const readStatus = (fields: Fields): ReadReport => {
  const status = fields.get('status')?.[0];
  switch (status) {
    case 'en-route':
    case 'on-scene':
    case 'clear':
      return { typed: {}, report: { kind: status } };
    default:
      return {
        typed: {},
        ...unsent(
          'Not reported yet: choose a status',
          'status',
          'Press one of the buttons under “Report where you are”',
        ),
      };
  }
};

export const readAction = (fields: Fields, assignment: Assignment, actionId: Slug): ReadReport => {
  const reason = typedText(fields, 'reason');
  const typed = { reason, actionId };
  const title = assignment.actions.find(({ id }) => id === actionId)?.title ?? actionId;
  const fault = (heading: string, message: string) => ({
    typed,
    ...unsent(heading, `reason-${actionId}`, message),
  });
  switch (fields.get('result')?.[0]) {
    case 'done':
      return { typed, report: { kind: 'action', actionId, result: { kind: 'done' } } };
    case 'not-possible': {
      if (reason === undefined) {
        return fault(
          `Not recorded yet: say why “${title}” is not possible`,
          `Say why “${title}” is not possible`,
        );
      }
      const long = tooLong(reason);
      return long === undefined
        ? { typed, report: { kind: 'action', actionId, result: { kind: 'not-possible', reason } } }
        : fault(`Not recorded yet: the reason for “${title}” is too long`, long);
    }
    default:
      return fault(`Not recorded yet: “${title}”`, 'Press Done or Not possible');
  }
};
