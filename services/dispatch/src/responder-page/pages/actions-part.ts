import { localTime } from '@muster/core';
import { html, type Content, type Html } from '@muster/runtime/http/html';
import {
  REASON_LENGTH,
  type ActiveAssignment,
  type AssignedAction,
} from '../../assignments/domain/assignment.ts';
import { actionDueAt, type Brief } from '../../assignments/domain/brief.ts';
import type { PageContext } from './context.ts';
import { reasonField } from './parts.ts';

type WorkContext = PageContext & { readonly assignment: ActiveAssignment };
type BriefAction = Brief['actions'][number];

const isDoneByAnother = ({ doneBefore, result }: AssignedAction): boolean =>
  doneBefore !== undefined && result === undefined;

const resultText = ({ result, doneBefore }: AssignedAction): Content => {
  if (!result) return doneBefore ? `Done already by ${doneBefore.by}.` : 'Not reported yet.';
  return result.kind === 'done' ? 'Done.' : `Not possible: ${result.reason}`;
};

const dueText = ({ assignment, zone }: WorkContext, action: BriefAction): Content => {
  const dueAt = actionDueAt(assignment, action);
  return dueAt ? `Due by ${localTime(dueAt, zone)}.` : `Due ${action.limit}.`;
};

/** Done takes one tap. Why it is not possible is folded away, and open where the form has a fault or a text. */
const resultForms = (context: WorkContext, { id, title }: BriefAction): Html => {
  const { base, faults, typed } = context;
  const field = `reason-${id}`;
  const fault = faults?.find((one) => one.field === field)?.message;
  const reason = typed?.actionId === id ? typed.reason : undefined;
  const isOpen = fault !== undefined || (reason !== undefined && reason !== '');
  return html`
    <form method="post" action="${base}/actions/${id}">
      <button name="result" value="done">Done: ${title}</button>
    </form>
    <details ${isOpen && 'open'}>
      <summary>Not possible?</summary>
      <form method="post" action="${base}/actions/${id}">
        ${reasonField({
          id: field,
          label: html`If it is not possible, why? (${title})`,
          hint: `At most ${REASON_LENGTH} characters.`,
          value: reason,
          fault,
        })}
        <button class="other" name="result" value="not-possible">Not possible: ${title}</button>
      </form>
    </details>
  `;
};

const actionItem = (context: WorkContext, action: BriefAction): Html => html`
  <li>
    <h3 id="action-${action.id}" tabindex="-1">${action.title}</h3>
    <p>
      <strong>${resultText(action)}</strong>
      ${!isDoneByAnother(action) && dueText(context, action)}
    </p>
    ${!isDoneByAnother(action) && action.result?.kind !== 'done' && resultForms(context, action)}
  </li>
`;

/** The actions as a list, each with its result or the way to report one. */
export const actionsPart = (context: WorkContext, { actions }: Brief): Content =>
  actions.length > 0 &&
  html`<h2>Report your actions</h2>
    <ul class="actions">
      ${actions.map((action) => actionItem(context, action))}
    </ul>`;

/** Which mandatory actions are still without a result, before somebody reports that they are clear. */
export const openActionsWarning = ({ actions }: Brief): Content => {
  const open = actions.filter((action) => action.mandatory && !action.result && !isDoneByAnother(action));
  return (
    open.length > 0 &&
    html`<p class="open">
      Still open: ${open.map(({ title }) => title).join('; ')}. Report them above before you go.
    </p>`
  );
};
