import { execFile } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bundling } from '../../infra/bundling/bundle.ts';

type Headers = Readonly<Record<string, string>>;
/** `broken`: the connection ends within the answer. */
type Answer = readonly [status: number, body: object | string, headers?: Headers] | 'broken';

const error = (name: string, more: object = {}, headers: Headers = {}): Answer => [
  400,
  { __type: name, message: `${name}!`, ...more },
  headers,
];
const XML = { 'content-type': 'application/xml' };
const made = { Enabled: true, UserStatus: 'CONFIRMED', UserCreateDate: 1_764_000_000.25 };
const everyKind = {
  packed: { B: 'AP8H' },
  none: { NULL: true },
  yes: { BOOL: false },
  numbers: { L: [{ N: '0' }, { N: '-1.5' }, { N: '1E+2' }] },
  within: { M: { list: { L: [{ M: { a: { S: 'ä€😀' } } }, { L: [] }] }, empty: { M: {} } } },
};
const row = { Item: { pk: { S: 'a' }, n: { N: '1' }, tags: { L: [{ S: 'x' }] } } };
const down: Answer = [500, { __type: 'InternalServerError', message: 'down' }];

/** What the services answer, in the order in which the probe asks. */
const answers: readonly Answer[] = [
  [200, row],
  error('com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'),
  error('com.amazonaws.dynamodb.v20120810#ThrottlingException'),
  [200, row],
  down,
  down,
  down,
  error('com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException'),
  [200, {}],
  error('com.amazonaws.dynamodb.v20120810#TransactionCanceledException', {
    CancellationReasons: [{ Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' }],
  }),
  [200, { Name: 'some', SecretString: 'text' }],
  error('ResourceNotFoundException'),
  error('ResourceExistsException'),
  [200, { Name: 'some' }],
  [200, { FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException', ErrorMessage: 'slow' }] }],
  [200, { MessageId: 'm1', MD5OfMessageBody: '9dd4e461268c8034f5c8564e155c67a6' }],
  [
    400,
    { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'none' },
    { 'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender' },
  ],
  [202, ''],
  [429, { Reason: 'x', message: 'busy' }, { 'x-amzn-errortype': 'TooManyRequestsException' }],
  [200, '', { etag: '"e"' }],
  [
    403,
    '<Error><Code>AccessDenied</Code><Message>no</Message></Error>',
    { 'content-type': 'application/xml' },
  ],
  [200, { MessageId: 'sent1' }],
  [400, { message: 'Invalid address' }, { 'x-amzn-errortype': 'BadRequestException:http://a/' }],
  [400, { message: 'Email address is not verified.' }, { 'x-amzn-errortype': 'MessageRejected' }],
  [200, {}],
  [200, { Items: [everyKind, row.Item], Count: 2, ScannedCount: 2, LastEvaluatedKey: { pk: { S: 'a' } } }],
  [200, { Items: [], Count: 0 }],
  [200, { Attributes: everyKind }],
  [502, '<html>Bad Gateway</html>', { 'content-type': 'text/html' }],
  [200, row],
  'broken',
  [200, row],
  [200, '<html>'],
  error('com.amazon.coral.service#RequestTimeTooSkewed', {}, { date: 'Mon, 30 Nov 2037 12:00:00 GMT' }),
  [200, row, { date: 'Mon, 30 Nov 2037 12:00:00 GMT' }],
  [200, row],
  [200, { FailedEntryCount: 0, Entries: [{ EventId: 'e1' }] }],
  [200, { MessageId: 'm2', MD5OfMessageBody: '9dd4e461268c8034f5c8564e155c67a6' }],
  [200, { MessageId: 'm3', MD5OfMessageBody: '00000000000000000000000000000000' }],
  [200, { b: 2 }],
  [200, { errorMessage: 'failed' }, { 'x-amz-function-error': 'Unhandled' }],
  [204, ''],
  [404, '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>', XML],
  [200, '[]'],
  [200, { Username: 'm.reid', UserAttributes: [{ Name: 'sub', Value: 's1' }], ...made }],
  error('UserNotFoundException'),
  [200, { Users: [{ Username: 'm.reid', Attributes: [], ...made }], PaginationToken: 'more' }],
  [200, { User: { Username: 'm.reid', Attributes: [], ...made } }],
  [200, { Groups: [{ GroupName: 'lead' }, { GroupName: 'admin' }] }],
  error('TooManyRequestsException'),
  [200, {}],
];

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Whether the request carries the signature of the key "secret", reckoned from the request itself. */
const isSigned = ({ method, url, headers, body }: Asked): boolean => {
  const [, scope = '', names = '', signature] =
    /Credential=key\/(\S+), SignedHeaders=(\S+), Signature=(\S+)/.exec(headers.authorization ?? '') ?? [];
  const [path = '', query = ''] = url.split('?');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  // A path is escaped once more before it is signed, but for S3, which alone names its operation in the query.
  const signedPath = query.startsWith('x-id=') ? path : path.split('/').map(encodeURIComponent).join('/');
  const canonical = [method, signedPath, query, signed.join(''), names, sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, 'AWS4secret');
  return hmac(key, text).toString('hex') === signature;
};

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'muster-sdk-'));
const source = join(import.meta.dirname, 'sdk-probe.ts');
const bundled = join(folder, 'probe.cjs');

const probe = async (file: string) => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const answer = answers[asked.length] ?? [418, 'asked once too often'];
      asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      if (answer === 'broken') {
        response.writeHead(200, { 'content-length': 100 }).write('{');
        setTimeout(() => response.destroy(), 20);
        return;
      }
      const [status, body, more] = answer;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      response.writeHead(status, { 'x-amzn-requestid': 'r1', ...more }).end(text);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { stdout } = await run(process.execPath, [file], {
    env: {
      PATH: process.env['PATH'],
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    },
  });
  server.close();
  const outcomes = z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(
        stdout
          .replaceAll(/"totalRetryDelay":\d+/g, '"totalRetryDelay":0')
          .replaceAll(/\\n {2}Deserialization error: [^"]*/g, ''),
      ),
    );
  return { asked, outcomes };
};

let whole: Awaited<ReturnType<typeof probe>>;
let ours: Awaited<ReturnType<typeof probe>>;
beforeAll(async () => {
  await build({ ...bundling, entryPoints: [source], outfile: bundled });
  whole = await probe(source);
  ours = await probe(bundled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A JSON text by its content: the order of its fields means nothing to AWS. */
const valueOf = (body: string): unknown => (body.startsWith('{') ? JSON.parse(body) : body);

/** What of a request must be the same; S3's own checksums are left out of a bundle. */
const told = ({ method, url, headers, body }: Asked) => ({
  request: `${method} ${url}`,
  type: headers['content-type'],
  target: headers['x-amz-target'],
  body: valueOf(
    body.replace(/127\.0\.0\.1:\d+/, 'host').replace(/(?<="ClientRequestToken":")[^"]+/, 'token'),
  ),
});

describe('a bundle speaks to AWS as the whole SDK does', () => {
  test('it asks for the same, as often', () => {
    expect(ours.asked.map(told)).toEqual(whole.asked.map(told));
    expect(ours.asked).toHaveLength(answers.length);
  });

  test('it understands the same of every answer and every refusal', () => {
    expect(ours.outcomes).toEqual(whole.outcomes);
  });

  test('every request is signed', () => {
    expect(ours.asked.filter((asked) => !isSigned(asked)).map(told)).toEqual([]);
  });

  test('the signature of what is stored covers its content', () => {
    const stored = ours.asked.filter(({ method }) => method === 'PUT');
    expect(stored.map(({ headers }) => headers['x-amz-content-sha256'])).toEqual(
      stored.map(({ body }) => sha256(body)),
    );
    expect(stored).toHaveLength(2);
  });
});
