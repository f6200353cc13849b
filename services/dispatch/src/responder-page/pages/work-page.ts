import { localTime } from '@muster/core';
import { Html, html, type Content } from '@muster/runtime/http/html';
import type { ActiveAssignment } from '../../assignments/domain/assignment.ts';
import type { Brief } from '../../assignments/domain/brief.ts';
import { changesPart } from './changes-part.ts';
import { statusOf, type PageContext } from './context.ts';
import { statusInWords, resultOf } from './headings.ts';
import { pageReply, type PageReply } from './layout.ts';
import { actionsPart, openActionsWarning } from './actions-part.ts';
import { dutiesPart, factsPart, peoplePart, ringLine } from './parts.ts';

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
      <button class="next">Confirm: I have understood everything ticked</button>
    </form>
  `;
};

const STEPS = {
  'en-route': 'Report: I am en route',
  'on-scene': 'Report: I am on scene',
  clear: 'Report: I am clear, my work there is done',
} as const;
type Step = keyof typeof STEPS;

const stepButton = (step: Step, kind: 'next' | 'other'): Html =>
  html`<button class="${kind}" name="status" value="${step}">${STEPS[step]}</button>`;

/** What comes next on the way there; nothing once somebody is on scene. */
const travelPart = ({ assignment, base }: WorkContext, understood: boolean): Content => {
  const steps: Step[] =
    assignment.status === 'on-scene'
      ? []
      : assignment.status === 'en-route'
        ? ['on-scene']
        : ['en-route', 'on-scene'];
  return (
    steps.length > 0 &&
    html`<h2 id="status" tabindex="-1">Report where you are</h2>
      <form method="post" action="${base}/status">
        ${steps.map((step, at) => stepButton(step, at === 0 && understood ? 'next' : 'other'))}
      </form>`
  );
};

/** The last step, with a warning of what is still open; only for who is on the way or there. */
const clearPart = ({ assignment, base }: WorkContext, brief: Brief): Content =>
  (assignment.status === 'on-scene' || assignment.status === 'en-route') &&
  html`<h2 ${assignment.status === 'on-scene' && new Html('id="status" tabindex="-1"')}>
      When your work is done
    </h2>
    ${openActionsWarning(brief)}
    <form method="post" action="${base}/status">${stepButton('clear', 'other')}</form>`;

/** What somebody who has accepted works with: brief to confirm, status to report, actions to tick. */
export const workPage = (context: WorkContext, brief: Brief): PageReply => {
  const { assignment, phone, zone, done, faults, notRecorded } = context;
  const understood = isUnderstood(assignment);
  return pageReply({
    status: statusOf(context),
    heading: notRecorded ?? context.heading ?? resultOf(assignment, done) ?? statusInWords(assignment),
    faults,
    isExercise: assignment.exercise,
    body: html`
      ${changesPart(context)} ${factsPart(context, brief, false)}
      ${
        brief.arriveBy !== undefined &&
        html`<p>Be on scene by <strong>${localTime(brief.arriveBy, zone)}</strong>.</p>`
      }
      ${!understood && understandingPart(context, brief)} ${travelPart(context, understood)}
      ${actionsPart(context, brief)} ${peoplePart(context, brief)} ${understood && dutiesPart(context, brief)}
      ${clearPart(context, brief)}
    `,
    footer: ringLine(phone),
  });
};
