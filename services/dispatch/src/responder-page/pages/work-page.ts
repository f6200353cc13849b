import { localTime } from '@muster/core';
import { Html, html, type Content } from '@muster/runtime/http/html';
import {
  REASON_LENGTH,
  type ActiveAssignment,
  type AssignedAction,
} from '../../assignments/domain/assignment.ts';
import { actionDueAt, type Brief } from '../../assignments/domain/brief.ts';
import { statusOf, type PageContext } from './context.ts';
import { statusInWords, resultOf } from './headings.ts';
import { pageReply, type PageReply } from './layout.ts';
import { dutiesPart, helpLine, incidentPart, reasonField } from './parts.ts';

type WorkContext = PageContext & { readonly assignment: ActiveAssignment };

const isUnderstood = (assignment: ActiveAssignment): boolean =>
  'understoodAt' in assignment && assignment.understoodAt !== undefined;

const tick = (id: string, text: Content, { typed }: WorkContext): Html => {
  const ticked = typed?.confirmed?.includes(id) ?? false;
  return html`<label class="tick" for="confirm-${id}">
    <input
      type="checkbox"
      id="confirm-${id}"
      name="confirmed"
      value="${id}"
      ${ticked && new Html('checked')}
    />
    <span>${text}</span>
  </label>`;
};

const understandingPart = (context: WorkContext, { responsibilities, actions }: Brief): Html => {
  const toDo = actions.filter(({ doneBefore }) => !doneBefore);
  return html`
    <h2>Confirm that you have understood</h2>
    <p>Tick each one by <strong>${localTime(context.assignment.understandBy, context.zone)}</strong>.</p>
    <form method="post" action="${context.base}/understanding">
      <fieldset>
        <legend>I answer for</legend>
        ${responsibilities.map(({ id, text }) => tick(id, text, context))}
      </fieldset>
      ${
        toDo.length > 0 &&
        html`<fieldset>
          <legend>I will do</legend>
          ${toDo.map(({ id, title, limit }) => tick(id, `${title} (${limit})`, context))}
        </fieldset>`
      }
      <button>Confirm: I have understood everything ticked</button>
    </form>
  `;
};

const STEPS = {
  'en-route': 'Report: I am en route',
  'on-scene': 'Report: I am on scene',
  clear: 'Report: I am clear, my work there is done',
} as const;

const statusPart = ({ assignment, base }: WorkContext): Html => {
  const steps: (keyof typeof STEPS)[] =
    assignment.status === 'on-scene'
      ? ['clear']
      : assignment.status === 'en-route'
        ? ['on-scene', 'clear']
        : ['en-route', 'on-scene'];
  return html`
    <h2 id="status" tabindex="-1">Report where you are</h2>
    <form method="post" action="${base}/status">
      ${steps.map(
        (step, at) =>
          html`<button ${at > 0 && new Html('class="other"')} name="status" value="${step}">
            ${STEPS[step]}
          </button>`,
      )}
    </form>
  `;
};

const resultText = ({ result, doneBefore }: AssignedAction): Content => {
  if (!result) return doneBefore ? `Done already by ${doneBefore.by}.` : 'Not reported yet.';
  return result.kind === 'done' ? 'Done.' : `Not possible: ${result.reason}`;
};

const actionPart = (context: WorkContext, action: Brief['actions'][number]): Html => {
  const { assignment, base, zone, faults, typed } = context;
  const field = `reason-${action.id}`;
  const dueAt = actionDueAt(assignment, action);
  const mine = typed?.actionId === action.id;
  const isDone = action.doneBefore !== undefined && !action.result;
  return html`
    <h3 id="action-${action.id}" tabindex="-1">${action.title}</h3>
    <p>
      <strong>${resultText(action)}</strong>
      ${!isDone && (dueAt ? `Due by ${localTime(dueAt, zone)}.` : `Due ${action.limit}.`)}
    </p>
    ${
      !isDone &&
      action.result?.kind !== 'done' &&
      html`<form method="post" action="${base}/actions/${action.id}">
        <button name="result" value="done">Done: ${action.title}</button>
        ${reasonField({
          id: field,
          label: html`If it is not possible, why? (${action.title})`,
          hint: `At most ${REASON_LENGTH} characters.`,
          value: mine ? typed.reason : undefined,
          fault: faults?.find((fault) => fault.field === field)?.message,
        })}
        <button class="other" name="result" value="not-possible">Not possible: ${action.title}</button>
      </form>`
    }
  `;
};

/** What somebody who has accepted works with: brief to confirm, status to report, actions to tick. */
export const workPage = (context: WorkContext, brief: Brief): PageReply => {
  const { assignment, phone, zone, done, faults, notRecorded } = context;
  const understood = isUnderstood(assignment);
  return pageReply({
    status: statusOf(context),
    heading: notRecorded ?? context.heading ?? resultOf(assignment, done) ?? statusInWords(assignment),
    faults,
    body: html`
      <p>Be on scene by <strong>${localTime(assignment.arriveBy, zone)}</strong>.</p>
      ${!understood && understandingPart(context, brief)} ${statusPart(context)}
      ${brief.actions.length > 0 && html`<h2>Report your actions</h2>`}
      ${brief.actions.map((action) => actionPart(context, action))} ${incidentPart(brief)}
      ${understood && dutiesPart(brief)} ${helpLine(phone)}
    `,
  });
};
