import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { people } from '@muster/demo';
import { MailBox } from '../mail.ts';
import type { Loaded } from '../muster-file.ts';
import { loopback } from '../port.ts';
import { hostRefusal, originRefusal } from './guard.ts';
import { Calls } from './hotline/calls.ts';
import { international } from './international.ts';
import { plainText, type Reply } from './layout.ts';
import { Phones } from './phones/phones.ts';
import { answerApi, isOfApi } from './rest/api.ts';
import type { CarrierState } from './route.ts';
import { routes } from './routes.ts';

export interface Carrier {
  readonly address: string;
  /** From now on it stands in for the carrier, the telephones and the mailboxes of this system. */
  serve(muster: Loaded): void;
  stop(): Promise<void>;
}

const longestForm = 16_384;

export const carrierAddress = (port: number): string => `http://${loopback}:${port}`;

const phonesOf = ({ carrierAccount: account, apiUrl }: Loaded, secondMs: number): Phones =>
  new Phones({
    account,
    secondMs,
    textsUrl: `${apiUrl}/webhooks/carrier/texts`,
    owners: new Map(
      people.flatMap(({ name, phone }) =>
        phone === undefined ? [] : [[international(phone.number), name] as const],
      ),
    ),
  });

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
): Promise<Reply | undefined> {
  const { method = '', url = '/', headers } = request;
  const { pathname, searchParams: query } = new URL(url, carrierAddress(port));
  const otherHost = hostRefusal(headers, port);
  if (otherHost !== undefined) return plainText(403, otherHost);
  if (isOfApi(pathname)) {
    const form = await formOf(request);
    if (form === undefined) return plainText(413, 'The form is too long.');
    const { authorization } = headers;
    return answerApi(state?.phones, { method, path: pathname, authorization, form });
  }
  const otherOrigin = originRefusal({ method, headers });
  if (otherOrigin !== undefined) return plainText(403, otherOrigin);
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

export interface CarrierOptions {
  /** How long a second of calls and texts lasts; less in tests. */
  readonly secondMs?: number;
}

/** Takes the port, on 127.0.0.1, for the stand-in of carrier, telephones and mailboxes. Rejects when it is taken. */
export async function openCarrier(port: number, { secondMs = 1000 }: CarrierOptions = {}): Promise<Carrier> {
  let state: CarrierState | undefined;
  const server = createServer((request, response) => {
    void answer(state, request, port)
      .catch((fault: unknown) => plainText(502, `Muster does not answer as it should: ${String(fault)}`))
      .then((reply) => {
        // Without a reply the connection stays open until whoever asked gives up.
        if (reply !== undefined) response.writeHead(reply.status, reply.headers).end(reply.body);
      });
  });
  server.listen({ port, host: loopback, exclusive: true });
  await once(server, 'listening');
  return {
    address: carrierAddress(port),
    serve: (muster) => {
      state = {
        apiUrl: muster.apiUrl,
        calls: new Calls(muster),
        mails: new MailBox(muster),
        phones: phonesOf(muster, secondMs),
      };
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      state?.mails.close();
      state?.phones.stop();
    },
  };
}
