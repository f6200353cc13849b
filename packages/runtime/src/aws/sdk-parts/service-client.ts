import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { recursionDetectionMiddleware } from '@aws-sdk/core/client';
import { AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { retryMiddleware, StandardRetryStrategy } from '@smithy/core/retry';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { endpointOf, regionOf } from './endpoint.ts';
import { metadataOf, refusalOf, type Reply } from './reply.ts';

/** Of AWS's services: how its host begins, the name it signs by if that is another, and its name in `AWS_ENDPOINT_URL_<variable>`. */
export interface Service {
  readonly host: string;
  readonly signsAs?: string;
  readonly variable: string;
  /** Whether the path is signed as it stands, which S3 alone wants. */
  readonly signsPlainPath?: boolean;
}

/** As the SDK's clients take them; times in milliseconds. */
export interface ClientSettings {
  readonly maxAttempts?: number;
  readonly requestHandler?: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: boolean;
  };
}

/** What a command asks for, and what it makes of a reply below 300. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly read: (reply: Reply) => object;
}

export interface Command {
  readonly exchange: () => Exchange;
}

interface Signing {
  readonly signer: () => Promise<SignatureV4>;
  /** Milliseconds; the SDK's signer writes here how far this machine's clock is off. */
  systemClockOffset: number;
}

/** What was answered and cannot be read says at least to which status. */
const readBy = (read: Exchange['read'], reply: Reply): object => {
  try {
    return read(reply);
  } catch (error) {
    throw error instanceof SyntaxError ? Object.assign(error, { $metadata: metadataOf(reply) }) : error;
  }
};

const sigV4 = new AwsSdkSigV4Signer();
const keepTrace = recursionDetectionMiddleware();

/** Sends commands to one service, with the SDK's own signer, transport and repetitions. Throws what the SDK throws. */
export class ServiceClient {
  readonly #service: Service;
  readonly #handler: NodeHttpHandler;
  readonly #maxAttempts: number;
  readonly #strategy: StandardRetryStrategy;
  readonly #identity = fromEnv();
  readonly #signing: Signing = { systemClockOffset: 0, signer: () => this.#signer() };
  #kept: Promise<SignatureV4> | undefined;

  constructor(service: Service, { maxAttempts = 3, requestHandler }: ClientSettings) {
    this.#service = service;
    this.#handler = new NodeHttpHandler({ ...requestHandler });
    this.#maxAttempts = maxAttempts;
    this.#strategy = new StandardRetryStrategy(maxAttempts);
  }

  async send(command: Command): Promise<object> {
    const { read, ...asked } = command.exchange();
    const { protocol, hostname, port } = endpointOf(this.#service);
    const length = String(Buffer.byteLength(asked.body));
    const request = new HttpRequest({
      ...asked,
      query: { ...asked.query },
      protocol,
      hostname,
      ...(port !== '' && { port: Number(port) }),
      headers: {
        ...asked.headers,
        host: port === '' ? hostname : `${hostname}:${port}`,
        'content-length': length,
      },
    });
    const repeated = retryMiddleware({
      maxAttempts: () => Promise.resolve(this.#maxAttempts),
      retryStrategy: () => Promise.resolve(this.#strategy),
    })(() => this.#attempt(request, read), {});
    const answer: { readonly output: object } = await keepTrace(repeated, {})({ input: {}, request });
    return answer.output;
  }

  async #attempt(request: HttpRequest, read: Exchange['read']) {
    const signed = {
      config: this.#signing,
      context: {},
      signingRegion: regionOf(),
      signingName: this.#service.signsAs ?? this.#service.host,
    };
    const sent = await sigV4.sign(request, await this.#identity(), signed);
    const { response } = await this.#handler.handle(HttpRequest.clone(sent));
    if (!(response.body instanceof Readable)) throw new TypeError('a reply without a body to read');
    const reply: Reply = {
      status: response.statusCode,
      headers: response.headers,
      body: await buffer(response.body),
    };
    if (reply.status >= 300) return sigV4.errorHandler(signed)(refusalOf(reply, response));
    sigV4.successHandler(response, signed);
    return { response, output: { ...readBy(read, reply), $metadata: metadataOf(reply) } };
  }

  #signer(): Promise<SignatureV4> {
    const uriEscapePath = this.#service.signsPlainPath !== true;
    this.#kept ??= this.#identity().then(
      (credentials) =>
        new SignatureV4({
          credentials,
          region: regionOf(),
          service: this.#service.signsAs ?? this.#service.host,
          sha256: Sha256,
          uriEscapePath,
        }),
    );
    return this.#kept;
  }
}
