import { createHash, timingSafeEqual } from 'node:crypto';
import type { CarrierAccount } from '../../muster-file.ts';
import { json, type Reply } from '../layout.ts';
import type { Phones } from '../phones/phones.ts';
import { callView, createCall } from './calls.ts';
import { createMessage, messageView } from './messages.ts';
import { Refusal } from './refusal.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly form: URLSearchParams;
}

const PREFIX = '/2010-04-01/';

/** Whether a path is of the carrier's REST API, and not of its page. */
export const isOfApi = (path: string): boolean => path.startsWith(PREFIX);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const requireAccount = (
  authorization: string | undefined,
  named: string,
  { accountSid, authToken }: CarrierAccount,
): void => {
  const right = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const isRight = timingSafeEqual(digest(authorization ?? ''), digest(right));
  if (!isRight || named !== accountSid) throw new Refusal(401, 20003, 'Authenticate');
};

const PATH =
  /^\/2010-04-01\/Accounts\/(?<account>AC[0-9a-f]{32})\/(?<kind>Messages|Calls)(?:\/(?<sid>(?:SM|CA)[0-9a-f]{32}))?\.json$/;

const found = <Item>(item: Item | undefined, path: string): Item => {
  if (item === undefined) throw new Refusal(404, 20404, `The requested resource ${path} was not found`);
  return item;
};

const show = (phones: Phones, kind: string, sid: string, path: string): Reply =>
  kind === 'Messages'
    ? json(200, messageView(phones.account, found(phones.findText(sid), path)))
    : json(200, callView(phones.account, found(phones.findCall(sid), path)));

const create = (phones: Phones, kind: string, form: URLSearchParams): Reply | undefined => {
  const { account } = phones;
  const made =
    kind === 'Messages'
      ? messageView(account, createMessage(phones, form))
      : callView(account, createCall(phones, form));
  return phones.behaviourOf(made.to).api === 'lost' ? undefined : json(201, made);
};

const answer = (phones: Phones, request: ApiRequest): Reply | undefined => {
  const { method, path, authorization, form } = request;
  const { account = '', kind = '', sid } = found(PATH.exec(path)?.groups, path);
  requireAccount(authorization, account, phones.account);
  if (method === 'GET' && sid !== undefined) return show(phones, kind, sid, path);
  if (method === 'POST' && sid === undefined) return create(phones, kind, form);
  throw new Refusal(405, 20004, 'Method not allowed');
};

/**
 * What Twilio's REST API answers, as far as Muster uses it: a text or a call is created, or one is read. Undefined: as asked
 * for the phone, the reply is lost on its way.
 */
export function answerApi(phones: Phones | undefined, request: ApiRequest): Reply | undefined {
  try {
    if (phones === undefined) throw new Refusal(503, 20503, 'Service Unavailable');
    return answer(phones, request);
  } catch (fault) {
    if (fault instanceof Refusal) return fault.reply;
    throw fault;
  }
}
