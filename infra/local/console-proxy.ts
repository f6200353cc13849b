import { once } from 'node:events';
import {
  createServer,
  request as plain,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { loopback } from './port.ts';

export interface Behind {
  readonly endpoint: string;
  /** Its name in the DNS, by which the emulator knows it among its distributions. */
  readonly distribution: string;
}

/** One port of this machine as the public address of Muster: what comes is the distribution's to answer. */
export interface ConsoleProxy {
  readonly address: string;
  serve(behind: Behind): void;
  stop(): Promise<void>;
}

/** These speak of one connection and not of the message; those that a request names itself are left out besides. */
const ofConnection = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];

export const consoleAddress = (port: number): string => `http://${loopback}:${port}`;

const passedOn = ({ rawHeaders, headers }: IncomingMessage): [string, string][] => {
  const named = (headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  const dropped = new Set([...ofConnection, ...named, 'host']);
  const pairs = rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
  );
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase()));
};

const grouped = (pairs: readonly [string, string][]): OutgoingHttpHeaders => {
  const all = new Map<string, string[]>();
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value]);
  return Object.fromEntries(
    [...all].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
};

const say = (response: ServerResponse, status: number, words: string) => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${words}\n`);
};

const pass = (asked: IncomingMessage, answered: ServerResponse, { endpoint, distribution }: Behind) => {
  const { protocol, hostname, port } = new URL(endpoint);
  const headers = { ...grouped(passedOn(asked)), host: distribution };
  // A connection each: one that is kept may be closed from over there just as it is used again.
  const options = { hostname, port, method: asked.method, path: asked.url, headers, agent: false };
  const servername = isIP(hostname) === 0 ? hostname : ''; // else Node expects a certificate for the host that is named
  const passed = (protocol === 'https:' ? secure : plain)({ ...options, servername }, (reply) => {
    answered.writeHead(reply.statusCode ?? 502, grouped(passedOn(reply)));
    reply.on('error', () => answered.destroy());
    reply.pipe(answered);
  });
  passed.on('error', (fault) => {
    if (answered.headersSent) answered.destroy();
    else say(answered, 502, `The emulator at ${endpoint} does not answer: ${fault.message}.`);
  });
  answered.on('close', () => passed.destroy());
  asked.pipe(passed);
};

/**
 * Takes the port, on 127.0.0.1 and under that name alone: no page of another name can lead here, and the sign-in returns to
 * the origin that the user pool knows. The emulator's own paths are not there. Rejects when the port is taken.
 */
export async function openConsoleProxy(port: number): Promise<ConsoleProxy> {
  let behind: Behind | undefined;
  const address = consoleAddress(port);
  const server = createServer((asked, answered) => {
    const host = asked.headers.host ?? '';
    if (host === `localhost:${port}` && asked.method === 'GET') {
      answered.writeHead(307, { location: `${address}${asked.url ?? '/'}` }).end();
    } else if (host !== `${loopback}:${port}`) say(answered, 403, `Muster is reached at ${address} only.`);
    else if (/^\/_(aws|ministack)\//.test(asked.url ?? ''))
      say(answered, 404, 'There is nothing at this path.');
    else if (behind === undefined)
      say(answered, 503, 'Muster is starting: load this page again in a minute.');
    else pass(asked, answered, behind);
  });
  server.listen({ port, host: loopback, exclusive: true });
  await once(server, 'listening');
  return {
    address,
    serve: (to) => {
      behind = to;
    },
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
