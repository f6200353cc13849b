import { html } from '@muster/runtime/http/html';
import { readForm } from './hotline/call-form.ts';
import { phoneRoutes } from './phones/routes.ts';
import { asset, mailFrame, fragment, plainText, seeOther } from './layout.ts';
import { mailItems } from './mail-view.ts';
import { page, MAILS_SHOWN } from './page.ts';
import type { Route } from './route.ts';

/** Everything that the stand-in answers. */
export const routes: readonly Route[] = [
  ...phoneRoutes,
  {
    method: 'GET',
    path: /^\/$/,
    answer: async ({ apiUrl, calls, mails, phones }) =>
      page({ apiUrl, calls: calls.all, mails: await mails.latest(MAILS_SHOWN), phones }),
  },
  { method: 'GET', path: /^\/page\.css$/, answer: () => asset('css') },
  { method: 'GET', path: /^\/page\.js$/, answer: () => asset('js') },
  {
    method: 'POST',
    path: /^\/calls$/,
    answer: async ({ apiUrl, calls, mails, phones }, { form }) => {
      const read = readForm(form);
      if ('faults' in read) {
        const latest = await mails.latest(MAILS_SHOWN);
        return page({ apiUrl, calls: calls.all, mails: latest, phones, form: read });
      }
      const { from, ...intention } = read;
      const { sid } = await calls.place(from, intention);
      return seeOther(`/#call-${sid}`);
    },
  },
  {
    method: 'POST',
    path: /^\/calls\/(CA[0-9a-f]{32})\/end$/,
    answer: async ({ calls }, { found: [sid = ''] }) => {
      const ended = await calls.hangUp(sid);
      return ended === undefined ? plainText(409, 'This call is over.') : seeOther(`/#call-${sid}`);
    },
  },
  {
    method: 'GET',
    path: /^\/mails$/,
    answer: async ({ mails }) =>
      fragment(
        html`<ol id="mails">
          ${mailItems(await mails.latest(MAILS_SHOWN), false)}
        </ol>`,
      ),
  },
  {
    method: 'GET',
    path: /^\/mails\/html$/,
    answer: async ({ mails }, { query }) => {
      const key = query.get('key');
      const mail = (await mails.latest(MAILS_SHOWN)).find((one) => one.key === key);
      return mail === undefined ? plainText(404, 'There is no such mail.') : mailFrame(mail.html);
    },
  },
];
