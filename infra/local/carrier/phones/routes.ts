import { international } from '../international.ts';
import { fragment, json, plainText, seeOther, unchanged, type Reply } from '../layout.ts';
import type { Route } from '../route.ts';
import { isBehaviour } from './behaviour.ts';
import type { PhoneCall } from './phone-call.ts';
import { phoneList, phonesAsJson } from './phones-view.ts';
import type { Phones } from './phones.ts';

const PHONE = String.raw`^\/phones\/(\d{7,15})`;
const CALL = String.raw`^\/phones\/calls\/(CA[0-9a-f]{32})`;

/** Back to the phone that something was done with. */
const backTo = (digits: string): Reply => seeOther(`/#phone-${digits}`);

/** Does something with a call; 409 where that is not possible any more. */
const withCall = (call: PhoneCall | undefined, act: (call: PhoneCall) => boolean): Reply => {
  if (call === undefined) return plainText(404, 'There is no such call.');
  return act(call) ? backTo(call.order.to.slice(1)) : plainText(409, 'This call does not take that now.');
};

/** Sends a text from a phone; 422 for one that cannot be sent. */
const sendText = async (phones: Phones, number: string, form: URLSearchParams): Promise<Reply> => {
  const body = form.get('body') ?? '';
  if (body.trim() === '' || body.length > 1600)
    return plainText(422, 'Write a text of at most 1,600 characters.');
  await phones.textMuster(number, body);
  return backTo(number.slice(1));
};

/** What can be done with the phones, by the page and by programs. */
export const phoneRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/phones$/,
    answer: ({ phones }, { query }) =>
      Promise.resolve(query.get('known') === phones.version ? unchanged : fragment(phoneList(phones, false))),
  },
  {
    method: 'GET',
    path: /^\/phones\.json$/,
    answer: ({ phones }) => Promise.resolve(json(200, phonesAsJson(phones))),
  },
  {
    method: 'POST',
    path: new RegExp(`${PHONE}\\/behaviour$`),
    answer: ({ phones }, { found: [digits = ''], form }) => {
      const name = form.get('behaviour') ?? '';
      if (!isBehaviour(name)) return Promise.resolve(plainText(422, 'Choose one of the ways to behave.'));
      phones.behave(`+${digits}`, name);
      return Promise.resolve(backTo(digits));
    },
  },
  {
    method: 'POST',
    path: new RegExp(`${PHONE}\\/texts$`),
    answer: ({ phones }, { found: [digits = ''], form }) => sendText(phones, `+${digits}`, form),
  },
  {
    method: 'POST',
    path: /^\/texts$/,
    answer: ({ phones }, { form }) => {
      const number = international(form.get('from') ?? '');
      return /^\+[1-9]\d{6,14}$/.test(number)
        ? sendText(phones, number, form)
        : Promise.resolve(plainText(422, 'Enter the number with its country code, such as +447700900555.'));
    },
  },
  {
    method: 'POST',
    path: new RegExp(`${CALL}\\/answer$`),
    answer: ({ phones }, { found: [sid = ''] }) =>
      Promise.resolve(withCall(phones.findCall(sid), (call) => call.answer())),
  },
  {
    method: 'POST',
    path: new RegExp(`${CALL}\\/keys$`),
    answer: ({ phones }, { found: [sid = ''], form }) => {
      const keys = form.get('key') ?? '';
      if (!/^[0-9*#]{1,20}$/.test(keys)) return Promise.resolve(plainText(422, 'Press one of the keys.'));
      return Promise.resolve(
        withCall(phones.findCall(sid), (call) => {
          if (call.gather === undefined) return false;
          for (const key of keys) call.press(key);
          return true;
        }),
      );
    },
  },
  {
    method: 'POST',
    path: new RegExp(`${CALL}\\/end$`),
    answer: ({ phones }, { found: [sid = ''] }) =>
      Promise.resolve(withCall(phones.findCall(sid), (call) => call.hangUp())),
  },
];
