import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';

export interface TlsProxy {
  readonly port: number;
  /** How many requests went through. */
  readonly requests: () => number;
  /** The ids of the keys that signed them. */
  readonly keys: ReadonlySet<string>;
  /** What came to it and was no TLS, or would not trust it. */
  readonly strangers: readonly string[];
  stop(): Promise<void>;
}

/** Speaks TLS on a port of loopback, and passes everything on to a plain port of it. */
export async function openTlsProxy(
  { key, cert }: { readonly key: Buffer; readonly cert: Buffer },
  behind: () => number,
): Promise<TlsProxy> {
  let count = 0;
  const keys = new Set<string>();
  const strangers: string[] = [];
  const server = createServer({ key, cert }, (asked, answered) => {
    count += 1;
    const [, id] = /Credential=([^/]+)\//.exec(asked.headers.authorization ?? '') ?? [];
    if (id !== undefined) keys.add(id);
    const { method, url: path, headers } = asked;
    const passed = request({ host: '127.0.0.1', port: behind(), method, path, headers }, (reply) => {
      answered.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answered);
    });
    passed.on('error', () => answered.destroy());
    answered.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.on('tlsClientError', (fault: NodeJS.ErrnoException) => strangers.push(fault.code ?? fault.message));
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the proxy has no port');
  return {
    port: at.port,
    requests: () => count,
    keys,
    strangers,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
