import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import * as z from 'zod';

const Entries = z.object({ Entries: z.array(z.unknown()) });
const linkKey = JSON.stringify({ id: 'k1', key: 'fictional'.repeat(8).slice(0, 64) });

const answers: Readonly<Record<string, (body: string) => object>> = {
  Query: () => ({ Items: [], Count: 0, ScannedCount: 0 }),
  GetSecretValue: () => ({ SecretString: linkKey }),
  PutEvents: (body) => {
    const { Entries: entries } = Entries.parse(JSON.parse(body));
    return { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: 'taken' })) };
  },
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  return text;
};

/** An AWS account that holds nothing and answers at once: a first call costs what the caller does for it. */
export async function openEmptyAccount() {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    void textOf(request).then((body) => {
      const action = String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1);
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify(answers[action ?? '']?.(body) ?? {}));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    /** The calls since it was last asked. */
    taken: (): number => {
      const count = calls;
      calls = 0;
      return count;
    },
    close: () => server.close(),
  };
}
