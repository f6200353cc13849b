import type { Context } from 'aws-lambda';
import type { HttpEvent, HttpResult } from '../http/event.ts';
import type { LambdaHandler } from '../aws/lambda.ts';

const context: Context = {
  awsRequestId: '7f0c2a4e-0f5d-4b5a-9a52-4f1f2c9d8e11',
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-2:000000000000:function:test',
  memoryLimitInMB: '512',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** For tests: calls a handler as Lambda does, so that no test outside the runtime knows Lambda's shapes. */
export const invoke = <Event, Result>(
  handler: LambdaHandler<Event, Result>,
  event: Event,
  about: Partial<Context> = {},
): Promise<Result> => handler(event, { ...context, ...about });

export interface HttpCall {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, with its content type unless the headers name one. */
  readonly body?: unknown;
  /** Sends the body as base64, as API Gateway does for forms. */
  readonly base64?: boolean;
  /** Signed in as this user, with these Cognito groups (roles, and teams as `team.north`). */
  readonly as?: { readonly username: string; readonly groups: readonly string[] };
  readonly claims?: Readonly<Record<string, unknown>>;
}

const bodyOf = ({ body, base64 = false }: HttpCall): { body?: string; isBase64Encoded: boolean } => {
  if (body === undefined) return { isBase64Encoded: false };
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return { body: bytes.toString(base64 ? 'base64' : 'utf8'), isBase64Encoded: base64 };
};

const claimsOf = ({ as, claims }: HttpCall): Readonly<Record<string, unknown>> | undefined =>
  claims ??
  (as && { token_use: 'access', username: as.username, 'cognito:groups': `[${as.groups.join(' ')}]` });

export const httpEvent = (call: HttpCall): HttpEvent => {
  const [rawPath = '', rawQueryString = ''] = call.path.split('?');
  const claims = claimsOf(call);
  const json = typeof call.body === 'object' && !Buffer.isBuffer(call.body);
  const headers = { ...(json && { 'content-type': 'application/json' }), ...call.headers };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    ...bodyOf(call),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'api.example.com',
      domainPrefix: 'api',
      http: {
        method: call.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: '',
      },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '05/Jan/2026:09:15:00 +0000',
      timeEpoch: 1767604500000,
      ...(claims && { authorizer: { jwt: { claims } } }),
    },
  };
};

/** Calls a `serve` handler over HTTP as API Gateway would. */
export const call = async (
  handler: LambdaHandler<HttpEvent, HttpResult>,
  request: HttpCall,
): Promise<{ status: number; headers: Record<string, string>; body: string; json: () => unknown }> => {
  const { statusCode = 500, headers = {}, body = '' } = await invoke(handler, httpEvent(request));
  const text = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return { status: statusCode, headers: text, body, json: (): unknown => JSON.parse(body) };
};
