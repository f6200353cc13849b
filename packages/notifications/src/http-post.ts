import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface HttpPost {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** So long may all of it take, connecting included; milliseconds. */
  readonly timeoutMs: number;
  /** How the host's address is found, where that is not the system's way. */
  readonly lookup?: LookupFunction;
}

/** `not-connected`: nothing was handed over. `no-answer`: it may have been. `why` is a code. */
export type Posted =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly body: string;
    }
  | { readonly kind: 'not-connected'; readonly why: string }
  | { readonly kind: 'no-answer'; readonly why: string };

/** Of an answer no more is read. */
const MOST_BYTES = 65_536;

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'no-code';
};

/**
 * Posts once, on a connection of its own, and follows no redirect. Never rejects. A connection that was kept from an earlier post
 * may have died while its Lambda was frozen, and then nobody knows whether the message went out: for the same reason nothing is
 * sent before the connection stands.
 */
export const postOnce = ({ url, headers, body, timeoutMs, lookup }: HttpPost): Promise<Posted> =>
  new Promise((resolve) => {
    const isSecure = url.protocol === 'https:';
    let isConnected = false;
    const fail = (why: string) => resolve({ kind: isConnected ? 'no-answer' : 'not-connected', why });
    const posting = (isSecure ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      ...(lookup && { lookup }),
    });
    const timer = setTimeout(() => {
      fail('timeout');
      posting.destroy();
    }, timeoutMs);
    posting.once('close', () => {
      clearTimeout(timer);
      fail('closed');
    });
    posting.on('error', (error) => fail(codeOf(error)));
    posting.once('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isConnected = true;
        posting.end(body);
      });
    });
    posting.once('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const finish = () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({
          kind: 'answered',
          status,
          headers: answered,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk.subarray(0, MOST_BYTES - bytes));
        bytes += chunk.length;
        if (bytes < MOST_BYTES) return;
        finish();
        posting.destroy();
      });
      response.once('end', finish);
      response.on('error', (error) => fail(codeOf(error)));
    });
  });
