import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createConnection, createServer, type Server } from 'node:net';
import { portHolder } from './port-holder.ts';
import { UserError } from './user-error.ts';

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

export type PortOption = '--port' | '--carrier-port' | '--console-port';

/** Throws UserError unless the port is free on 127.0.0.1 and on [::1], to which a browser may resolve "localhost". */
export async function requirePort(port: number, option: PortOption): Promise<void> {
  const other = `Stop that program, or choose another port: npm start -- ${option} ${port === 4577 ? 4588 : 4577}`;
  const taken = async (host: string, besides: string) => {
    const holder = await portHolder(port);
    const by =
      holder === undefined ? 'another program' : `another program, ${holder.name} (process ${holder.pid})`;
    return new UserError(`Port ${port} on ${host} is taken by ${by}${besides}. ${other}`);
  };
  if (await somebodyListens(loopback, port)) throw await taken(loopback, '');
  if (await somebodyListens('::1', port)) throw await taken('[::1]', ', and "localhost" would lead there');
  const code = await refusal(port);
  if (code !== undefined)
    throw new UserError(`Port ${port} on ${loopback} cannot be used (${code}). ${other}`);
}

/** Below those that systems give to outgoing connections, of which any might get the port before it is listened on. */
const range = { from: 20_000, to: 32_768 };

async function holdAnyPort(): Promise<{ port: number; server: Server }> {
  for (let tried = 0; tried < 1_000; tried += 1) {
    const port = randomInt(range.from, range.to);
    const server = createServer();
    try {
      await once(server.listen({ port, host: loopback, exclusive: true }), 'listening');
      return { port, server };
    } catch {
      server.close();
    }
  }
  throw new Error(`no free port from ${range.from} to ${range.to}`);
}

/** A port for each name, free on loopback right now. Ask once for all of one system: two calls may give the same port. */
export async function freePorts<Name extends string>(...names: Name[]): Promise<Record<Name, number>> {
  const held: Server[] = [];
  const ports: Partial<Record<Name, number>> = {};
  const isWhole = (some: typeof ports): some is Record<Name, number> =>
    names.every((name) => some[name] !== undefined);
  try {
    for (const name of names) {
      const { port, server } = await holdAnyPort();
      held.push(server);
      ports[name] = port;
    }
  } finally {
    await Promise.all(held.map((server) => once(server.close(), 'close')));
  }
  if (!isWhole(ports)) throw new Error('a name without a port');
  return ports;
}

/** Throws UserError when two options name one port. */
export function requireDifferent(ports: Readonly<Partial<Record<PortOption, number>>>): void {
  const named = Object.entries(ports);
  for (const [at, [option, port]] of named.entries()) {
    const [same] = named.slice(at + 1).find(([, other]) => other === port) ?? [];
    if (same !== undefined)
      throw new UserError(`${option} and ${same} are both ${port}: give two different ports.`);
  }
}
