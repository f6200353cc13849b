import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { MailBox } from '../mail.ts';
import type { Muster } from '../muster-file.ts';
import { loopback } from '../port.ts';
import { Calls } from './calls.ts';
import { refusal } from './guard.ts';
import { plainText, type Reply } from './layout.ts';
import { routes, type CarrierState } from './routes.ts';

export interface Carrier {
  readonly address: string;
  /** From now on it stands in for the telephones and mailboxes of this system. */
  serve(muster: Muster): void;
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

async function answer(
  state: CarrierState | undefined,
  request: IncomingMessage,
  port: number,
): Promise<Reply> {
  const { method = '', url = '/', headers } = request;
  const refused = refusal({ method, headers }, port);
  if (refused !== undefined) return plainText(403, refused);
  const { pathname, searchParams: query } = new URL(url, carrierAddress(port));
  const there = routes.filter(({ path }) => path.test(pathname));
  if (there.length === 0) return plainText(404, 'There is nothing at this path.');
  const route = there.find((one) => one.method === method);
  if (route === undefined) return plainText(405, `This path takes ${there.map((one) => one.method).join()}.`);
  if (state === undefined) return plainText(503, 'Muster is starting: load this page again in a minute.');
  const form = await formOf(request);
  if (form === undefined) return plainText(413, 'The form is too long.');
  const [, ...found] = route.path.exec(pathname) ?? [];
  return route.answer(state, { query, form, found });
}

/** Takes the port, on 127.0.0.1, for the stand-in of telephones and mailboxes. Rejects when it is taken. */
export async function openCarrier(port: number): Promise<Carrier> {
  let state: CarrierState | undefined;
  const server = createServer((request, response) => {
    void answer(state, request, port)
      .catch((fault: unknown) => plainText(502, `Muster does not answer as it should: ${String(fault)}`))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  server.listen({ port, host: loopback, exclusive: true });
  await once(server, 'listening');
  return {
    address: carrierAddress(port),
    serve: (muster) => {
      state = { apiUrl: muster.apiUrl, calls: new Calls(muster), mails: new MailBox(muster) };
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      state?.mails.close();
    },
  };
}
