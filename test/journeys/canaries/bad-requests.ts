import { callFields, standardRequest, twilioRequest } from '@muster/demo/signed';
import { randomBytes } from 'node:crypto';
import { routeTables } from '@muster/infra/bundling/api-document.ts';
import { routeKey, type Route } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { caller } from '../../support/canaries.ts';
import { userOf, withBearer } from '../requests/callers.ts';
import { requestTo } from '../requests/routes.ts';
import { send, sendWith, takesBody, type Answered } from '../requests/send.ts';
import type { Things } from '../requests/things.ts';
import { unique } from '../support/muster.ts';
import type { Played } from './play.ts';

type Answers = AsyncGenerator<Answered, void>;

const everything = Object.values(caller).join(' ');
const routes = routeTables.flatMap(({ routes: table }) => Object.values<Route>(table));
const inPath = encodeURIComponent(caller.number);
const inQuery = new URLSearchParams({
  limit: caller.number,
  cursor: caller.mail,
  class: caller.name,
  status: caller.words,
  team: caller.street,
  from: caller.number,
});

const Described = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

/** A body in which every field that the route has is of a wrong type and tells of the caller. */
const misfit = ({ body, form }: Route): Record<string, unknown> => {
  const schema = body ?? form;
  const described =
    schema && Described.safeParse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const names = Object.keys(described?.data?.properties ?? {});
  return Object.fromEntries(names.map((name) => [name, [{ told: everything }]]));
};

/** Whether a route is for admins and not for leads. */
const isAdmins = ({ auth }: Route): boolean =>
  typeof auth === 'object' && auth.roles.includes('admin') && !auth.roles.includes('lead');

const ODD_HEADERS = {
  'idempotency-key': encodeURIComponent(caller.name),
  'if-match': `"${caller.number}"`,
  'user-agent': everything,
  referer: `https://example.com/${inPath}`,
};

/** Every route of the tables as somebody who may call it, with requests that do not fit. */
async function* unfitRequests(things: Things): Answers {
  const token = things.link.split('/').at(-1) ?? '';
  const stranger = withBearer(`${inPath}.${inPath}.${inPath}`);
  const [lead, admin] = [await userOf('lead'), await userOf('admin')];
  for (const route of routes) {
    const key = routeKey(route);
    const request = requestTo(key, things, token);
    const { url } = request;
    const user = (isAdmins(route) ? admin : lead).credentialsFor(request);
    const odd = { headers: { ...user.headers, ...ODD_HEADERS } };
    const bodies = takesBody(request.method)
      ? [JSON.stringify(misfit(route)), JSON.stringify([everything]), `{"told": "${everything}`]
      : [undefined];
    for (const body of bodies) {
      yield sendWith(`${key} that does not fit`, request, user, body);
      yield sendWith(`${key} with odd headers`, request, odd, body);
    }
    yield sendWith(`${key} with an odd query`, { ...request, url: `${url}?${inQuery.toString()}` }, user);
    const elsewhere = url.replace(/(con|inc|asg|res|prc|rep|src)_[0-9a-z]{26}/, inPath);
    if (elsewhere !== url) yield sendWith(`${key} with a number as id`, { ...request, url: elsewhere }, user);
    yield sendWith(`${key} with an odd token`, request, stranger.credentialsFor(request));
  }
}

/** Webhooks that are forged, old or do not fit, with the caller in every field. */
async function* webhooks({ hotline, system }: Played): Answers {
  const sid = `CA${randomBytes(16).toString('hex')}`;
  const told = Object.keys(callFields(sid, caller.number)).filter((name) => name !== 'CallSid');
  const fields = { CallSid: sid, ...Object.fromEntries(told.map((name) => [name, everything])) };
  const tooLong = { ...callFields(sid, everything.repeat(3)), CallerName: everything.repeat(3) };
  for (const step of ['voice', 'gather?step=menu', 'status']) {
    const url = `${hotline.baseUrl}/${step}`;
    const forged = twilioRequest(url, 'a wrong token of some length', fields);
    yield send(`forged ${step}`, url, forged.init);
    yield send(`unsigned ${step}`, url, { method: 'POST', body: forged.init.body });
    yield send(`unfit ${step}`, url, twilioRequest(url, hotline.authToken, tooLong).init);
    yield send(`no call ${step}`, url, twilioRequest(url, hotline.authToken, { CallSid: everything }).init);
  }
  const { baseUrl, secret } = system;
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
  const other = `whsec_${randomBytes(32).toString('base64')}`;
  const unfit = JSON.stringify({ type: [everything], data: { caller: everything, summary: [everything] } });
  for (const [what, key, seconds, body] of [
    ['forged', other, 0, unfit],
    ['old', secret, -3600, unfit],
    ['unfit', secret, 0, unfit],
    ['incomplete', secret, 0, JSON.stringify({ type: 'alarm', data: { caller: { name: caller.name } } })],
    ['not JSON', secret, 0, `{"told": "${everything}`],
  ] as const) {
    const signed = standardRequest(baseUrl, key, { id: unique('msg'), at: at(seconds), body });
    yield send(`event that is ${what}`, baseUrl, signed.init);
  }
}

/** The responder's pages with a good link and bad forms, and with links that are none. */
async function* pages({ link }: Pick<Played, 'link'>): Answers {
  const base = link.slice(0, link.lastIndexOf('/'));
  for (const below of ['', '/answer', '/understanding', '/status', '/actions/isolate-supply', '/nowhere']) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const told = new URLSearchParams({
        answer: caller.number,
        status: caller.name,
        confirmed: caller.mail,
      });
      const init = { method, ...(method !== 'GET' && { body: told }) };
      yield send(`page ${method} ${below}`, `${link}${below}`, init);
      yield send(`no link ${method} ${below}`, `${base}/${inPath}${below}`, init);
    }
  }
}

/** Sends all that, one request after another, and gives what was answered. */
export async function sendBadRequests(played: Played, things: Things): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const some of [unfitRequests(things), webhooks(played), pages(played), pages(things)])
    for await (const answered of some) answers.push(answered);
  return answers;
}
