import { html } from '@muster/runtime/http/html';
import type { EndedAssignment } from '../../assignments/domain/assignment.ts';
import { refuseEnded } from '../../assignments/domain/refuse-ended.ts';
import type { PageContext } from './context.ts';
import { resultOf, statusInWords } from './headings.ts';
import { pageReply, type PageReply } from './layout.ts';
import { telephone, typedPart } from './parts.ts';

const when = ({ status }: EndedAssignment, isOver: boolean): string => {
  if (status === 'released') return 'If you are there already, or this cannot be right';
  if (status === 'clear' || isOver) return 'If anything is still to be said about it';
  return 'If you can help after all';
};

/** The page of an ended assignment: what was recorded, and what to do. Right after the person's own last step it is no error. */
export const endedPage = (context: PageContext & { readonly assignment: EndedAssignment }): PageReply => {
  const { assignment, mobilisation, phone, done, typed, notRecorded } = context;
  const result = resultOf(assignment, done);
  const ring = html`ring the control room: ${telephone(phone)}`;
  const over = refuseEnded(assignment, mobilisation, 'responder').refusal.because;
  return pageReply({
    status: notRecorded === undefined ? (result === undefined ? 410 : 200) : 409,
    isExercise: assignment.exercise,
    heading: result ?? statusInWords(assignment),
    body: html`
      <p>${over}</p>
      ${notRecorded !== undefined && html`<p class="result">What you sent was not recorded.</p>`}
      <p>Nothing more can be sent here. ${when(assignment, mobilisation.status !== 'open')}, ${ring}.</p>
      ${typedPart(typed?.reason)}
    `,
  });
};
