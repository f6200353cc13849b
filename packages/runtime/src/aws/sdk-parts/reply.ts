import { isRecord } from './json.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Metadata {
  readonly httpStatusCode: number;
  readonly requestId?: string;
  readonly extendedRequestId?: string;
  readonly cfId?: string;
}

/** What the SDK says of each reply; how often it was asked for is added where it is repeated. */
export const metadataOf = ({ status, headers }: Reply): Metadata => {
  const requestId =
    headers['x-amzn-requestid'] ?? headers['x-amzn-request-id'] ?? headers['x-amz-request-id'];
  const { 'x-amz-id-2': extendedRequestId, 'x-amz-cf-id': cfId } = headers;
  return {
    httpStatusCode: status,
    ...(requestId !== undefined && { requestId }),
    ...(extendedRequestId !== undefined && { extendedRequestId }),
    ...(cfId !== undefined && { cfId }),
  };
};

/** A refusal under the name that AWS gives it, with its facts as properties. */
export class ServiceRefusal extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: Metadata;
  constructor(name: string, message: string, reply: Reply) {
    super(message);
    this.name = name;
    this.$fault = reply.status < 500 ? 'client' : 'server';
    this.$metadata = metadataOf(reply);
  }
}

const factsIn = ({ body }: Reply): Readonly<Record<string, unknown>> => {
  const text = body.toString();
  if (text.startsWith('<')) {
    const tags = [...text.matchAll(/<(Code|Message)>([^<]*)</g)];
    return Object.fromEntries(tags.map(([, tag = '', value]) => [tag.toLowerCase(), value]));
  }
  try {
    const facts: unknown = JSON.parse(text);
    return isRecord(facts) ? facts : {};
  } catch {
    return {};
  }
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `com.amazonaws.some#Name:http://…` is called Name. */
const plainName = (name: string): string => name.replace(/[,:].*$/s, '').replace(/^.*#/s, '');

/** A reply of 300 and above as an error; `response` is what the SDK's signer looks at for the time of day. */
export const refusalOf = (reply: Reply, response: unknown): ServiceRefusal => {
  const { message, Message, __type, code, ...facts } = factsIn(reply);
  const name = text(__type) ?? text(code) ?? reply.headers['x-amzn-errortype'] ?? 'Unknown';
  const said = text(message) ?? text(Message) ?? 'UnknownError';
  const refusal = new ServiceRefusal(plainName(name), said, reply);
  Object.defineProperty(refusal, '$response', { value: response, enumerable: false });
  return Object.assign(refusal, facts);
};
