import type {
  APIGatewayProxyEventV2,
  APIGatewayEventRequestContextV2,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { ProblemError } from './problem.ts';
import type { Claims } from './caller.ts';

/** What API Gateway's HTTP API sends (payload 2.0), with or without a signed-in user. */
export type HttpEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & {
  requestContext: APIGatewayEventRequestContextV2 & { authorizer?: { jwt?: { claims: Claims } } };
};
export type HttpResult = APIGatewayProxyStructuredResultV2;

export const MAX_BODY_BYTES = 256_000;

/** The exact bytes that were sent. API Gateway encodes forms and unknown types as base64, text and JSON not. */
export const bytesOf = ({ body = '', isBase64Encoded }: HttpEvent): Buffer => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES) {
    const detail = `A body may have ${MAX_BODY_BYTES} bytes.`;
    throw new ProblemError({ status: 413, rule: 'too-large', detail });
  }
  return bytes;
};

export const headersOf = (event: HttpEvent): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? '']));
