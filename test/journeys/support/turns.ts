import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** `shared` beside others of its kind, or `alone`. */
export type Kind = 'shared' | 'alone';

interface Waiting {
  readonly socket: Socket;
  readonly kind: Kind;
}

/**
 * Gives files of tests their turn at one system, in the order in which they ask: any number that share it, or one alone. A
 * turn is a connection, so that a process which ends gives its turn back.
 */
export class Turns {
  readonly #server: Server = createServer((socket) => {
    this.#greet(socket);
  });
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<Socket, Kind>();

  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.#running.keys()) socket.destroy();
    this.#server.close();
  }

  #greet(socket: Socket): void {
    socket.setEncoding('utf8').once('data', (kind: string) => {
      this.#waiting.push({ socket, kind: kind === 'alone' ? 'alone' : 'shared' });
      this.#next();
    });
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      this.#running.delete(socket);
      const at = this.#waiting.findIndex((one) => one.socket === socket);
      if (at >= 0) this.#waiting.splice(at, 1);
      this.#next();
    });
  }

  #next(): void {
    for (;;) {
      const [first] = this.#waiting;
      if (first === undefined) return;
      const kinds = [...this.#running.values()];
      if (kinds.includes('alone') || (first.kind === 'alone' && kinds.length > 0)) return;
      this.#waiting.shift();
      this.#running.set(first.socket, first.kind);
      first.socket.write('go');
    }
  }
}

/** Waits for a turn; gives what ends it. */
export async function takeTurn(port: number, kind: Kind): Promise<() => void> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  await once(socket, 'connect');
  socket.write(kind);
  await once(socket, 'data');
  socket.unref();
  return () => socket.destroy();
}
