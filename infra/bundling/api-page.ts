import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const ours = resolve(import.meta.dirname, '../platform/page');
const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** The files of the API page by the folder they come from. */
const parts = [
  { from: ours, names: ['index.html', 'page.css', 'start.js'] },
  {
    from: swagger,
    names: [
      'swagger-ui.css',
      'swagger-ui-bundle.js',
      'swagger-ui-bundle.js.LICENSE.txt',
      'favicon-32x32.png',
    ],
  },
];

/** Puts the API page into the folder of the Lambda that serves it, each file compressed once for all requests. */
export const writeApiPage = (folder: string): void => {
  mkdirSync(join(folder, 'page'), { recursive: true });
  for (const { from, names } of parts) {
    for (const name of names) {
      writeFileSync(
        join(folder, 'page', `${name}.gz`),
        gzipSync(readFileSync(join(from, name)), { level: 9 }),
      );
    }
  }
};
