import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sqs } from '../src/aws/clients/sqs.ts';

const received: string[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push(body);
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(
      JSON.stringify({ MessageId: 'm-1', MD5OfMessageBody: createHash('md5').update('a row').digest('hex') }),
    );
  });
});

beforeAll(async () => {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${address.port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise((settle) => server.close(settle));
});

test('a message for a queue with an AWS address goes to the configured endpoint', async () => {
  const QueueUrl = 'https://sqs.eu-west-2.amazonaws.com/000000000000/parked';
  await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: 'a row' }));
  expect(received).toHaveLength(1);
  expect(received[0]).toContain(QueueUrl);
});

const root = join(import.meta.dirname, '../../..');

test('no client of queues anywhere follows the host in a queue’s address', () => {
  const folders = ['infra', 'packages', 'services', 'test'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => join(root, folder, name)),
  );
  const made = files
    .filter((file) => file !== import.meta.filename)
    .flatMap((file) => readFileSync(file, 'utf8').match(/new SQSClient\([^)]*\)?/g) ?? []);
  expect(made.length).toBeGreaterThan(5);
  expect(made.filter((text) => !/useQueueUrlAsEndpoint: false|queueConnection\(/.test(text))).toEqual([]);
});
