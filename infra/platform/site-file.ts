import { extname } from 'node:path';

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.mp3', 'audio/mpeg'],
  ['.ogg', 'audio/ogg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wav', 'audio/wav'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
]);

/** As Vite names what it makes: the content is in the name, so that other content has another name. */
const named = /^assets\/.+-[\w-]{8}\.\w+$/;

export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** How a file of the console is served. All but those named by their content are asked for anew each time. */
export const headersOfFile = (path: string): FileHeaders => ({
  contentType: types.get(extname(path)) ?? 'application/octet-stream',
  cacheControl: named.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});
