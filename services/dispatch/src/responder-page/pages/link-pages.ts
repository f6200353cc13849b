import { html } from '@muster/runtime/http/html';
import { pageReply, type PageReply } from './layout.ts';
import { telephone, typedPart } from './parts.ts';

/** For a link that is not one of ours, or not whole. */
export const alteredPage = (phone: string, reason?: string): PageReply =>
  pageReply({
    status: 404,
    heading: 'This link does not work: it is incomplete or was changed',
    body: html`
      <p>Open the link in the e-mail again, or copy the whole of it. Nothing was recorded.</p>
      <p>If it still does not work, ring the control room: ${telephone(phone)}.</p>
      ${typedPart(reason)}
    `,
  });

/** For a link whose time is over. */
export const expiredPage = (phone: string, reason?: string): PageReply =>
  pageReply({
    status: 410,
    heading: 'This link has expired',
    body: html`
      <p>Nothing was recorded. Ring the control room to answer or to report: ${telephone(phone)}.</p>
      ${typedPart(reason)}
    `,
  });

/** For any other fault, by its status. */
const troublePage = (status: number, detail: string, phone: string): PageReply =>
  pageReply({
    status,
    heading: status >= 500 ? 'That did not work, and it is our fault' : 'That did not work',
    body: html`
      <p>${detail}</p>
      <p>
        Go back and press the button again. If it still does not work, ring the control room:
        ${telephone(phone)}.
      </p>
    `,
  });

/** The page in place of a problem document; an address that is none of ours is an altered link. */
export const problemPage =
  (phone: string) =>
  ({ status, detail }: { readonly status: number; readonly detail: string }): string =>
    (status === 404 ? alteredPage(phone) : troublePage(status, detail, phone)).body;
