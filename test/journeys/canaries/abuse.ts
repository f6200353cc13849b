import { callFields, standardRequest, twilioRequest } from '@muster/demo/signed';
import { randomBytes } from 'node:crypto';
import { routeTables } from '@muster/infra/bundling/api-document.ts';
import { routeKey, type Route } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { caller } from '../../support/canaries.ts';
import { bareOf } from '../rights/routes.ts';
import type { Things } from '../rights/things.ts';
import { tokensOf } from '../rights/tokens.ts';
import { unique } from '../support/muster.ts';
import type { Played } from './play.ts';

/** What was answered to something bad, and to what. */
export interface Answered {
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

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

class Sender {
  readonly answers: Answered[] = [];

  async send(what: string, url: string, init: RequestInit = {}): Promise<void> {
    const reply = await fetch(url, { redirect: 'manual', ...init });
    const headers = JSON.stringify([...reply.headers]);
    this.answers.push({ what, status: reply.status, text: `${headers} ${await reply.text()}` });
  }
}

/** Every route of the tables as somebody who may call it, with requests that do not fit. */
async function misfits(sender: Sender, things: Things): Promise<void> {
  const [lead, admin] = [(await tokensOf('lead')).access, (await tokensOf('admin')).access];
  const token = things.link.split('/').at(-1) ?? '';
  for (const route of routes) {
    const key = routeKey(route);
    const { method, url } = bareOf(key, things, token);
    const roles = typeof route.auth === 'string' ? [] : route.auth.roles;
    const bearer =
      roles.some((role) => role === 'admin') && !roles.some((role) => role === 'lead') ? admin : lead;
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    const odd = {
      'idempotency-key': encodeURIComponent(caller.name),
      'if-match': `"${caller.number}"`,
      'user-agent': everything,
      referer: `https://example.com/${inPath}`,
    };
    const bodies = ['GET', 'HEAD', 'OPTIONS'].includes(method)
      ? [undefined]
      : [JSON.stringify(misfit(route)), JSON.stringify([everything]), `{"told": "${everything}`];
    for (const body of bodies) {
      const sent = { method, ...(body !== undefined && { body }) };
      await sender.send(`${key} that does not fit`, url, { ...sent, headers });
      await sender.send(`${key} with odd headers`, url, { ...sent, headers: { ...headers, ...odd } });
    }
    await sender.send(`${key} with an odd query`, `${url}?${inQuery.toString()}`, { method, headers });
    const elsewhere = url.replace(/(con|inc|asg|res|prc|rep|src)_[0-9a-z]{26}/, inPath);
    if (elsewhere !== url) await sender.send(`${key} with a number as id`, elsewhere, { method, headers });
    const unknown = { ...headers, authorization: `Bearer ${inPath}.${inPath}.${inPath}` };
    await sender.send(`${key} with an odd token`, url, { method, headers: unknown });
  }
}

/** Webhooks that are forged, old or do not fit, with the caller in every field. */
async function webhooks(sender: Sender, { hotline, system }: Played): Promise<void> {
  const sid = `CA${randomBytes(16).toString('hex')}`;
  const told = Object.keys(callFields(sid, caller.number)).filter((name) => name !== 'CallSid');
  const fields = { CallSid: sid, ...Object.fromEntries(told.map((name) => [name, everything])) };
  const tooLong = { ...callFields(sid, everything.repeat(3)), CallerName: everything.repeat(3) };
  for (const step of ['voice', 'gather?step=menu', 'status']) {
    const url = `${hotline.baseUrl}/${step}`;
    const forged = twilioRequest(url, 'a wrong token of some length', fields);
    await sender.send(`forged ${step}`, url, forged.init);
    await sender.send(`unsigned ${step}`, url, { method: 'POST', body: forged.init.body });
    await sender.send(`unfit ${step}`, url, twilioRequest(url, hotline.authToken, tooLong).init);
    await sender.send(
      `no call ${step}`,
      url,
      twilioRequest(url, hotline.authToken, { CallSid: everything }).init,
    );
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
    await sender.send(`event that is ${what}`, baseUrl, signed.init);
  }
}

/** The responder's pages with a good link and bad forms, and with links that are none. */
async function pages(sender: Sender, { link }: Pick<Played, 'link'>): Promise<void> {
  const base = link.slice(0, link.lastIndexOf('/'));
  for (const below of ['', '/answer', '/understanding', '/status', '/actions/isolate-supply', '/nowhere']) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const told = new URLSearchParams({
        answer: caller.number,
        status: caller.name,
        confirmed: caller.mail,
      });
      const init = { method, ...(method !== 'GET' && { body: told }) };
      await sender.send(`page ${method} ${below}`, `${link}${below}`, init);
      await sender.send(`no link ${method} ${below}`, `${base}/${inPath}${below}`, init);
    }
  }
}

/** Sends all that and gives what was answered. */
export async function abuse(played: Played, things: Things): Promise<readonly Answered[]> {
  const sender = new Sender();
  await misfits(sender, things);
  await webhooks(sender, played);
  await pages(sender, played);
  await pages(sender, things);
  return sender.answers;
}
