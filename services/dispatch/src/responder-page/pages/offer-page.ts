import { html } from '@muster/runtime/http/html';
import { REASON_LENGTH } from '../../assignments/domain/assignment.ts';
import type { Brief } from '../../assignments/domain/brief.ts';
import { changesPart } from './changes-part.ts';
import { statusOf, type PageContext } from './context.ts';
import { pageReply, type PageReply } from './layout.ts';
import { acceptByPart, dutiesPart, factsPart, peoplePart, reasonField, ringLine } from './parts.ts';

/** The question whether somebody comes, with all they need to decide it. */
export const offerPage = (context: PageContext, brief: Brief): PageReply => {
  const { base, zone, phone, faults, typed, notRecorded } = context;
  const fault = faults?.find(({ field }) => field === 'reason')?.message;
  const { roleTitle, facts } = brief;
  const asked = notRecorded ?? context.heading;
  return pageReply({
    status: statusOf(context),
    heading: asked ?? `Can you come? ${roleTitle} at ${facts.place.text}`,
    faults,
    isExercise: context.assignment.exercise,
    body: html`
      ${changesPart(context)} ${factsPart(context, brief, asked === undefined)} ${acceptByPart(brief, zone)}
      <form method="post" action="${base}/answer">
        <button class="next" name="answer" value="accept">Accept: I am coming as ${roleTitle}</button>
      </form>
      ${dutiesPart(context, brief)} ${peoplePart(context, brief)}
      <h2>If you cannot come</h2>
      <form method="post" action="${base}/answer">
        ${reasonField({
          id: 'reason',
          label: 'Why can you not come? (optional)',
          hint: `The control room reads it. At most ${REASON_LENGTH} characters.`,
          value: typed?.reason,
          fault,
        })}
        <button class="other" name="answer" value="decline">Decline: I cannot come</button>
      </form>
    `,
    footer: ringLine(phone),
  });
};
