import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { MailBox } from '../mail.ts';
import type { Muster } from '../muster-file.ts';
import { loopback } from '../port.ts';
import { Calls } from './calls.ts';
import { refusal } from './guard.ts';
import { plain, type Reply } from './layout.ts';
import { routes, type Stand } from './routes.ts';

export interface Carrier {
  stop(): Promise<void>;
}

const longestForm = 16_384;

export const carrierAddress = (port: number): string => `http://${loopback}:${port}`;

/** The form that was sent; undefined when it is too long. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) {
    text += String(part);
    if (text.length > longestForm) return undefined;
  }
  return new URLSearchParams(text);
}

async function answer(stand: Stand, request: IncomingMessage, port: number): Promise<Reply> {
  const { method = '', url = '/', headers } = request;
  const refused = refusal({ method, headers }, port);
  if (refused !== undefined) return plain(403, refused);
  const { pathname, searchParams: query } = new URL(url, carrierAddress(port));
  const there = routes.filter(({ path }) => path.test(pathname));
  if (there.length === 0) return plain(404, 'There is nothing at this path.');
  const route = there.find((one) => one.method === method);
  if (route === undefined) return plain(405, `This path takes ${there.map((one) => one.method).join()}.`);
  const form = await formOf(request);
  if (form === undefined) return plain(413, 'The form is too long.');
  const [, ...found] = route.path.exec(pathname) ?? [];
  return route.answer(stand, { query, form, found });
}

/** Stands in for the carrier and the mailboxes of a running Muster, on one port of 127.0.0.1. Rejects when it is taken. */
export async function startCarrier(muster: Muster, port: number): Promise<Carrier> {
  const mails = new MailBox(muster);
  const stand = { apiUrl: muster.apiUrl, calls: new Calls(muster), mails };
  const server = createServer((request, response) => {
    void answer(stand, request, port)
      .catch((fault: unknown) => plain(502, `Muster does not answer as it should: ${String(fault)}`))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  server.listen({ port, host: loopback, exclusive: true });
  await once(server, 'listening');
  return {
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      mails.close();
    },
  };
}
