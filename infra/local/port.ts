import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import { Trouble } from './trouble.ts';

export const loopback = '127.0.0.1';

const somebodyListens = async (host: string, port: number): Promise<boolean> => {
  const socket = createConnection({ host, port, timeout: 1_000 });
  try {
    return await new Promise((settle) => {
      socket.once('connect', () => settle(true));
      socket.once('timeout', () => settle(true));
      socket.once('error', () => settle(false));
    });
  } finally {
    socket.destroy();
  }
};

const refusal = async (port: number): Promise<string | undefined> => {
  const server = createServer().listen({ port, host: loopback, exclusive: true });
  try {
    await once(server, 'listening');
    return undefined;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault);
  } finally {
    server.close();
  }
};

/**
 * Makes sure that the port is ours to take: on 127.0.0.1, where everything will answer, and on [::1], which "localhost"
 * may mean to a browser. Throws Trouble with the remedy otherwise.
 */
export async function requirePort(port: number): Promise<void> {
  const other = `Stop that program, or choose another port: npm start -- --port ${port === 4577 ? 4588 : 4577}`;
  if (await somebodyListens(loopback, port)) {
    throw new Trouble(
      `Port ${port} on ${loopback} is taken by another program (an earlier Muster?). ${other}`,
    );
  }
  if (await somebodyListens('::1', port)) {
    throw new Trouble(
      `Port ${port} on [::1] is taken by another program, and "localhost" would lead there. ${other}`,
    );
  }
  const code = await refusal(port);
  if (code !== undefined) throw new Trouble(`Port ${port} on ${loopback} cannot be used (${code}). ${other}`);
}

/** A port that is free on loopback right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, loopback);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
