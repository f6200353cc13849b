import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DocsReply, DocsRequest } from './answer.ts';

export const PAGE_PATH = '/docs';

/** Gives a file of the page, compressed with gzip; undefined when the page has none of that name. */
export type PageFile = (name: string) => Buffer | undefined;

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.png', 'image/png'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Everything comes from here and no script stands in the page; Swagger UI draws its icons as data. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const secondsKept = { page: 300, file: 86_400 };

const gzipAccepted = ({ acceptEncoding = '' }: DocsRequest): boolean =>
  /(^|[,\s])gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[\d.]+\s*)?(,|$)/i.test(acceptEncoding);

const serve = (name: string, packed: Buffer, asked: DocsRequest): DocsReply => {
  const etag = `"${createHash('sha256').update(packed).digest('base64url')}"`;
  const kept = name === 'index.html' ? secondsKept.page : secondsKept.file;
  const caching = { 'cache-control': `public, max-age=${kept}`, etag, vary: 'accept-encoding' };
  if (asked.ifNoneMatch === etag) return { statusCode: 304, headers: caching, body: '' };
  const zipped = gzipAccepted(asked);
  return {
    statusCode: 200,
    headers: {
      'content-type': types.get(extname(name)) ?? 'application/octet-stream',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...(zipped && { 'content-encoding': 'gzip' }),
      ...caching,
    },
    body: (zipped ? packed : gunzipSync(packed)).toString('base64'),
    isBase64Encoded: true,
  };
};

const nameAt = (path: string): string | undefined => {
  if (path === PAGE_PATH) return 'index.html';
  return path.startsWith(`${PAGE_PATH}/`) ? path.slice(PAGE_PATH.length + 1) : undefined;
};

/** Whether something stands at a path of the API page. */
export const isOfPage = (file: PageFile, path: string): boolean => {
  const name = nameAt(path);
  return name !== undefined && (name === '' || file(name) !== undefined);
};

/** What stands at a path of the API page, as the answer to GET; undefined when nothing does. */
export const pageAnswer = (file: PageFile, asked: DocsRequest): DocsReply | undefined => {
  const name = nameAt(asked.path);
  if (name === undefined) return undefined;
  if (name === '') {
    const headers = { location: `..${PAGE_PATH}`, 'cache-control': `public, max-age=${secondsKept.page}` };
    return { statusCode: 308, headers, body: '' };
  }
  const packed = file(name);
  return packed && serve(name, packed, asked);
};
